import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { ref } from '#domain/shapes';

export const estimateStory = define({
  name: 'story.estimate',
  says: 'Record the estimate of a story',
  input: z.strictObject({ story: ref('story'), ...editOf({ estimate: z.number().min(0).max(1000).nullable() }) }),
  output: z.object({ id: z.string() }),
  right: 'estimate',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'story', ref: 'story', fields: ['estimate'] } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('story', found.get('story', input.story), input, ['estimate']),
  guess: (_row, input) => sentFields(input, ['estimate']),
  examples: [
    { says: 'The team estimates', as: 'team', input: { story: '$queue', estimate: 5, was: { estimate: null } } },
    {
      says: 'The manager proposes an estimate',
      as: 'pm',
      input: { story: '$queue', estimate: 1, was: { estimate: null } },
      gives: 'proposed',
    },
    {
      says: 'An estimate is not negative',
      as: 'team',
      input: { story: '$queue', estimate: -1, was: { estimate: null } },
      gives: 'invalid',
    },
  ],
});
