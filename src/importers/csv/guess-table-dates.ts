import { type DateGuess, dateGuesser } from './guess-dates.ts';
import type { ImportKind, Kind } from './kind.ts';
import type { Mapping } from './mapping.ts';
import { mappedFields } from './read-row.ts';
import type { Table } from './table.ts';

const rowsASlice = 5_000;

/** Guesses how the dates of all mapped date columns are written, pausing between slices. */
export function* guessTableDates<K extends ImportKind>(
  table: Table,
  mapping: Mapping,
  kind: Kind<K>,
): Generator<void, DateGuess> {
  const dateFields = kind.fields.filter((field) => field.date);
  const columns = mappedFields(dateFields, mapping).flatMap((mapped) => mapped.columns);
  const guesser = dateGuesser();
  for (const [index, row] of table.rows.entries()) {
    for (const column of columns) guesser.add(row.cells[column] ?? '');
    if (index % rowsASlice === rowsASlice - 1) yield;
  }
  return guesser.guess();
}
