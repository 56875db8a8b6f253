import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen, words } from '#domain/shapes';
import { isOpen } from '#domain/story';
import { refuse } from '#lib/problem';

export const blockStory = define({
  name: 'story.block',
  says: 'Mark a story as blocked, with what blocks it',
  input: z.strictObject({ story: ref('story'), why: words(), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'work',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async () => ({}),
  decide: ({ found }, { story, why }, ctx) => {
    const row = found.get('story', story);
    if (!isOpen(row.state))
      return refuse('invalid', `${row.short} is ${row.state}; nothing blocks it any more.`, 'story');
    const set = { blockedWhy: why, blockedOn: row.blockedOn ?? ctx.today };
    return { changes: [{ op: 'update', kind: 'story', id: row.id, set }], output: { id: row.id } };
  },
  guess: (_row, { why }) => ({ blockedWhy: why }),
  examples: [
    {
      says: 'The team is blocked',
      as: 'team',
      input: { story: '$queue', why: 'No test device without signal', seen: { $queue: 1 } },
    },
    {
      says: 'Support proposes to mark it',
      as: 'support',
      input: { story: '$queue', why: 'No test device without signal', seen: { $queue: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What blocks it must be said',
      as: 'team',
      input: { story: '$queue', why: '', seen: { $queue: 1 } },
      gives: 'invalid',
    },
  ],
});

export const unblockStory = define({
  name: 'story.unblock',
  says: 'Say that nothing blocks a story any more',
  input: z.strictObject({ story: ref('story'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'work',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async () => ({}),
  decide: ({ found }, { story }) => {
    const row = found.get('story', story);
    if (row.blockedWhy === null) return refuse('invalid', `${row.short} is not blocked.`, 'story');
    const set = { blockedWhy: null, blockedOn: null };
    return { changes: [{ op: 'update', kind: 'story', id: row.id, set }], output: { id: row.id } };
  },
  guess: () => ({ blockedWhy: null, blockedOn: null }),
  examples: [
    { says: 'The device arrived', as: 'team', input: { story: '$stuck', seen: { $stuck: 2 } } },
    {
      says: 'Sales proposes to unblock it',
      as: 'sales',
      input: { story: '$stuck', seen: { $stuck: 2 } },
      gives: 'proposed',
    },
    { says: 'It is not blocked', as: 'team', input: { story: '$queue', seen: { $queue: 1 } }, gives: 'invalid' },
  ],
});
