import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const serveObjective = define({
  name: 'feature.serve',
  says: 'Let features serve another objective, or none',
  input: z.strictObject({
    features: z.array(ref('feature')).min(1).max(1000),
    objective: ref('objective').nullable(),
    from: z
      .array(ref('objective'))
      .max(200)
      .default([])
      .meta({ description: 'the objectives that they serve now, where they serve any' }),
  }),
  output: z.object({ moved: z.number() }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It takes a feature from no objective but those its sender names.' },
  load: async () => ({}),
  decide: ({ found }, { features, objective, from }) => {
    const to = objective === null ? undefined : found.get('objective', objective);
    if (to && to.state !== 'open')
      return refuse('invalid', `${to.short} is ${to.state}; nothing new serves it.`, 'objective');
    const rows = [...new Set(features)].map((id) => found.get('feature', id));
    const coming = rows.filter(({ objectiveId }) => objectiveId !== objective);
    const elsewhere = coming.find(({ objectiveId }) => objectiveId !== null && !from.includes(objectiveId));
    if (elsewhere)
      return refuse(
        'conflict',
        `${elsewhere.short} serves another objective. Say in "from" which one it serves now.`,
        'features',
        { feature: elsewhere.id, objective: elsewhere.objectiveId },
      );
    return {
      changes: coming.map(({ id }): Change => ({ op: 'update', kind: 'feature', id, set: { objectiveId: objective } })),
      output: { moved: coming.length },
    };
  },
  guess: (_row, { objective }) => ({ objectiveId: objective }),
  examples: [
    {
      says: 'The manager says what two features are for',
      as: 'pm',
      input: { features: ['$signing', '$templates'], objective: '$second' },
    },
    {
      says: 'The owner proposes it',
      as: 'po',
      input: { features: ['$signing'], objective: '$second' },
      gives: 'proposed',
    },
    {
      says: 'Nothing new serves an objective that has ended',
      as: 'pm',
      input: { features: ['$signing'], objective: '$missed' },
      gives: 'invalid',
    },
  ],
});
