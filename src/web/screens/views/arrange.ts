import type { GridGroup } from '../../parts/grid/lines.ts';
import type { Column, GridSort, Plain } from '../../parts/grid/types.ts';

/** Something that rows can be grouped by. */
export interface Grouping<R> {
  id: string;
  /** `Assignee`. */
  says: string;
  /** The group that a row belongs to; empty for none. */
  of: (row: R) => string;
  /** How a group is called; the empty one says what is missing: `Nobody’s`. */
  name: (group: string) => string;
  /** The groups that come first, in this order; the others follow by name, the empty one last. */
  order?: readonly string[] | undefined;
  /** Groups that a board shows even while they are empty. */
  always?: readonly string[] | undefined;
}

/** The rows of one group. */
export interface Part<R> {
  id: string;
  says: string;
  rows: readonly R[];
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows by a column; equal ones stay in the order in which they came, and what has no value comes last. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: GridSort | undefined,
): readonly R[] {
  const column = columns.find(({ id }) => id === sort?.column);
  const key = column?.order ?? column?.value;
  if (!sort || !key) return rows;
  const keyed = rows.map((row) => ({ row, key: sortable(key(row)) }));
  const way = sort.down ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (isNone(a.key) || isNone(b.key)) return Number(isNone(a.key)) - Number(isNone(b.key));
      return way * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function isNone(key: Plain): boolean {
  return key === null || key === '';
}

/** Text as it is compared: without case and accents, its numbers by their size. A collator would be slow over thousands. */
function sortable(key: Plain): Plain {
  if (typeof key !== 'string') return key;
  return key
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (number) => number.padStart(12, '0'));
}

function compare(a: Plain, b: Plain): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return Number(a) - Number(b);
}

/** The rows by group, each group in the order of the rows. */
export function partsOf<R>(rows: readonly R[], { of, name, order = [], always = [] }: Grouping<R>): Part<R>[] {
  const parts = Map.groupBy(rows, of);
  const ids = new Set([...always, ...parts.keys()]);
  const place = (id: string) =>
    id === '' ? order.length + 1 : order.indexOf(id) < 0 ? order.length : order.indexOf(id);
  return [...ids]
    .map((id) => ({ id, says: name(id), rows: parts.get(id) ?? [] }))
    .sort((a, b) => place(a.id) - place(b.id) || words.compare(a.says, b.says));
}

/** Parts as a grid shows them: the rows one after another with a heading for each part, without the rows of the folded ones. */
export function linedUp<R>(
  parts: readonly Part<R>[],
  folded: ReadonlySet<string>,
): { rows: readonly R[]; groups: readonly GridGroup[] } {
  const rows: R[] = [];
  const groups = parts.map((part) => {
    const group = {
      id: part.id,
      says: part.says,
      count: part.rows.length,
      start: rows.length,
      folded: folded.has(part.id),
    };
    if (!group.folded) for (const row of part.rows) rows.push(row);
    return group;
  });
  return { rows, groups };
}

/** What `sort` in an address means: `-estimate`, the largest first. */
export function readSort(word: string | undefined): GridSort | undefined {
  if (!word) return undefined;
  return word.startsWith('-') ? { column: word.slice(1), down: true } : { column: word, down: false };
}

/** The same as it stands in an address. */
export function printSort(sort: GridSort | undefined): string | undefined {
  return sort && `${sort.down ? '-' : ''}${sort.column}`;
}

/** The sorting after a heading was pressed: by it, then the other way, then none. */
export function nextSort(sort: GridSort | undefined, column: string): GridSort | undefined {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? undefined : { column, down: true };
}
