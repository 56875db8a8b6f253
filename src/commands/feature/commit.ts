import { z } from 'zod';
import { define } from '#catalogue/define';
import { alternatives, decided } from '#domain/decision';
import { isCommitted, mayMove } from '#domain/feature';
import { civilDate, longText, ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const commitFeature = define({
  name: 'feature.commit',
  says: 'Commit a feature, or decide anew on one that is: its scope boundary and target window',
  input: z.strictObject({
    feature: ref('feature'),
    scopeIn: longText(),
    scopeOut: longText().default(''),
    windowStart: civilDate(),
    windowEnd: civilDate(),
    why: words().optional(),
    alternatives: alternatives(),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), stage: z.string() }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  draws: () => ({ D: 1 }),
  load: async (read, { feature }) => ({ scores: await read.all('score', { featureId: feature }) }),
  decide: ({ found, scores }, input, ctx) => {
    const row = found.get('feature', input.feature);
    if (!mayMove(row.stage, 'committed'))
      return refuse('invalid', `A feature that is ${row.stage} cannot be committed.`, 'feature');
    if (input.scopeIn.trim() === '')
      return refuse('invalid', 'Say what is in: a commitment needs its boundary.', 'scopeIn');
    if (input.windowEnd < input.windowStart)
      return refuse(
        'invalid',
        `The window ends on ${input.windowEnd}, before it starts on ${input.windowStart}.`,
        'windowEnd',
      );
    const stage = isCommitted(row.stage) ? row.stage : 'committed';
    const set = {
      stage,
      stageReason: null,
      scopeIn: input.scopeIn,
      scopeOut: input.scopeOut,
      windowStart: input.windowStart,
      windowEnd: input.windowEnd,
    };
    return {
      changes: [
        { op: 'update', kind: 'feature', id: row.id, set },
        decided(
          { feature: row.id, choice: 'committed', reason: input.why ?? null, weighed: input.alternatives },
          scores[0],
          ctx,
        ),
      ],
      output: { id: row.id, stage },
    };
  },
  guess: (_row, input) => ({ windowStart: input.windowStart, windowEnd: input.windowEnd }),
  examples: [
    {
      says: 'The manager commits',
      as: 'pm',
      input: {
        feature: '$templates',
        scopeIn: 'Share a template within a company',
        windowStart: '2026-11-02',
        windowEnd: '2026-12-18',
        seen: { $templates: 1 },
      },
    },
    {
      says: 'The manager decides anew on one that is committed',
      as: 'pm',
      input: {
        feature: '$photos',
        scopeIn: 'Photos the same day, after a look at them',
        windowStart: '2026-11-02',
        windowEnd: '2026-12-18',
        why: 'What was said against it is heard: the inspector looks first.',
        seen: { $photos: 2 },
      },
    },
    {
      says: 'The owner proposes to commit',
      as: 'po',
      input: {
        feature: '$templates',
        scopeIn: 'Share a template',
        windowStart: '2026-11-02',
        windowEnd: '2026-12-18',
        seen: { $templates: 1 },
      },
      gives: 'proposed',
    },
    {
      says: 'What is in must be said',
      as: 'pm',
      input: {
        feature: '$templates',
        scopeIn: '',
        windowStart: '2026-11-02',
        windowEnd: '2026-12-18',
        seen: { $templates: 1 },
      },
      gives: 'invalid',
    },
  ],
});
