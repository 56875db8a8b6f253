import { z } from 'zod';
import type { FieldsOf, Row } from './records.ts';
import type { Right } from './rights.ts';

export type ImportKindName = FieldsOf<'import'>['kind'];

/** The right that bringing in each kind asks for; taking it back asks for the same. */
export const importRights = {
  backlog: 'order',
  history: 'history',
  feedback: 'member',
  issues: 'order',
  export: 'admin',
} as const satisfies Record<ImportKindName, Right>;

const problem = z.object({
  row: z.number().meta({ description: 'counted below the header' }),
  line: z.number().meta({ description: 'of the file, as an editor counts' }),
  field: z.string().nullable(),
  message: z.string(),
  kept: z.boolean().meta({ description: 'true where the row is imported all the same' }),
});

/** Problems of the rows of a file: the first 200 in full, all of them counted. */
export const problemsShape = z.object({ first: z.array(problem), total: z.number(), refusedRows: z.number() });

/** A column, or cells of it, that are not imported, and why. */
export const droppedShape = z.object({
  position: z.number(),
  column: z.string(),
  cells: z.number(),
  example: z.string(),
  why: z.string(),
});

/** Names of features in the file that no feature has; their stories come without one. */
const unlinkedShape = z.object({
  first: z.array(z.object({ feature: z.string(), rows: z.number() })),
  rows: z.number(),
});

/** Names that mean nobody and nothing here, the first 200, with the rows that bear them. */
const strangersShape = z.array(z.object({ name: z.string(), rows: z.number() }));

/** A record that an undo left where it is, and why. */
export const keptShape = z.object({ kind: z.string(), id: z.string(), name: z.string(), why: z.string() });

/** What an import did or would do, besides the records themselves. */
export const reportShape = z.object({
  make: z.number(),
  same: z.number().meta({ description: 'rows that are here already, known by their outside id, and stay untouched' }),
  refused: z.number(),
  drop: z.array(droppedShape),
  problems: problemsShape,
  unlinked: unlinkedShape.optional(),
  kinds: z.record(z.string(), z.number()).optional().meta({ description: 'how many records of each kind are made' }),
  left: z
    .array(z.object({ what: z.string(), count: z.number(), why: z.string() }))
    .optional()
    .meta({ description: 'what is left out besides columns' }),
  people: strangersShape.optional().meta({ description: 'who is named and is no member' }),
  outside: z
    .object({ first: strangersShape, total: z.number() })
    .optional()
    .meta({ description: 'parents and links that name what is neither in the file nor here' }),
  notes: z.array(z.string()).optional().meta({ description: 'what to know of it besides' }),
  failed: z.string().optional().meta({ description: 'why the whole file was refused' }),
  undone: z.object({ deleted: z.number(), kept: z.array(keptShape), keptTotal: z.number() }).optional(),
});
export type ImportReport = z.infer<typeof reportShape>;

/** The report of an import before anything is known of its file. */
export const emptyReport: ImportReport = {
  make: 0,
  same: 0,
  refused: 0,
  drop: [],
  problems: { first: [], total: 0, refusedRows: 0 },
};

/** True for whoever works in the product, or for an administrator where what is imported is theirs to bring. */
export function hasPart(
  row: Pick<Row<'import'>, 'kind'>,
  asking: { admin: boolean; roles: readonly unknown[] },
): boolean {
  return asking.roles.length > 0 || (importRights[row.kind] === 'admin' && asking.admin);
}

/** What a member holds who asks to end or take back an import. */
type Asking = { member: string; admin: boolean; decides: (decision: 'order' | 'history') => boolean };

/** True for whoever may take back an import: who decides what it brought in. */
export function mayTakeBack(row: Pick<Row<'import'>, 'kind'>, asking: Asking): boolean {
  const right = importRights[row.kind];
  if (right === 'admin') return asking.admin;
  return right === 'member' || asking.decides(right);
}

/** True for whoever may stop an import that runs: who began it, who decides it, and administrators. */
export function mayCancel(row: Pick<Row<'import'>, 'kind' | 'startedBy'>, asking: Asking): boolean {
  return asking.admin || row.startedBy === asking.member || mayTakeBack(row, asking);
}
