import { inSlices } from '#lib/in-slices';
import { Problem } from '#lib/problem';
import type { Choices } from './choices.ts';
import type { DateShape } from './csv/date-shape.ts';
import type { DateGuess } from './csv/guess-dates.ts';
import { guessTableDates } from './csv/guess-table-dates.ts';
import type { ImportKind, ImportValues } from './csv/kind.ts';
import { importKinds } from './csv/kinds.ts';
import { checkMapping, type Mapping, type MappingFault, suggestMapping } from './csv/mapping.ts';
import { type Plan, planImport } from './csv/plan.ts';
import { readTable } from './csv/read-table.ts';
import type { Table } from './csv/table.ts';

/** A file understood as far as the choices go; `plan` is null while the mapping has faults. */
export type Look<K extends ImportKind> = {
  table: Table;
  suggested: Mapping;
  mapping: Mapping;
  faults: MappingFault[];
  dates: DateGuess;
  dateShape: DateShape;
  plan: Plan<ImportValues[K]> | null;
};

/** Reads a file and plans its import; a file that cannot be trusted is refused with a `Problem`. */
export async function lookAtFile<K extends ImportKind>(
  bytes: Uint8Array,
  name: K,
  choices: Choices,
  existing: { has(externalId: string): boolean },
): Promise<Look<K>> {
  const kind = importKinds[name];
  const { encoding, delimiter, headerless } = choices;
  const table = await readTable(bytes, {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(headerless === undefined ? {} : { headerless }),
  });
  const suggested = suggestMapping(table.headers, kind);
  const mapping = choices.mapping ?? suggested;
  const faults = checkMapping(mapping, table.headers, kind);
  const dates: DateGuess =
    faults.length > 0
      ? { sure: true, shape: 'iso', why: 'The dates are looked at when the columns are chosen.' }
      : await inSlices(guessTableDates(table, mapping, kind));
  const dateShape = choices.dateShape ?? (dates.sure ? dates.shape : 'iso');
  const plan = faults.length > 0 ? null : await inSlices(planImport({ kind, table, mapping, dateShape, existing }));
  return { table, suggested, mapping, faults, dates, dateShape, plan };
}

/** The plan of a file about which nothing is left open; throws what is: a column to choose, or how dates are written. */
export function settled<K extends ImportKind>(look: Look<K>, choices: Choices): Plan<ImportValues[K]> {
  const [fault] = look.faults;
  if (fault)
    throw new Problem({
      code: 'invalid',
      field: 'mapping',
      message: fault.message,
      details: { faults: look.faults, headers: look.table.headers.slice(0, 100) },
    });
  if (!look.dates.sure && choices.dateShape === undefined)
    throw new Problem({
      code: 'invalid',
      field: 'dateShape',
      message: `${look.dates.why} Say which it is: "dmy" or "mdy".`,
      details: { dates: look.dates },
    });
  if (!look.plan) throw new Error('A file without faults has a plan.');
  return look.plan;
}
