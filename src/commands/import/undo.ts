import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { emptyReport, keptShape, mayTakeBack, reportShape } from '#domain/import';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { criteriaOf, feedbackOfImport, type MadeRecord, storiesOfImport } from '#store/imports';

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
  right: 'member',
  proposable: false,
  undo: 'none',
  guard: { judges: ['import'] },
  orders: true,
  bulk: true,
  load: async (read, input) => {
    const stories = await storiesOfImport(read, input.import, true);
    const feedback = await feedbackOfImport(read, input.import, true);
    return { stories, feedback, criteria: await criteriaOf(read, ids(untouched(stories))) };
  },
  decide: ({ found, stories, feedback, criteria }, input, ctx) => {
    const row = found.get('import', input.import);
    if (!mayTakeBack(row, { ...ctx.actor, decides: ctx.decides }))
      return refuse('not-allowed', 'Whoever decides what this import brought can take it back.');
    if (row.state !== 'done') return refuse('invalid', whyNot(row.state), 'import');
    const gone = [...untouched(stories), ...untouched(feedback)].length;
    const kept = [
      ...stories.flatMap((made) => keep('story', made)),
      ...feedback.flatMap((made) => keep('feedback', made)),
    ];
    const undone = { deleted: gone, kept: kept.slice(0, listed), keptTotal: kept.length };
    const report = { ...(reportShape.safeParse(row.report).data ?? emptyReport), undone };
    const changes: Change[] = [
      ...criteria.map((id): Change => ({ op: 'delete', kind: 'criterion', id })),
      ...ids(untouched(stories)).map((id): Change => ({ op: 'delete', kind: 'story', id })),
      ...ids(untouched(feedback)).map((id): Change => ({ op: 'delete', kind: 'feedback', id })),
      { op: 'update', kind: 'import', id: row.id, set: { state: 'undone', report } },
    ];
    return { changes, output: undone };
  },
  examples: [
    { says: 'The owner takes his import back', as: 'po', input: { import: '$imported', seen: { $imported: 2 } } },
    { says: 'It has not ended', as: 'po', input: { import: '$waiting', seen: { $waiting: 1 } }, gives: 'invalid' },
  ],
});

const untouched = (made: readonly MadeRecord[]) => made.filter(({ touched }) => touched === null);
const ids = (made: readonly MadeRecord[]) => made.map(({ id }) => id);

function keep(kind: 'story' | 'feedback', { id, name, touched }: MadeRecord) {
  return touched === null ? [] : [{ kind, id, name, why: touched }];
}

function whyNot(state: string): string {
  if (state === 'waiting') return 'This import has not ended yet. Stop it instead.';
  return `This import is ${state}; there is nothing to take back.`;
}
