import { useCallback, useMemo, useState } from 'react';
import type { GridGroup } from '../../parts/grid/lines.ts';
import type { Column } from '../../parts/grid/types.ts';
import { type Grouping, linedUp, type Part, partsOf, sortRows } from './arrange.ts';
import type { ViewState } from './use-view.ts';

interface Arranging<R> {
  /** What the filter left, in its usual order. */
  rows: readonly R[];
  /** Every column there is. */
  columns: readonly Column<R>[];
  groupings: readonly Grouping<R>[];
  view: ViewState;
  /** Whether a column is shown unless others were chosen. */
  usual: (id: string) => boolean;
  /** The grouping asked for. */
  group: string | undefined;
  /** False where the shape has no order of its own to be sorted by. */
  sorted: boolean;
}

/** Rows as a view shows them. */
export interface Arranged<R> {
  /** All rows in their order, group after group: what is seen when nothing is folded. */
  all: readonly R[];
  /** Those that are not folded away. */
  rows: readonly R[];
  groups: readonly GridGroup[] | undefined;
  parts: readonly Part<R>[];
  grouping: Grouping<R> | undefined;
  fold: (group: string) => void;
  columns: readonly Column<R>[];
  /** The least width that shows every column: `980px`. */
  least: string;
}

const nothing: ReadonlySet<string> = new Set();

/** Sorts, groups and folds what a filter left, and chooses its columns. */
export function useArranged<R>(given: Arranging<R>): Arranged<R> {
  const { rows, columns, groupings, view, usual, group, sorted } = given;
  const [folded, setFolded] = useState(nothing);
  const { sort, columns: own } = view;
  const chosen = own?.join();
  const by = sorted ? sort?.column : undefined;
  const usually = columns
    .filter(({ id }) => usual(id))
    .map(({ id }) => id)
    .join();
  const shown = useMemo(() => {
    // What the rows are sorted by is seen in them.
    const ids = [...(chosen ?? usually).split(','), by];
    const found = columns.filter(({ id, opens }) => ids.includes(id) || opens === true);
    return found.length > 0 ? found : columns;
  }, [columns, chosen, usually, by]);
  const ordered = useMemo(() => (sorted ? sortRows(rows, columns, sort) : rows), [sorted, rows, columns, sort]);
  const grouping = groupings.find(({ id }) => id === group);
  const parts = useMemo(() => (grouping ? partsOf(ordered, grouping) : []), [ordered, grouping]);
  const lined = useMemo(() => {
    // A list has no use for headings without a row.
    const held = parts.filter((part) => part.rows.length > 0);
    return grouping ? linedUp(held, folded) : { rows: ordered, groups: undefined };
  }, [grouping, parts, folded, ordered]);
  const all = useMemo(() => (grouping ? parts.flatMap((part) => part.rows) : ordered), [grouping, parts, ordered]);
  const fold = useCallback((id: string) => {
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const least = shown.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 0), 100);
  return { all, rows: lined.rows, groups: lined.groups, parts, grouping, fold, columns: shown, least: `${least}px` };
}
