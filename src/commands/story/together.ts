import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import type { Row } from '#domain/records';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

const stories = z.array(ref('story')).min(1).max(1000);
const output = z.object({ changed: z.number() });

/** Lays the same on all of them that do not have it yet. */
function setOn(rows: readonly Row<'story'>[], set: Partial<Pick<Row<'story'>, 'assigneeId' | 'estimate'>>) {
  const [field, value] = Object.entries(set)[0] ?? [];
  const others = rows.filter((row) => row[field as keyof typeof set] !== value);
  return {
    changes: others.map(({ id }): Change => ({ op: 'update', kind: 'story', id, set })),
    output: { changed: others.length },
  };
}

export const giveStories = define({
  name: 'story.give',
  says: 'Give several stories to somebody, or to nobody',
  input: z.strictObject({ stories, assigneeId: ref('member').nullable(), seen: seen() }),
  output,
  right: 'work',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async (read, { assigneeId, stories: [first = ''] }, found) => ({
    roles:
      assigneeId && (await staysMember(read, assigneeId))
        ? await read.all('role', { memberId: assigneeId, productId: found.get('story', first).productId })
        : [],
  }),
  decide: ({ found, roles }, input) => {
    if (input.assigneeId && roles.length === 0)
      return refuse('invalid', 'This member has no role in the product, so they cannot work on it.', 'assigneeId');
    const rows = [...new Set(input.stories)].map((id) => found.get('story', id));
    return setOn(rows, { assigneeId: input.assigneeId });
  },
  guess: (_row, { assigneeId }) => ({ assigneeId }),
  examples: [
    {
      says: 'Two stories go to somebody of the team',
      as: 'team',
      input: { stories: ['$queue', '$photo'], assigneeId: '$mira', seen: { $queue: 1, $photo: 1 } },
    },
    {
      says: 'Only members of the product can have them',
      as: 'po',
      input: { stories: ['$queue'], assigneeId: '$stranger', seen: { $queue: 1 } },
      gives: 'invalid',
    },
  ],
});

export const sizeStories = define({
  name: 'story.size',
  says: 'Record the same estimate for several stories',
  input: z.strictObject({ stories, estimate: z.number().min(0).max(1000).nullable(), seen: seen() }),
  output,
  right: 'estimate',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async () => ({}),
  decide: ({ found }, { stories, estimate }) =>
    setOn(
      [...new Set(stories)].map((id) => found.get('story', id)),
      { estimate },
    ),
  guess: (_row, { estimate }) => ({ estimate }),
  examples: [
    {
      says: 'The team estimates two at once',
      as: 'team',
      input: { stories: ['$queue', '$photo'], estimate: 3, seen: { $queue: 1, $photo: 1 } },
    },
    {
      says: 'The manager proposes it',
      as: 'pm',
      input: { stories: ['$queue'], estimate: 1, seen: { $queue: 1 } },
      gives: 'proposed',
    },
    {
      says: 'An estimate is not negative',
      as: 'team',
      input: { stories: ['$queue'], estimate: -1, seen: { $queue: 1 } },
      gives: 'invalid',
    },
  ],
});
