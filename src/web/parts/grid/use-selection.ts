import { useEffect, useRef, useState } from 'react';
import { keepPlace, placeKept } from '../../here/kept-place.ts';
import { idsBetween } from './moves.ts';
import type { GridProps, GridRecord } from './types.ts';

const none: ReadonlySet<string> = new Set();
/** So many selected rows are still kept for whoever comes back. */
const most = 1000;

/** Choosing rows: one by one, as a range from the last one chosen, or all of them. */
export function useSelection<Row extends GridRecord>(
  { label, selected = none, onSelect }: GridProps<Row>,
  order: readonly Row[],
) {
  const anchor = useRef(0);
  useKeptSelection(label, selected, order, onSelect);
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
    /** Chooses these rows, or every one where there are no others or they are chosen already; answers how many that are. */
    all: (some: readonly Row[] = order): number => {
      const rows = some.every(({ id }) => selected.has(id)) ? order : some;
      onSelect?.(new Set(rows.map(({ id }) => id)));
      return rows.length;
    },
    clear: () => onSelect?.(none),
    /** The rows an act on this row means: all chosen ones if it is one of them, else it alone. */
    with: (id: string): ReadonlySet<string> => (selected.has(id) ? selected : new Set([id])),
  };
}

/** Keeps what is selected with this entry of the browser's history, and selects it again for whoever comes back to it. */
export function useKeptSelection(
  label: string,
  selected: ReadonlySet<string>,
  order: readonly GridRecord[],
  onSelect: GridProps<GridRecord>['onSelect'],
): void {
  const [kept, setKept] = useState(() => (onSelect ? placeKept(label)?.chosen : undefined) ?? []);
  useEffect(() => {
    if (kept.length === 0) {
      if (onSelect) keepPlace(label, { chosen: selected.size > most ? [] : [...selected] });
      return;
    }
    if (order.length === 0) return;
    const there = new Set(order.map(({ id }) => id));
    const again = kept.filter((id) => there.has(id));
    setKept([]);
    if (again.length > 0 && selected.size === 0) onSelect?.(new Set(again));
  }, [label, selected, order, kept, onSelect]);
}
