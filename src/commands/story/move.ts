import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change, Place } from '#domain/change';
import { ref } from '#domain/shapes';
import { refuseUnfit, unfitOf } from '#domain/unfit';
import { refuse } from '#lib/problem';

export const moveStory = define({
  name: 'story.move',
  says: 'Move stories to another place in the backlog',
  input: z.strictObject({
    stories: z.array(ref('story')).min(1).max(1000),
    after: ref('story').optional(),
    before: ref('story').optional(),
    at: z.enum(['top', 'end']).optional(),
  }),
  output: z.object({ moved: z.number() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'Moving in a list changes no field that anybody could have read otherwise.' },
  orders: true,
  load: async () => ({}),
  decide: ({ found }, input) => {
    const ways = [input.after, input.before, input.at].filter((way) => way !== undefined);
    if (ways.length !== 1)
      return refuse('invalid', 'Say one place: after a story, before a story, or at the top or the end.', 'after');
    const ids = [...new Set(input.stories)];
    const beside = input.after ?? input.before;
    if (beside && ids.includes(beside))
      return refuse('invalid', 'A story cannot be moved beside itself.', input.after ? 'after' : 'before');
    const named = [...ids, ...(beside ? [beside] : [])].map((id) => found.get('story', id));
    const finished = refuseUnfit(
      unfitOf(named, ({ rank, short, state }) =>
        rank === null ? `${short} is ${state}; it has no place in the backlog any more.` : undefined,
      ),
      named.length,
      'stories',
    );
    if (finished) return finished;
    const place: Place = input.after
      ? { after: input.after }
      : input.before
        ? { before: input.before }
        : { at: input.at ?? 'end' };
    const changes = ids.map((id): Change => ({ op: 'place', kind: 'story', id, place }));
    return { changes, output: { moved: ids.length } };
  },
  examples: [
    { says: 'The owner puts a story first', as: 'po', input: { stories: ['$show'], before: '$queue' } },
    { says: 'Several move together', as: 'po', input: { stories: ['$queue', '$show'], at: 'end' } },
    { says: 'The manager proposes an order', as: 'pm', input: { stories: ['$show'], at: 'top' }, gives: 'proposed' },
    {
      says: 'Two places at once are none',
      as: 'po',
      input: { stories: ['$show'], before: '$queue', at: 'top' },
      gives: 'invalid',
    },
  ],
});
