import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { FindBar } from './find-bar.tsx';
import { addSearched, searchedHere } from './searched-lists.ts';

/** What a list tells of itself so that it can be searched. */
export interface Searched<Row> {
  /** What the rows are: `Stories in order`. */
  label: string;
  /** All rows in the order in which they stand. */
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** Every word that a row shows; the same function for as long as it gives the same. */
  textOf: (row: Row) => string;
  /** How a row is named when it was found. */
  sayRow: (row: Row) => string;
  /** The element that holds the rows, and the attribute that holds a row’s id in it. */
  box: RefObject<HTMLElement | null>;
  idIn: string;
  /** The place of the cursor among the rows. */
  at: () => number;
  /** Scrolls to a row and puts the cursor on it; the focus stays where it is. */
  show: (place: number) => void;
  /** Gives the focus to the row with the cursor. */
  leave: () => void;
  /** What is not among the rows yet, and how it is found. */
  beyond?: string | undefined;
}

/** Gives a list its own find: the browser’s sees only the rows that are drawn. `bar` stands right before the list. */
export function useFind<Row>(searched: Searched<Row>): { bar: ReactNode; isOpen: boolean } {
  const [opened, setOpened] = useState(0);
  const [typed, setTyped] = useState('');
  const count = searched.rows.length;
  const latest = useRef(searched);
  latest.current = searched;
  const [list] = useState(() => ({
    element: () => latest.current.box.current,
    open: () => setOpened((times) => times + 1),
  }));
  const has = count > 0;
  useEffect(() => (has ? addSearched(list) : undefined), [list, has]);
  useActions([
    {
      id: 'list.find',
      says: 'Find in the list',
      keys: ['mod+f'],
      group: 'List',
      words: ['search', 'text'],
      when: () => searchedHere() === list,
      run: list.open,
    },
  ]);
  const isOpen = opened > 0 && has;
  const bar = isOpen && (
    <FindBar
      {...searched}
      opened={opened}
      typed={typed}
      onType={setTyped}
      onClose={() => {
        setOpened(0);
        latest.current.leave();
      }}
    />
  );
  return { bar, isOpen };
}
