import { z } from 'zod';
import { define } from '#catalogue/define';
import { computedRules, freshGate } from '#domain/gates';
import { line, ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string(), state: z.string() });
const most = 30;

export const addGate = define({
  name: 'gate.add',
  says: 'Add a gate to a release: one to check by hand, or a computed one that it lacks',
  input: z.strictObject({
    release: ref('release'),
    name: line(200).optional(),
    rule: z.enum(['by hand', ...computedRules]).default('by hand'),
  }),
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It adds to what is there and looks at no gate but for its name.' },
  load: async (read, { release }) => ({ gates: await read.all('gate', { releaseId: release }) }),
  decide: ({ found, gates }, { release, name, rule }, ctx) => {
    const row = found.get('release', release);
    if (row.state === 'launched' || row.state === 'cancelled')
      return refuse('invalid', `This release is ${row.state}; it passes no gate any more.`, 'release');
    if (gates.length >= most) return refuse('invalid', `A release has at most ${most} gates.`, 'release');
    if (rule === 'by hand' && !name) return refuse('invalid', 'Say what is to be checked.', 'name');
    const same = gates.find((gate) => (rule === 'by hand' ? gate.name === name : gate.rule === rule));
    if (same) return refuse('invalid', `The release has this gate already: ${same.name}.`, 'name');
    const id = ctx.id();
    const gate =
      rule === 'by hand'
        ? {
            releaseId: release,
            rule,
            name: name ?? '',
            state: 'open' as const,
            reason: null,
            setBy: null,
            setOn: null,
          }
        : freshGate(release, rule);
    return {
      changes: [{ op: 'create', kind: 'gate', id, product: ctx.product, row: gate }],
      output: { id, state: gate.state },
    };
  },
  examples: [
    { says: 'The owner adds a check', as: 'po', input: { release: '$winter', name: 'Support has read the notes' } },
    {
      says: 'Support proposes a check',
      as: 'support',
      input: { release: '$winter', name: 'Support has read the notes' },
      gives: 'proposed',
    },
    { says: 'A check needs words', as: 'po', input: { release: '$winter' }, gives: 'invalid' },
    {
      says: 'No gate stands twice',
      as: 'po',
      input: { release: '$winter', rule: 'no open bugs' },
      gives: 'invalid',
    },
  ],
});

const one = z.strictObject({ gate: ref('gate'), seen: seen() });

export const passGate = define({
  name: 'gate.pass',
  says: 'Mark a gate that is checked by hand as passed',
  input: one,
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['gate'] },
  load: async () => ({}),
  decide: ({ found }, { gate }, ctx) => {
    const row = found.get('gate', gate);
    if (row.rule !== 'by hand')
      return refuse('invalid', 'This gate is computed: it holds when what it asks for is so, or you waive it.', 'gate');
    if (row.state !== 'open') return refuse('invalid', `This gate is ${row.state} already.`, 'gate');
    const set = { state: 'passed' as const, setBy: ctx.actor.member, setOn: ctx.today };
    return { changes: [{ op: 'update', kind: 'gate', id: row.id, set }], output: { id: row.id, state: 'passed' } };
  },
  guess: () => ({ state: 'passed' }),
  examples: [
    { says: 'The owner has tried it', as: 'po', input: { gate: '$tryOnSite', seen: { $tryOnSite: 1 } } },
    {
      says: 'The team proposes it',
      as: 'team',
      input: { gate: '$tryOnSite', seen: { $tryOnSite: 1 } },
      gives: 'proposed',
    },
    {
      says: 'A waived gate is not passed',
      as: 'po',
      input: { gate: '$waived', seen: { $waived: 2 } },
      gives: 'invalid',
    },
  ],
});

export const waiveGate = define({
  name: 'gate.waive',
  says: 'Waive a gate of a release with a reason',
  input: z.strictObject({ gate: ref('gate'), why: words(), seen: seen() }),
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['gate'] },
  load: async () => ({}),
  decide: ({ found }, { gate, why }, ctx) => {
    const row = found.get('gate', gate);
    if (row.state === 'waived' || row.state === 'passed')
      return refuse('invalid', `This gate is ${row.state} already.`, 'gate');
    const set = { state: 'waived' as const, reason: why, setBy: ctx.actor.member, setOn: ctx.today };
    return { changes: [{ op: 'update', kind: 'gate', id: row.id, set }], output: { id: row.id, state: 'waived' } };
  },
  guess: (_row, { why }) => ({ state: 'waived', reason: why }),
  examples: [
    {
      says: 'The owner waives it',
      as: 'po',
      input: { gate: '$tryOnSite', why: 'The inspectors are on holiday', seen: { $tryOnSite: 1 } },
    },
    {
      says: 'The manager proposes to waive it',
      as: 'pm',
      input: { gate: '$tryOnSite', why: 'The fair does not wait', seen: { $tryOnSite: 1 } },
      gives: 'proposed',
    },
    {
      says: 'A reason is needed',
      as: 'po',
      input: { gate: '$tryOnSite', why: ' ', seen: { $tryOnSite: 1 } },
      gives: 'invalid',
    },
  ],
});

export const restoreGate = define({
  name: 'gate.restore',
  says: 'Ask for a gate again that was waived or passed',
  input: one,
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['gate'] },
  load: async () => ({}),
  decide: ({ found }, { gate }) => {
    const row = found.get('gate', gate);
    if (row.state !== 'waived' && row.state !== 'passed')
      return refuse('invalid', 'This gate was neither waived nor passed.', 'gate');
    const state = row.rule === 'by hand' ? ('open' as const) : ('computed' as const);
    const set = { state, reason: null, setBy: null, setOn: null };
    return { changes: [{ op: 'update', kind: 'gate', id: row.id, set }], output: { id: row.id, state } };
  },
  guess: (row) => ({ state: row.rule === 'by hand' ? 'open' : 'computed', reason: null }),
  examples: [
    { says: 'The owner asks for it again', as: 'po', input: { gate: '$waived', seen: { $waived: 2 } } },
    {
      says: 'Marketing proposes to',
      as: 'marketing',
      input: { gate: '$waived', seen: { $waived: 2 } },
      gives: 'proposed',
    },
    {
      says: 'What is asked for is not asked for again',
      as: 'po',
      input: { gate: '$tryOnSite', seen: { $tryOnSite: 1 } },
      gives: 'invalid',
    },
  ],
});

export const removeGate = define({
  name: 'gate.remove',
  says: 'Remove a gate that is checked by hand',
  input: one,
  output: z.object({ id: z.string() }),
  right: 'release',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['gate'] },
  load: async () => ({}),
  decide: ({ found }, { gate }) => {
    const row = found.get('gate', gate);
    if (row.rule !== 'by hand')
      return refuse('invalid', 'Every release has this gate. Waive it where it shall not hold.', 'gate');
    return { changes: [{ op: 'delete', kind: 'gate', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'The owner removes it', as: 'po', input: { gate: '$tryOnSite', seen: { $tryOnSite: 1 } } },
    {
      says: 'The team proposes to',
      as: 'team',
      input: { gate: '$tryOnSite', seen: { $tryOnSite: 1 } },
      gives: 'proposed',
    },
  ],
});
