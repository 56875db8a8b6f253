import { isFilled } from '../csv/read-row.ts';
import type { TableRow } from '../csv/table.ts';
import type { DroppedPart } from './item.ts';

const exampleLength = 80;

/** The columns that are not imported, each with how many of its cells hold something; columns of one name are counted as one. */
export function dropColumns(
  headers: readonly string[],
  rows: readonly TableRow[],
  taken: ReadonlySet<number>,
  why: (position: number) => string = () => 'not mapped',
): DroppedPart[] {
  const left = headers.map((_, position) => position).filter((position) => !taken.has(position));
  const byName = new Map<string, DroppedPart>();
  for (const { cells } of rows)
    for (const position of left) {
      const cell = cells[position];
      if (!isFilled(cell)) continue;
      const column = headers[position] ?? '';
      const known = byName.get(column);
      if (known) known.cells++;
      else
        byName.set(column, {
          position,
          column,
          cells: 1,
          example: cell.trim().slice(0, exampleLength).toWellFormed(),
          why: why(position),
        });
    }
  return [...byName.values()].sort((one, other) => one.position - other.position);
}
