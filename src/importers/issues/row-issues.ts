import { cleanTitle } from '#domain/text';
import { dateCell, pointsCell, titleCell } from '../csv/cells.ts';
import type { DateShape } from '../csv/date-shape.ts';
import { isFilled } from '../csv/read-row.ts';
import type { RowProblem, TableRow } from '../csv/table.ts';

/** The cells of one row by what their columns hold, with problems noted where one cannot be read. */
export type PartReader<P extends string> = {
  /** The first filled cell, trimmed to one line. */
  line(part: P): string | null;
  /** The first filled cell as it is. */
  text(part: P): string | null;
  /** Every filled cell in the order of the columns. */
  all(part: P): string[];
  title(part: P): string | null;
  date(...parts: P[]): string | null;
  points(part: P): number | null;
};

/** Columns by what they hold, in the order of the file; a part may stand over any number of them. */
export type PartColumns<P extends string> = ReadonlyMap<P, readonly number[]>;

/** Reads rows of which the columns have meanings. */
export function partReader<P extends string>(
  columns: PartColumns<P>,
  shape: DateShape,
  problems: RowProblem[],
): (row: TableRow) => PartReader<P> {
  return ({ row, line, cells }) => {
    const filled = (part: P) =>
      (columns.get(part) ?? []).flatMap((column) => (isFilled(cells[column]) ? [cells[column]] : []));
    const note = (field: string, message: string) => problems.push({ row, line, field, message, kept: true });
    return {
      line: (part) => cleanTitle(filled(part)[0] ?? '') || null,
      text: (part) => filled(part)[0] ?? null,
      all: filled,
      title(part) {
        const [cell] = filled(part);
        if (cell === undefined) return null;
        const read = titleCell(cell);
        if (!read.ok) return null;
        if (read.note) note('title', read.note);
        return String(read.value) || null;
      },
      date(...parts) {
        for (const part of parts)
          for (const cell of filled(part)) {
            const read = dateCell(cell, shape);
            if (read.ok) return String(read.value);
            note(part, read.says);
          }
        return null;
      },
      points(part) {
        for (const cell of filled(part)) {
          const read = pointsCell(cell);
          if (read.ok) return Number(read.value);
          note('estimate', read.says);
        }
        return null;
      },
    };
  };
}

/** The parts whose columns are dates, as cells for the guess at how dates are written. */
export function* dateCells<P extends string>(
  rows: readonly TableRow[],
  columns: PartColumns<P>,
  parts: readonly P[],
): Generator<string> {
  const positions = parts.flatMap((part) => columns.get(part) ?? []);
  for (const { cells } of rows) for (const position of positions) yield cells[position] ?? '';
}
