import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { TypedAhead } from '../../shell/typed-ahead.tsx';
import { whenIdle } from '../../shell/when-idle.ts';

const readDialog = () => import('./search-dialog.tsx');
const SearchDialog = lazy(() => readDialog().then((module) => ({ default: module.SearchDialog })));

/** Opens the search (`/`) over everything. */
export function SearchRoot() {
  const [open, setOpen] = useState(false);
  const early = useRef('');
  useActions([
    {
      id: 'search.open',
      says: 'Search',
      keys: ['/', 'g /'],
      group: 'Everywhere',
      words: ['find', 'look for', 'people', 'feedback'],
      run: () => {
        early.current = '';
        setOpen(true);
      },
    },
  ]);
  // Read while nothing else is done, so that the first search opens as fast as every other.
  useEffect(() => whenIdle(() => void readDialog().catch(() => undefined), 8_000), []);
  const close = () => setOpen(false);
  const ahead = <TypedAhead label="Search" onType={(words) => (early.current = words)} onClose={close} />;
  return (
    <Suspense fallback={open && ahead}>
      {open && <SearchDialog before={() => early.current} onClose={close} />}
    </Suspense>
  );
}
