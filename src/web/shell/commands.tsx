import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useActions } from '../keys/keys-root.tsx';
import type { Found } from './command-palette.tsx';

const Palette = lazy(() => import('./command-palette.tsx').then((module) => ({ default: module.CommandPalette })));
const Sheet = lazy(() => import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })));

interface CommandsProps {
  /** What the typed words found among the records. */
  found: readonly Found[];
  onSearch: (words: string) => void;
  /** The id of a record here, as an example of what can be typed. */
  example?: string | undefined;
  /** Gets the way to open the palette, for a button. */
  children: (open: () => void) => ReactNode;
}

/** Opens the palette (`⌘K`, `/`) and the shortcut sheet (`?`) over everything; both are read when first asked for. */
export function Commands({ found, onSearch, example, children }: CommandsProps) {
  const [open, setOpen] = useState<'palette' | 'sheet'>();
  const group = 'Everywhere';
  useActions([
    { id: 'palette.open', says: 'Search and commands', keys: ['mod+k', '/'], group, run: () => setOpen('palette') },
    { id: 'sheet.open', says: 'Show all shortcuts', keys: ['?'], group, run: () => setOpen('sheet') },
  ]);
  const close = () => setOpen(undefined);
  return (
    <>
      {children(() => setOpen('palette'))}
      <Suspense>
        {open === 'palette' && <Palette {...{ found, onSearch, example }} onClose={close} />}
        {open === 'sheet' && <Sheet onClose={close} />}
      </Suspense>
    </>
  );
}
