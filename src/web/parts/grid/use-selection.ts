import { useRef } from 'react';
import { idsBetween } from './moves.ts';
import type { GridProps, GridRecord } from './types.ts';

const none: ReadonlySet<string> = new Set();

/** Choosing rows: one by one, as a range from the last one chosen, or all of them. */
export function useSelection<Row extends GridRecord>(
  { selected = none, onSelect }: GridProps<Row>,
  order: readonly Row[],
) {
  const anchor = useRef(0);
  return {
    ids: selected,
    can: onSelect !== undefined,
    toggle: (index: number) => {
      const row = order[index];
      if (!row) return;
      anchor.current = index;
      const next = new Set(selected);
      if (!next.delete(row.id)) next.add(row.id);
      onSelect?.(next);
    },
    widen: (to: number) => onSelect?.(new Set(idsBetween(order, anchor.current, to))),
    /** Where a range begins that Shift will widen. */
    startAt: (index: number) => {
      anchor.current = index;
    },
    all: () => onSelect?.(new Set(order.map((row) => row.id))),
    clear: () => onSelect?.(none),
    /** The rows an act on this row means: all chosen ones if it is one of them, else it alone. */
    with: (id: string): ReadonlySet<string> => (selected.has(id) ? selected : new Set([id])),
  };
}
