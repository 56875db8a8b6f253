import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const publishSpec = define({
  name: 'spec.publish',
  says: 'Publish the draft of a spec as the version that holds, with a note on what changed',
  input: z.strictObject({ spec: ref('spec'), note: words().optional(), seen: seen() }),
  output: z.object({ id: z.string(), number: z.number() }),
  right: 'spec',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['spec'] },
  load: async (read, { spec }, found) => ({
    current: await read.all('spec', { featureId: found.get('spec', spec).featureId, state: 'current' }),
  }),
  decide: ({ found, current }, { spec, note }, ctx) => {
    const row = found.get('spec', spec);
    if (row.state !== 'draft') return refuse('invalid', `Version ${row.number} was published already.`, 'spec');
    if (row.text.trim() === '')
      return refuse('invalid', 'The draft is empty. Write what is to be built first.', 'spec');
    if (current.length > 0 && !note)
      return refuse(
        'invalid',
        'Say what changed, so that those who read the version before know where to look.',
        'note',
      );
    const now = { state: 'current' as const, note: note ?? null, writtenBy: ctx.actor.member, writtenOn: ctx.today };
    const changes: Change[] = [
      ...current.map(({ id }): Change => ({ op: 'update', kind: 'spec', id, set: { state: 'past' } })),
      { op: 'update', kind: 'spec', id: row.id, set: now },
    ];
    return { changes, output: { id: row.id, number: row.number } };
  },
  guess: () => ({ state: 'current' }),
  examples: [
    {
      says: 'The manager publishes version 2',
      as: 'pm',
      input: { spec: '$spokenDraft', note: 'One button', seen: { $spokenDraft: 1, $spokenSpec: 2 } },
    },
    {
      says: 'What changed must be said',
      as: 'pm',
      input: { spec: '$spokenDraft', seen: { $spokenDraft: 1, $spokenSpec: 2 } },
      gives: 'invalid',
    },
    {
      says: 'The owner proposes to publish it',
      as: 'po',
      input: { spec: '$spokenDraft', note: 'One button', seen: { $spokenDraft: 1, $spokenSpec: 2 } },
      gives: 'proposed',
    },
  ],
});
