import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

export const assignStory = define({
  name: 'story.assign',
  says: 'Give a story to somebody, or to nobody',
  input: z.strictObject({ story: ref('story'), ...editOf({ assigneeId: ref('member').nullable() }) }),
  output: z.object({ id: z.string() }),
  right: 'work',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'story', ref: 'story', fields: ['assigneeId'] } },
  load: async (read, input, found) => ({
    roles:
      input.assigneeId && (await staysMember(read, input.assigneeId))
        ? await read.all('role', { memberId: input.assigneeId, productId: found.get('story', input.story).productId })
        : [],
  }),
  decide: ({ found, roles }, input) => {
    const row = found.get('story', input.story);
    if (input.assigneeId && roles.length === 0)
      return refuse('invalid', 'This member has no role in the product, so they cannot work on it.', 'assigneeId');
    return editing('story', row, input, ['assigneeId']);
  },
  guess: (_row, input) => sentFields(input, ['assigneeId']),
  examples: [
    {
      says: 'Somebody of the team takes it',
      as: 'team',
      input: { story: '$queue', assigneeId: '$mira', was: { assigneeId: null } },
    },
    {
      says: 'Only members of the product can have it',
      as: 'po',
      input: { story: '$queue', assigneeId: '$stranger', was: { assigneeId: null } },
      gives: 'invalid',
    },
  ],
});
