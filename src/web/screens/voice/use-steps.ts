import { type RefObject, useEffect } from 'react';
import type { Listed } from './feedback-list.ts';

/** So near the end of what is read older ones are read. */
const few = 10;

interface Steps {
  rows: readonly Listed[];
  /** The id of what is read. */
  reading: string | undefined;
  list: RefObject<HTMLElement | null>;
  /** Reads older ones. */
  more: (() => void) | undefined;
  comeTo: (row: Listed) => void;
  /** It has a page of its own: another one is read from its beginning. */
  isAlone: boolean;
}

/** The ways from what is read to the pieces around it. */
export function useSteps({ rows, reading, list, more, comeTo, isAlone }: Steps) {
  const place = rows.findIndex(({ id }) => id === reading);
  const beside = (by: 1 | -1): (() => void) | undefined => {
    const row = place < 0 ? undefined : rows[place + by];
    if (!row) return undefined;
    return () => {
      if (place + few > rows.length) more?.();
      comeTo(row);
    };
  };
  const triage = () => list.current?.parentElement;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is another one.
  useEffect(() => {
    if (isAlone) triage()?.scrollTo({ top: 0 });
  }, [isAlone, reading]);
  return {
    place,
    before: beside(-1),
    next: beside(1),
    /** As Space does in a mail program: on in what is read, then to the next. */
    readOn: () => {
      const box = triage()?.querySelector('.reading');
      const isMore = box && box.scrollTop + box.clientHeight < box.scrollHeight - 1;
      if (isMore) box.scrollBy({ top: box.clientHeight * 0.85 });
      else beside(1)?.();
    },
  };
}

/** Where a piece is among the others: `3 of 41`; nothing where it is not in the list. */
export function sayPlace(place: number, total: number): string {
  const figure = new Intl.NumberFormat('en');
  return place < 0 ? '' : `${figure.format(place + 1)} of ${figure.format(Math.max(total, place + 1))}`;
}
