import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { editOf, sentFields } from '#domain/edits';
import { whyNotPlaced } from '#domain/feature';
import { horizons } from '#domain/roadmap';
import { ref } from '#domain/shapes';
import { refuseUnfit, unfitOf } from '#domain/unfit';
import { refuse } from '#lib/problem';
import { named, several } from '../several.ts';

export const placeFeature = define({
  name: 'feature.place',
  says: 'Put a feature, or several together, into now, next or later on the roadmap, or take them off',
  input: z.strictObject({
    feature: ref('feature').optional(),
    features: several('feature'),
    ...editOf({ horizon: z.enum(horizons).nullable() }),
  }),
  output: z.object({
    id: z.string().meta({ description: 'the first of them' }),
    changed: z.number().meta({ description: 'how many' }),
  }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feature', ref: 'feature', several: 'features', fields: ['horizon'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const { feature, horizon } = input;
    const rows = named(input.feature, input.features).map((id) => found.get('feature', id));
    const [first] = rows;
    if (!first) return refuse('invalid', 'Name a feature, or several.', 'feature');
    const unfit = horizon
      ? unfitOf(rows, ({ short, stage }) => {
          const why = whyNotPlaced(stage);
          return why && rows.length > 1 ? `${short} is ${stage}: that has no place on the roadmap.` : why;
        })
      : [];
    const refused = refuseUnfit(unfit, rows.length, feature ? 'horizon' : 'features');
    if (refused) return refused;
    const moved = horizon === undefined ? [] : rows.filter((row) => row.horizon !== horizon);
    return {
      changes: moved.map(
        ({ id }): Change => ({ op: 'update', kind: 'feature', id, set: sentFields(input, ['horizon']) }),
      ),
      output: { id: first.id, changed: moved.length },
    };
  },
  guess: (_row, input) => sentFields(input, ['horizon']),
  examples: [
    {
      says: 'The manager brings it forward',
      as: 'pm',
      input: { feature: '$signing', horizon: 'next', was: { horizon: null } },
    },
    {
      says: 'Several are placed together',
      as: 'pm',
      input: {
        features: ['$signing', '$templates'],
        horizon: 'later',
        was: { horizon: { $signing: null, $templates: null } },
      },
    },
    {
      says: 'Sales proposes to do it now',
      as: 'sales',
      input: { feature: '$signing', horizon: 'now', was: { horizon: null } },
      gives: 'proposed',
    },
    {
      says: 'Somebody else placed it meanwhile',
      as: 'pm',
      input: { feature: '$signing', horizon: 'now', was: { horizon: 'later' } },
      gives: 'conflict',
    },
    {
      says: 'Somebody else placed one of several meanwhile',
      as: 'pm',
      input: {
        features: ['$signing', '$templates'],
        horizon: 'now',
        was: { horizon: { $signing: null, $templates: 'later' } },
      },
      gives: 'conflict',
    },
  ],
});
