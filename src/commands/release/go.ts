import { z } from 'zod';
import { define } from '#catalogue/define';
import { gateStates, openGates, whyNoGo } from '#domain/gates';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { factsOfRelease } from '#store/release-facts';

const input = z.strictObject({ release: ref('release'), seen: seen() });
const output = z.object({ id: z.string(), state: z.string() });

export const goRelease = define({
  name: 'release.go',
  says: 'Give the go to launch a release, every gate held or waived',
  input,
  output,
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['release'] },
  load: async (read, { release }, found) => ({ facts: await factsOfRelease(read, found.get('release', release)) }),
  decide: ({ found, facts }, { release }, ctx) => {
    const row = found.get('release', release);
    if (row.state !== 'planned')
      return refuse('invalid', `Only a planned release gets a go; this one is ${inWords[row.state]}.`, 'release');
    const states = gateStates(facts);
    const why = whyNoGo(states);
    if (why)
      return refuse('invalid', why, 'release', {
        gates: openGates(states).map(({ rule, name, missing }) => ({ rule, name, missing })),
      });
    const set = { state: 'go' as const, goBy: ctx.actor.member, goOn: ctx.today };
    return { changes: [{ op: 'update', kind: 'release', id: row.id, set }], output: { id: row.id, state: 'go' } };
  },
  guess: () => ({ state: 'go' }),
  examples: [
    { says: 'The manager gives the go', as: 'pm', input: { release: '$hotfix', seen: { $hotfix: 1 } } },
    {
      says: 'A gate that does not hold keeps it back',
      as: 'pm',
      input: { release: '$winter', seen: { $winter: 1 } },
      gives: 'invalid',
    },
    {
      says: 'The owner proposes the go',
      as: 'po',
      input: { release: '$hotfix', seen: { $hotfix: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It is decided on what is there now',
      as: 'pm',
      input: { release: '$hotfix', seen: { $hotfix: 7 } },
      gives: 'conflict',
    },
  ],
});

const inWords = { planned: 'planned', go: 'on its way', launched: 'launched', cancelled: 'cancelled' };

export const holdRelease = define({
  name: 'release.hold',
  says: 'Take the go of a release back',
  input,
  output,
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['release'] },
  load: async () => ({}),
  decide: ({ found }, { release }) => {
    const row = found.get('release', release);
    if (row.state !== 'go')
      return refuse('invalid', `There is no go to take back; the release is ${inWords[row.state]}.`, 'release');
    const set = { state: 'planned' as const, goBy: null, goOn: null };
    return { changes: [{ op: 'update', kind: 'release', id: row.id, set }], output: { id: row.id, state: 'planned' } };
  },
  guess: () => ({ state: 'planned' }),
  examples: [
    { says: 'The manager takes it back', as: 'pm', input: { release: '$patch', seen: { $patch: 2 } } },
    {
      says: 'Support proposes to wait',
      as: 'support',
      input: { release: '$patch', seen: { $patch: 2 } },
      gives: 'proposed',
    },
    {
      says: 'Without a go there is none to take back',
      as: 'pm',
      input: { release: '$winter', seen: { $winter: 1 } },
      gives: 'invalid',
    },
  ],
});
