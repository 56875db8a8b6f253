import { Problem } from '#lib/problem';
import { contentIds } from './content-ids.ts';
import type { DateShape } from './date-shape.ts';
import { type DroppedColumn, droppedColumns } from './dropped.ts';
import type { ImportKind, ImportValues, Kind } from './kind.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { mappedFields, readRow } from './read-row.ts';
import { rowValues } from './row-values.ts';
import type { Problems, Table, TableRow } from './table.ts';

/** A row that would be made into a record, with the outside id it will be known by. */
export type PlannedRow<V> = { row: number; line: number; externalId: string; idFrom: 'file' | 'content'; values: V };

/** Exactly what an import would do: the rows to make in the order of the file, how many are here already, what is left out and why. */
export type Plan<V> = {
  rows: readonly PlannedRow<V>[];
  make: number;
  same: number;
  refused: number;
  drop: readonly DroppedColumn[];
  problems: Problems;
};

/** What a plan is made from; `existing` answers whether a record of this outside id is here already. */
export type PlanInput<K extends ImportKind> = {
  kind: Kind<K>;
  table: Table;
  mapping: Mapping;
  dateShape: DateShape;
  existing: { has(externalId: string): boolean };
};

/** Characters read between two pauses: a few milliseconds' work. */
const charactersASlice = 50_000;

/** Plans an import, pausing between slices; a mapping that cannot be used is refused with a `Problem`. */
export function* planImport<K extends ImportKind>(
  input: PlanInput<K>,
): Generator<{ rowsDone: number }, Plan<ImportValues[K]>> {
  const { kind, table, mapping, existing } = input;
  refuseBadMapping(checkMapping(mapping, table.headers, kind));
  const mapped = mappedFields(kind.fields, mapping);
  const drop = droppedColumns(table.headers, mapping);
  const problems = problemList(table.problems);
  const contentId = contentIds();
  const firstRowOf = new Map<string, number>();
  const rows: PlannedRow<ImportValues[K]>[] = [];
  let same = 0;
  let characters = 0;
  for (const [index, row] of table.rows.entries()) {
    const read = readRow(row.cells, mapped, input.dateShape);
    drop.add(row.cells, read.unused);
    const fromFile = rowValues(read.values).text('externalId');
    const externalId = fromFile ?? contentId(row.cells);
    const finished = kind.finish(rowValues(read.values), externalId);
    const unfit = read.faults.filter((fault) => fault.field.costs === 'row');
    const report = reporter(problems, row);
    for (const fault of read.faults)
      report(
        fault.field.name,
        fault.says,
        fault.field.costs === 'field' && unfit.length === 0 && finished.ok,
        fault.word,
      );
    if (!finished.ok && !unfit.some((fault) => fault.field.name === finished.field))
      report(finished.field, finished.says, false);
    if (finished.ok && unfit.length === 0) {
      const twin = firstRowOf.get(externalId);
      if (twin === undefined) firstRowOf.set(externalId, row.row);
      if (twin !== undefined)
        report('externalId', `The id “${externalId}” is that of row ${twin} as well; the first one counts.`, false);
      else if (existing.has(externalId)) same++;
      else {
        rows.push({
          row: row.row,
          line: row.line,
          externalId,
          idFrom: fromFile === null ? 'content' : 'file',
          values: finished.values,
        });
        for (const note of read.notes) report(note.field.name, note.says, true);
        for (const note of finished.notes) report(note.field, note.says, true);
      }
    }
    characters += row.cells.reduce((sum, cell) => sum + cell.length + 20, 100);
    if (characters < charactersASlice) continue;
    characters = 0;
    yield { rowsDone: index + 1 };
  }
  const counted = problems.done();
  return { rows, make: rows.length, same, refused: counted.refusedRows, drop: drop.done(), problems: counted };
}

function reporter(problems: ProblemList, row: TableRow) {
  return (field: string, message: string, kept: boolean, alike = false) =>
    problems[alike ? 'addAlike' : 'add']({ row: row.row, line: row.line, field, message, kept });
}

function refuseBadMapping(faults: readonly { field: string; message: string }[]): void {
  const [first] = faults;
  if (first)
    throw new Problem({
      code: 'invalid',
      message: first.message,
      field: `mapping.${first.field}`,
      details: { faults },
    });
}
