import { lazy, Suspense, useEffect, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';

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
  useEffect(() => {
    // Read while nothing else is done, so that the first search opens as fast as every other.
    const idle = window.requestIdleCallback?.(() => void readDialog().catch(() => undefined), { timeout: 8000 });
    return () => {
      if (idle !== undefined) window.cancelIdleCallback(idle);
    };
  }, []);
  return <Suspense>{open && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>;
}
