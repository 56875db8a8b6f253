import { isFilled } from '../csv/read-row.ts';
import type { TableRow } from '../csv/table.ts';
import type { DroppedPart } from './item.ts';

const exampleLength = 80;

/**
 * The columns that are not imported, and those displaced where one of several columns counts, each with how many of its
 * cells hold something; columns of one name are counted as one.
 */
export function dropColumns(
  headers: readonly string[],
  rows: readonly TableRow[],
  taken: ReadonlySet<number>,
  once: readonly (readonly number[])[] = [],
): DroppedPart[] {
  const left = headers.map((_, position) => position).filter((position) => !taken.has(position));
  const several = once.filter((columns) => columns.length > 1);
  const byName = new Map<string, DroppedPart>();
  const count = (position: number, cell: string, why: string) => {
    const column = headers[position] ?? '';
    const known = byName.get(`${column} ${why}`);
    if (known) known.cells++;
    else {
      const example = cell.trim().slice(0, exampleLength).toWellFormed();
      byName.set(`${column} ${why}`, { position, column, cells: 1, example, why });
    }
  };
  for (const { cells } of rows) {
    for (const position of left) {
      const cell = cells[position];
      if (isFilled(cell)) count(position, cell, 'not mapped');
    }
    for (const columns of several) {
      const [first, ...rest] = columns.filter((position) => isFilled(cells[position]));
      for (const position of rest) {
        const cell = cells[position];
        if (first !== undefined && cell !== undefined && cell.trim() !== cells[first]?.trim())
          count(position, cell, 'another column was filled in');
      }
    }
  }
  return [...byName.values()].sort((one, other) => one.position - other.position);
}
