import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '../keys/actions.ts';
import { useActions, useOpenActions } from '../keys/keys-root.tsx';
import type { Found } from './command-palette.tsx';
import { readPart } from './read-part.ts';
import { TypedAhead } from './typed-ahead.tsx';
import { whenIdle } from './when-idle.ts';

const palette = readPart(() => import('./command-palette.tsx'));
const Sheet = lazy(() => import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })));

/** What the palette is given besides the actions. */
export interface CommandsProps {
  /** What the typed words find among the records, by a hook. */
  useFound: (words: string) => readonly Found[];
  /** The address of everything that fits the typed words: what customers said, comments, whatever is not kept here. */
  searchAt: (words: string) => string;
  /** Whose palette it is: what was done lately is kept for each person. */
  whose: string;
  /** A record looked at lately, as it is named now; nothing where it is out of sight. */
  sayRecord: (kind: string, id: string) => Found | undefined;
  /** The id of a record here, as an example of what can be typed. */
  example?: string | undefined;
}

/** Opens the palette (`⌘K`) and the shortcut sheet (`?`) over everything; both are read apart from the app. */
export function Commands({ children, ...given }: CommandsProps & { children: (open: () => void) => ReactNode }) {
  const ask = useRef(() => {});
  const open = useCallback(() => ask.current(), []);
  return (
    <>
      {children(open)}
      <Opened {...given} ask={ask} />
    </>
  );
}

/** What is open, held apart from what it stands over: opening draws nothing else. */
function Opened({ ask, ...given }: CommandsProps & { ask: RefObject<() => void> }) {
  const [open, setOpen] = useState<readonly Action[]>();
  const [sheet, setSheet] = useState<readonly Action[]>();
  const openActions = useOpenActions();
  const group = 'Everywhere';
  const came = useRef<Element>(null);
  // What means something is asked before the palette takes the focus away from it.
  const early = useRef('');
  const openPalette = () => {
    early.current = '';
    came.current = document.activeElement;
    setOpen(openActions());
  };
  ask.current = openPalette;
  const openSheet = () => {
    came.current = document.activeElement;
    setSheet(openActions());
  };
  useActions([
    { id: 'palette.open', says: 'Search and commands', keys: ['mod+k'], group, run: openPalette },
    { id: 'sheet.open', says: 'Show all shortcuts', keys: ['?'], group, run: openSheet },
  ]);
  // Read while nothing else is done, so that the first ⌘K opens as fast as every other.
  useEffect(() => whenIdle(palette.ahead, 2_000), []);
  const Palette = palette.use(open !== undefined)?.CommandPalette;
  const close = () => {
    setOpen(undefined);
    setSheet(undefined);
    // Once it has gone, and before what was chosen in it is done.
    setTimeout(() => {
      if (came.current instanceof HTMLElement && document.activeElement === document.body) came.current.focus();
    });
  };
  return (
    <>
      <Suspense>{sheet && <Sheet actions={sheet} onClose={close} />}</Suspense>
      {open && Palette && <Palette {...given} actions={open} before={() => early.current} onClose={close} />}
      {open && !Palette && (
        <TypedAhead label="Search and commands" onType={(words) => (early.current = words)} onClose={close} />
      )}
    </>
  );
}
