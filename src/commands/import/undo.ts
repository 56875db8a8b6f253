import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { emptyReport, hasPart, keptShape, mayTakeBack, reportShape } from '#domain/import';
import { describeKind, type Kind, kindNames } from '#domain/records';
import { ref, seen } from '#domain/shapes';
import { takeBack } from '#importers/taking-back';
import { refuse } from '#lib/problem';
import { commandOfImport, madeByImport, namingsOfMade } from '#store/import-made';
import type { Read } from '#store/read';
import { selectRows } from '#store/rows';

/** Kept records named in the answer. */
const listed = 200;

export const undoImport = define({
  name: 'import.undo',
  says: 'Take an import back: what nobody has touched since goes, the rest is kept and named',
  input: z.strictObject({ import: ref('import'), seen: seen() }),
  output: z.object({
    deleted: z.number(),
    kept: z.array(keptShape).meta({ description: 'the first 200 of them' }),
    keptTotal: z.number(),
  }),
  right: 'self',
  proposable: false,
  undo: 'none',
  guard: { judges: ['import'] },
  orders: true,
  bulk: true,
  load: async (read, input, found) => {
    const { id } = found.get('import', input.import);
    const command = await commandOfImport(read, id);
    const { gone, kept } = command
      ? takeBack(await madeByImport(read, command), await namingsOfMade(read, command))
      : { gone: [], kept: [] };
    return { gone, kept: await withNames(read, kept.slice(0, listed)), keptTotal: kept.length };
  },
  decide: ({ found, gone, kept, keptTotal }, input, ctx) => {
    const row = found.get('import', input.import);
    if (!hasPart(row, ctx.actor)) return refuse('not-allowed', 'You have no role in this product.');
    if (!mayTakeBack(row, { ...ctx.actor, decides: ctx.decides }))
      return refuse('not-allowed', 'Whoever decides what this import brought can take it back.');
    if (row.state !== 'done') return refuse('invalid', whyNot(row.state), 'import');
    const deleted = gone.filter(({ kind }) => !describeKind(kind)?.parent).length;
    const undone = { deleted, kept, keptTotal };
    const report = { ...(reportShape.safeParse(row.report).data ?? emptyReport), undone };
    const order = new Map(kindNames.map((kind, index) => [kind, index]));
    const later = (kind: Kind) => order.get(kind) ?? 0;
    const changes: Change[] = [
      ...[...gone]
        .sort((one, other) => later(other.kind) - later(one.kind))
        .map(({ kind, id }): Change => ({ op: 'delete', kind, id })),
      { op: 'update', kind: 'import', id: row.id, set: { state: 'undone', report } },
    ];
    return { changes, output: undone };
  },
  examples: [
    { says: 'The owner takes his import back', as: 'po', input: { import: '$imported', seen: { $imported: 2 } } },
    { says: 'It has not ended', as: 'po', input: { import: '$waiting', seen: { $waiting: 1 } }, gives: 'invalid' },
  ],
});

/** The records that stay, as people call them. */
async function withNames(read: Read, kept: { kind: Kind; id: string; why: string }[]) {
  const names = new Map<string, string>();
  for (const kind of kindNames) {
    const ids = kept.filter((one) => one.kind === kind).map(({ id }) => id);
    for (const row of await selectRows(read.db, read.workspace, kind, ids, false)) {
      const called = ['title', 'name', 'text', 'quote', 'says'].map((field) => row[field]).find((word) => word);
      names.set(row.id, [row.short, String(called ?? kind).slice(0, 120)].filter(Boolean).join(' '));
    }
  }
  return kept.map(({ kind, id, why }) => ({ kind, id, name: names.get(id) ?? kind, why }));
}

function whyNot(state: string): string {
  if (state === 'waiting') return 'This import has not ended yet. Stop it instead.';
  return `This import is ${state}; there is nothing to take back.`;
}
