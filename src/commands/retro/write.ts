import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const sides = ['went well', 'to improve', 'idea'] as const;

export const noteRetro = define({
  name: 'retro.note',
  says: 'Write a note in the look back at a sprint',
  input: z.strictObject({ sprint: ref('sprint'), side: z.enum(sides), text: line(2000) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, { sprint, side, text }, ctx) => {
    const id = ctx.id();
    const row = { sprintId: sprint, side, text, writtenBy: ctx.actor.member, votes: [] };
    return { changes: [{ op: 'create', kind: 'retroNote', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The team looks back',
      as: 'team',
      input: { sprint: '$runningSprint', side: 'to improve', text: 'Reviews waited two days' },
    },
    {
      says: 'Words are needed',
      as: 'team',
      input: { sprint: '$runningSprint', side: 'idea', text: '' },
      gives: 'invalid',
    },
  ],
});

export const editRetro = define({
  name: 'retro.edit',
  says: 'Reword a note of the look back, or put it on another side',
  input: z.strictObject({ note: ref('retroNote'), ...editOf({ text: line(2000), side: z.enum(sides) }) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'retroNote', ref: 'note', fields: ['text', 'side'] } },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const note = found.get('retroNote', input.note);
    if (note.writtenBy !== ctx.actor.member)
      return refuse('not-allowed', 'Only whoever wrote this note can reword it.', 'note');
    return editing('retroNote', note, input, ['text', 'side']);
  },
  guess: (_row, input) => sentFields(input, ['text', 'side']),
  examples: [
    {
      says: 'Its writer rewords it',
      as: 'team',
      input: { note: '$slowReviews', text: 'Reviews waited three days', was: { text: 'Reviews waited two days' } },
    },
    {
      says: 'Nobody else does',
      as: 'po',
      input: { note: '$slowReviews', text: 'No', was: { text: 'Reviews waited two days' } },
      gives: 'not-allowed',
    },
  ],
});

export const voteRetro = define({
  name: 'retro.vote',
  says: 'Vote for a note of the look back, or take the vote back',
  input: z.strictObject({ note: ref('retroNote'), vote: z.boolean().default(true) }),
  output: z.object({ id: z.string(), votes: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: "It touches one's own vote alone." },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const note = found.get('retroNote', input.note);
    const others = note.votes.filter((member) => member !== ctx.actor.member);
    const votes = input.vote ? [...others, ctx.actor.member] : others;
    return {
      changes:
        votes.length === note.votes.length ? [] : [{ op: 'update', kind: 'retroNote', id: note.id, set: { votes } }],
      output: { id: note.id, votes: votes.length },
    };
  },
  examples: [
    { says: 'The owner finds it important', as: 'po', input: { note: '$slowReviews' } },
    { says: 'There is no such note', as: 'po', input: { note: '$queue' }, gives: 'not-found' },
  ],
});

export const removeRetro = define({
  name: 'retro.remove',
  says: 'Remove a note of the look back',
  input: z.strictObject({ note: ref('retroNote'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['retroNote'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const note = found.get('retroNote', input.note);
    if (note.writtenBy !== ctx.actor.member && !ctx.decides('sprint'))
      return refuse('not-allowed', 'Only whoever wrote this note, or the owner, can remove it.', 'note');
    return { changes: [{ op: 'delete', kind: 'retroNote', id: note.id }], output: { id: note.id } };
  },
  examples: [
    { says: 'Its writer removes it', as: 'team', input: { note: '$slowReviews', seen: { $slowReviews: 1 } } },
    {
      says: 'Others do not',
      as: 'sales',
      input: { note: '$slowReviews', seen: { $slowReviews: 1 } },
      gives: 'not-allowed',
    },
  ],
});
