import type { Mapping } from './mapping.ts';
import { isFilled } from './read-row.ts';

/** A column of which cells are not imported: how many are filled in, the first of them, and why. */
export type DroppedColumn = {
  position: number;
  column: string;
  cells: number;
  example: string;
  why: 'not mapped' | 'another column was filled in';
};

const exampleLength = 80;

/** Counts, row by row, the filled cells that no field takes. */
export function droppedColumns(headers: readonly string[], mapping: Mapping) {
  const mapped = new Set(Object.values(mapping).flat());
  const unmapped = headers.map((_, position) => position).filter((position) => !mapped.has(position));
  const counts = new Map<number, DroppedColumn>();

  function count(position: number, cell: string, why: DroppedColumn['why']): void {
    const known = counts.get(position);
    if (known) known.cells++;
    else
      counts.set(position, {
        position,
        column: headers[position] ?? '',
        cells: 1,
        example: cell.trim().slice(0, exampleLength).toWellFormed(),
        why,
      });
  }

  return {
    add(cells: readonly string[], unused: readonly number[]): void {
      for (const position of unmapped) {
        const cell = cells[position];
        if (isFilled(cell)) count(position, cell, 'not mapped');
      }
      for (const position of unused) count(position, cells[position] ?? '', 'another column was filled in');
    },
    done: (): DroppedColumn[] => [...counts.values()].sort((one, other) => one.position - other.position),
  };
}
