import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';

export const removeOutcome = define({
  name: 'outcome.remove',
  says: 'Take away what was written down as measured',
  input: z.strictObject({ outcome: ref('outcome'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'scope',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['outcome', 'feature'] },
  load: async (read, { outcome: id }, found) => {
    const { featureId } = found.get('outcome', id);
    return {
      feature: await read.one('feature', featureId),
      outcomes: await read.all('outcome', { featureId }),
    };
  },
  decide: ({ feature, outcomes }, { outcome }) => ({
    changes: [
      { op: 'delete', kind: 'outcome', id: outcome },
      ...(feature?.stage === 'measured' && outcomes.length === 1
        ? [{ op: 'update' as const, kind: 'feature' as const, id: feature.id, set: { stage: 'shipped' as const } }]
        : []),
    ],
    output: { id: outcome },
  }),
  examples: [
    {
      says: 'It was measured wrongly',
      as: 'pm',
      input: { outcome: '$exportsUsed', seen: { $exportsUsed: 1, $exports: 4 } },
    },
    {
      says: 'The owner proposes to take it away',
      as: 'po',
      input: { outcome: '$exportsUsed', seen: { $exportsUsed: 1, $exports: 4 } },
      gives: 'proposed',
    },
  ],
});
