import { createContext } from 'react';

/** Which cards are selected, and how one is or a range up to it. */
interface CardSelection {
  selected: ReadonlySet<string>;
  /** With `range` all from the last one chosen. */
  tick: (id: string, range: boolean) => void;
}

/** Stands around cards that can be selected. */
export const CardSelected = createContext<CardSelection | undefined>(undefined);
