import { useEffect, useRef, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { readPart } from '../../shell/read-part.ts';
import { TypedAhead } from '../../shell/typed-ahead.tsx';
import { whenIdle } from '../../shell/when-idle.ts';

const dialog = readPart(() => import('./search-dialog.tsx'));

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
  useEffect(() => whenIdle(dialog.ahead, 8_000), []);
  const close = () => setOpen(false);
  const SearchDialog = dialog.use(open)?.SearchDialog;
  if (!open) return null;
  return SearchDialog ? (
    <SearchDialog before={() => early.current} onClose={close} />
  ) : (
    <TypedAhead label="Search" onType={(words) => (early.current = words)} onClose={close} />
  );
}
