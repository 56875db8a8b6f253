import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref, seen } from '#domain/shapes';
import { isOpen } from '#domain/story';
import { refuse } from '#lib/problem';

const most = 50;

export const addCriterion = define({
  name: 'criterion.add',
  says: 'Add an acceptance criterion to a story',
  input: z.strictObject({ story: ref('story'), text: line(2000) }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It adds to what is there; the end of the list is read under the lock of the story.' },
  load: async (read, { story }) => ({ criteria: await read.all('criterion', { storyId: story }, { by: 'position' }) }),
  decide: ({ found, criteria }, { story, text }, ctx) => {
    const row = found.get('story', story);
    if (!isOpen(row.state)) return refuse('invalid', `The story is ${row.state}; its criteria stand.`, 'story');
    if (criteria.length >= most) return refuse('invalid', `A story has at most ${most} criteria. Split it.`, 'story');
    const id = ctx.id();
    const position = (criteria.at(-1)?.position ?? 0) + 1;
    return {
      changes: [
        {
          op: 'create',
          kind: 'criterion',
          id,
          product: ctx.product,
          row: { storyId: story, position, text, met: null, evidence: null },
        },
      ],
      output: { id },
    };
  },
  examples: [
    { says: 'The owner adds one', as: 'po', input: { story: '$queue', text: 'Nothing is sent twice' } },
    {
      says: 'The team proposes one',
      as: 'team',
      input: { story: '$queue', text: 'Works on Android 12' },
      gives: 'proposed',
    },
  ],
});

export const editCriterion = define({
  name: 'criterion.edit',
  says: 'Reword an acceptance criterion',
  input: z.strictObject({ criterion: ref('criterion'), ...editOf({ text: line(2000) }) }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'criterion', ref: 'criterion', fields: ['text'] } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('criterion', found.get('criterion', input.criterion), input, ['text']),
  guess: (_row, input) => sentFields(input, ['text']),
  examples: [
    {
      says: 'The owner rewords it',
      as: 'po',
      input: {
        criterion: '$once',
        text: 'It is sent exactly once',
        was: { text: 'A report written without signal is sent once' },
      },
    },
  ],
});

export const removeCriterion = define({
  name: 'criterion.remove',
  says: 'Remove an acceptance criterion',
  input: z.strictObject({ criterion: ref('criterion'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['criterion'] },
  load: async () => ({}),
  decide: (_rows, { criterion }) => ({
    changes: [{ op: 'delete', kind: 'criterion', id: criterion }],
    output: { id: criterion },
  }),
  examples: [{ says: 'The owner removes it', as: 'po', input: { criterion: '$once', seen: { $once: 1 } } }],
});

export const checkCriterion = define({
  name: 'criterion.check',
  says: 'Mark a criterion as met or not, with the evidence',
  input: z.strictObject({
    criterion: ref('criterion'),
    ...editOf({ met: z.boolean().nullable(), evidence: line(2000).nullable() }),
  }),
  output: z.object({ id: z.string() }),
  right: 'accept',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'criterion', ref: 'criterion', fields: ['met', 'evidence'] } },
  load: async () => ({}),
  decide: ({ found }, input) =>
    editing('criterion', found.get('criterion', input.criterion), input, ['met', 'evidence']),
  guess: (_row, input) => sentFields(input, ['met', 'evidence']),
  examples: [
    {
      says: 'The owner saw it work',
      as: 'po',
      input: {
        criterion: '$once',
        met: true,
        evidence: 'Tried in the lift, one report arrived',
        was: { met: null, evidence: null },
      },
    },
    {
      says: 'The team proposes that it is met',
      as: 'team',
      input: { criterion: '$once', met: true, was: { met: null } },
      gives: 'proposed',
    },
  ],
});
