import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { alternatives, decided } from '#domain/decision';
import { goTogether, isChoice, mayMove, needsReason, offRoadmap, whyNotMoved } from '#domain/feature';
import { ref, seen, words } from '#domain/shapes';
import { refuseUnfit, unfitOf } from '#domain/unfit';
import { refuse } from '#lib/problem';
import { named, several } from '../several.ts';

export const moveFeature = define({
  name: 'feature.move',
  says: 'Explore, qualify, park, decline, ship or retire a feature; several are explored, parked, delivered or shipped together',
  input: z.strictObject({
    feature: ref('feature').optional(),
    features: several('feature'),
    stage: z.enum(['idea', 'exploring', 'qualified', 'delivering', 'shipped', 'retired', 'parked', 'declined']),
    why: words().optional(),
    alternatives: alternatives(),
    seen: seen(),
  }),
  output: z.object({
    id: z.string().meta({ description: 'the first of them' }),
    stage: z.string(),
    changed: z.number().meta({ description: 'how many' }),
  }),
  right: 'qualify',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  draws: (input) => (isChoice(input.stage) ? { D: named(input.feature, input.features).length } : {}),
  load: async (read, input) => ({
    scores: await read.all('score', { featureId: named(input.feature, input.features) }),
  }),
  decide: ({ found, scores }, input, ctx) => {
    const { stage, why = null } = input;
    const rows = named(input.feature, input.features).map((id) => found.get('feature', id));
    const [first] = rows;
    if (!first) return refuse('invalid', 'Name a feature, or several.', 'feature');
    const field = input.feature ? 'stage' : 'features';
    if (rows.length > 1 && !goTogether(stage))
      return refuse('invalid', `Features are ${stage} one at a time: each is weighed by itself.`, field);
    if (rows.length > 1 && input.alternatives.length > 0)
      return refuse('invalid', 'What was weighed is said of one feature at a time.', 'alternatives');
    const refused = refuseUnfit(
      unfitOf(rows, (row) =>
        rows.length === 1 && !mayMove(row.stage, stage)
          ? `A feature that is ${row.stage} cannot become ${stage}.`
          : whyNotMoved(row, stage),
      ),
      rows.length,
      field,
    );
    if (refused) return refused;
    if (needsReason(stage) && why === null)
      return refuse(
        'invalid',
        `Say why ${rows.length === 1 ? 'it is' : 'they are'} ${stage}: those who asked will want to know.`,
        'why',
      );
    const changes = rows.flatMap((row): Change[] => [
      {
        op: 'update',
        kind: 'feature',
        id: row.id,
        set: { stage, stageReason: why, ...offRoadmap(row.horizon, stage) },
      },
      ...(isChoice(stage)
        ? [
            decided(
              { feature: row.id, choice: stage, reason: why, weighed: input.alternatives },
              scores.find(({ featureId }) => featureId === row.id),
              ctx,
            ),
          ]
        : []),
    ]);
    return { changes, output: { id: first.id, stage, changed: rows.length } };
  },
  guess: (_row, input) => ({ stage: input.stage, ...(needsReason(input.stage) ? { horizon: null } : {}) }),
  examples: [
    {
      says: 'The manager qualifies an idea',
      as: 'pm',
      input: { feature: '$templates', stage: 'qualified', seen: { $templates: 1 } },
    },
    {
      says: 'Declining keeps what was weighed',
      as: 'pm',
      input: {
        feature: '$signing',
        stage: 'declined',
        why: 'The portal does it',
        alternatives: [{ option: 'Build it small', why: 'Nobody would find it' }],
        seen: { $signing: 1 },
      },
    },
    {
      says: 'Several are parked together, for one reason',
      as: 'pm',
      input: {
        features: ['$templates', '$signing'],
        stage: 'parked',
        why: 'Not before the spring',
        seen: { $templates: 1, $signing: 1 },
      },
    },
    {
      says: 'One of several that has shipped keeps all of them',
      as: 'pm',
      input: {
        features: ['$templates', '$tenants'],
        stage: 'parked',
        why: 'Not before the spring',
        seen: { $templates: 1, $tenants: 3 },
      },
      gives: 'invalid',
    },
    {
      says: 'What is weighed for each by itself is decided one at a time',
      as: 'pm',
      input: { features: ['$templates', '$signing'], stage: 'qualified', seen: { $templates: 1, $signing: 1 } },
      gives: 'invalid',
    },
    {
      says: 'Parking needs a reason',
      as: 'pm',
      input: { feature: '$templates', stage: 'parked', seen: { $templates: 1 } },
      gives: 'invalid',
    },
    {
      says: 'Support proposes to decline',
      as: 'support',
      input: { feature: '$templates', stage: 'declined', why: 'Nobody asked again', seen: { $templates: 1 } },
      gives: 'proposed',
    },
  ],
});
