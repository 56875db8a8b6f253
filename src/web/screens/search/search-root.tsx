import { lazy, Suspense, useEffect, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { whenIdle } from '../../shell/when-idle.ts';

const readDialog = () => import('./search-dialog.tsx');
const SearchDialog = lazy(() => readDialog().then((module) => ({ default: module.SearchDialog })));

/** Opens the search (`/`) over everything. */
export function SearchRoot() {
  const [open, setOpen] = useState(false);
  useActions([
    {
      id: 'search.open',
      says: 'Search',
      keys: ['/'],
      group: 'Everywhere',
      words: ['find', 'look for', 'people', 'feedback'],
      run: () => setOpen(true),
    },
  ]);
  // Read while nothing else is done, so that the first search opens as fast as every other.
  useEffect(() => whenIdle(() => void readDialog().catch(() => undefined), 8_000), []);
  return <Suspense>{open && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>;
}
