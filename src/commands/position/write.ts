import { z } from 'zod';
import { define } from '#catalogue/define';
import { line, ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string() });

export const askPosition = define({
  name: 'position.ask',
  says: 'Ask a stakeholder where they stand on a feature, or note that they were not asked yet',
  input: z.strictObject({
    feature: ref('feature'),
    member: ref('member').optional(),
    name: line(200).optional().meta({ description: 'who it is, where they are no member' }),
    asked: z.boolean().default(true),
  }),
  output,
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It adds a stakeholder and overwrites nobody.' },
  load: async (read, { feature, member }) => ({
    person: member ? await read.one('member', member) : undefined,
    known: await read.all('position', { featureId: feature }),
  }),
  decide: ({ person, known }, input, ctx) => {
    const name = person?.name ?? input.name;
    if (!name) return refuse('invalid', 'Name the stakeholder.', 'name');
    if (known.some((other) => (person ? other.memberId === person.id : !other.memberId && other.name === name)))
      return refuse('invalid', `${name} is among the stakeholders already.`, person ? 'member' : 'name');
    const id = ctx.id();
    const row = {
      featureId: input.feature,
      memberId: person?.id ?? null,
      name,
      stance: input.asked ? ('asked' as const) : ('not asked' as const),
      note: null,
      statedOn: null,
    };
    return { changes: [{ op: 'create', kind: 'position', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    { says: 'The manager asks a stakeholder', as: 'pm', input: { feature: '$templates', member: '$stella' } },
    {
      says: 'Sales notes somebody who was not asked yet',
      as: 'sales',
      input: { feature: '$templates', name: 'Works council of Norrbo', asked: false },
    },
    {
      says: 'Nobody is asked twice',
      as: 'pm',
      input: { feature: '$signing', member: '$stella' },
      gives: 'invalid',
    },
  ],
});

export const statePosition = define({
  name: 'position.state',
  says: 'State where a stakeholder stands on a feature',
  input: z.strictObject({
    position: ref('position'),
    stance: z.enum(['not asked', 'asked', 'for', 'against', 'concern']),
    note: words().nullable().default(null),
    seen: seen(),
  }),
  output,
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['position'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('position', input.position);
    if (input.stance === 'concern' && !input.note)
      return refuse('invalid', 'Say what the concern is, so that it can be answered.', 'note');
    const stated = input.stance !== 'not asked' && input.stance !== 'asked';
    const set = { stance: input.stance, note: input.note, statedOn: stated ? ctx.today : null };
    return { changes: [{ op: 'update', kind: 'position', id: row.id, set }], output: { id: row.id } };
  },
  guess: (_row, { stance, note }) => ({ stance, note }),
  examples: [
    {
      says: 'The stakeholder has a concern',
      as: 'stakeholder',
      input: {
        position: '$stellaOnSigning',
        stance: 'concern',
        note: 'Is a finger a signature in court?',
        seen: { $stellaOnSigning: 1 },
      },
    },
    {
      says: 'A concern needs words',
      as: 'stakeholder',
      input: { position: '$stellaOnSigning', stance: 'concern', seen: { $stellaOnSigning: 1 } },
      gives: 'invalid',
    },
    {
      says: 'It changed since it was looked at',
      as: 'pm',
      input: { position: '$stellaOnSigning', stance: 'for', seen: { $stellaOnSigning: 7 } },
      gives: 'conflict',
    },
  ],
});

export const removePosition = define({
  name: 'position.remove',
  says: 'Take a stakeholder off a feature',
  input: z.strictObject({ position: ref('position'), seen: seen() }),
  output,
  right: 'qualify',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['position'] },
  load: async () => ({}),
  decide: (_rows, { position }) => ({
    changes: [{ op: 'delete', kind: 'position', id: position }],
    output: { id: position },
  }),
  examples: [
    {
      says: 'It does not concern them',
      as: 'pm',
      input: { position: '$stellaOnSigning', seen: { $stellaOnSigning: 1 } },
    },
    {
      says: 'Sales proposes to take them off',
      as: 'sales',
      input: { position: '$stellaOnSigning', seen: { $stellaOnSigning: 1 } },
      gives: 'proposed',
    },
  ],
});
