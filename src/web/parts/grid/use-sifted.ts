import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { GridProps, GridRecord } from './types.ts';

interface Sifted<Row extends GridRecord> extends Pick<GridProps<Row>, 'arranged' | 'onGone'> {
  scroller: RefObject<HTMLElement | null>;
  /** Of the rows that are in the list. */
  indexOf: ReadonlyMap<string, number>;
  /** Somebody has led the cursor to where it is. */
  isLed: boolean;
  /** The row that the cursor is on. */
  at: string | undefined;
  /** Leads the cursor to a line and scrolls there. */
  goTo: (line: number) => void;
  /** Leads the cursor back to the first row. */
  rest: () => void;
}

/**
 * Shows a list that is sifted or arranged otherwise from its top, unless somebody is in its rows, or nowhere else since a
 * dialog of a row has closed; the call it returns notes that a row was written in, so that it can be told of when that takes it out of the list.
 */
export function useSifted<Row extends GridRecord>(given: Sifted<Row>) {
  const { arranged, onGone, scroller, indexOf, isLed, at, goTo, rest } = given;
  const by = useRef(arranged);
  const was = useRef(at);
  const written = useRef<Row>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is arranged otherwise.
  useLayoutEffect(() => {
    if (by.current === arranged) return;
    by.current = arranged;
    written.current = undefined;
    const box = scroller.current;
    const line = indexOf.get(was.current ?? '');
    const isInRows =
      box?.querySelector('.grid-row:focus-within') || (isLed && document.activeElement?.matches('body, #main'));
    if (isInRows && line !== undefined) return goTo(line);
    rest();
    if (box) box.scrollTop = 0;
  }, [arranged]);
  useEffect(() => {
    was.current = at;
  });
  useEffect(() => {
    const row = written.current;
    if (!row || indexOf.has(row.id)) return;
    written.current = undefined;
    onGone?.(row);
  }, [indexOf, onGone]);
  return (row: Row | undefined) => {
    written.current = row;
  };
}
