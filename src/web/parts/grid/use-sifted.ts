import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { GridProps, GridRecord } from './types.ts';

interface Sifted<Row extends GridRecord> extends Pick<GridProps<Row>, 'arranged' | 'onGone'> {
  scroller: RefObject<HTMLElement | null>;
  /** Of the rows that are in the list. */
  indexOf: ReadonlyMap<string, number>;
  /** Scrolls to the cursor's row. */
  show: () => void;
  /** Leads the cursor back to the first row. */
  rest: () => void;
}

/**
 * Shows a list that is sifted or arranged otherwise from its top, unless somebody is in its rows; the call it returns
 * notes that a row was written in, so that it can be told of when that takes it out of the list.
 */
export function useSifted<Row extends GridRecord>({ arranged, onGone, scroller, indexOf, show, rest }: Sifted<Row>) {
  const by = useRef(arranged);
  const written = useRef<Row>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is arranged otherwise.
  useLayoutEffect(() => {
    if (by.current === arranged) return;
    by.current = arranged;
    written.current = undefined;
    const box = scroller.current;
    if (box?.querySelector('.grid-row:focus-within')) return show();
    rest();
    if (box) box.scrollTop = 0;
  }, [arranged]);
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
