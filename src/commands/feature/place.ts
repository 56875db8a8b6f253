import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { horizons } from '#domain/roadmap';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const placeFeature = define({
  name: 'feature.place',
  says: 'Put a feature into now, next or later on the roadmap, or take it off',
  input: z.strictObject({ feature: ref('feature'), ...editOf({ horizon: z.enum(horizons).nullable() }) }),
  output: z.object({ id: z.string() }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feature', ref: 'feature', fields: ['horizon', 'stage'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('feature', input.feature);
    if (input.horizon && ['parked', 'declined', 'retired'].includes(row.stage))
      return refuse('invalid', `A feature that is ${row.stage} has no place on the roadmap.`, 'horizon');
    return editing('feature', row, input, ['horizon']);
  },
  guess: (_row, input) => sentFields(input, ['horizon']),
  examples: [
    {
      says: 'The manager brings it forward',
      as: 'pm',
      input: { feature: '$signing', horizon: 'next', was: { horizon: null } },
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
  ],
});
