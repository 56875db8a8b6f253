import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf } from '#domain/edits';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const writeSpec = define({
  name: 'spec.write',
  says: 'Begin the next version of a spec as a draft',
  input: z.strictObject({
    feature: ref('feature'),
    text: longText().optional().meta({ description: 'left out: the text of the version that holds now' }),
  }),
  output: z.object({ id: z.string(), number: z.number() }),
  right: 'spec',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It begins a draft, and is refused where somebody has begun one.' },
  load: async (read, { feature }) => ({ specs: await read.all('spec', { featureId: feature }, { by: 'number' }) }),
  decide: ({ specs }, { feature, text }, ctx) => {
    const draft = specs.find(({ state }) => state === 'draft');
    if (draft)
      return refuse('invalid', `Version ${draft.number} is a draft already. Write in that one.`, 'feature', {
        draft: draft.id,
      });
    const current = specs.find(({ state }) => state === 'current');
    const id = ctx.id();
    const number = (specs.at(-1)?.number ?? 0) + 1;
    const row = {
      featureId: feature,
      number,
      text: text ?? current?.text ?? '',
      note: null,
      state: 'draft' as const,
      writtenBy: ctx.actor.member,
      writtenOn: ctx.today,
    };
    return { changes: [{ op: 'create', kind: 'spec', id, product: ctx.product, row }], output: { id, number } };
  },
  examples: [
    {
      says: 'The manager begins one',
      as: 'pm',
      input: { feature: '$offline', text: 'A report is written without signal and sent later.' },
    },
    {
      says: 'The designer proposes one',
      as: 'designer',
      input: { feature: '$offline', text: 'A report is written without signal and shown as waiting.' },
      gives: 'proposed',
    },
    { says: 'There is a draft already', as: 'pm', input: { feature: '$spoken' }, gives: 'invalid' },
  ],
});

export const editSpec = define({
  name: 'spec.edit',
  says: 'Write in the draft of a spec',
  input: z.strictObject({ spec: ref('spec'), ...editOf({ text: longText() }) }),
  output: z.object({ id: z.string() }),
  right: 'spec',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'spec', ref: 'spec', fields: ['text'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('spec', input.spec);
    if (row.state !== 'draft')
      return refuse(
        'invalid',
        `Version ${row.number} is published and stands as it is. Begin the next version.`,
        'spec',
      );
    return editing('spec', row, input, ['text']);
  },
  guess: (_row, { text }) => (text === undefined ? {} : { text }),
  examples: [
    {
      says: 'The manager writes on',
      as: 'pm',
      input: {
        spec: '$spokenDraft',
        text: 'Dictate with one button.\nNo transcript.',
        was: { text: 'Dictate with one button.' },
      },
    },
    {
      says: 'The owner proposes another wording',
      as: 'po',
      input: { spec: '$spokenDraft', text: 'Speak.', was: { text: 'Dictate with one button.' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody wrote in it meanwhile',
      as: 'pm',
      input: { spec: '$spokenDraft', text: 'Speak.', was: { text: 'Dictate.' } },
      gives: 'conflict',
    },
    {
      says: 'A published version stands',
      as: 'pm',
      input: { spec: '$spokenSpec', text: 'Speak.', was: { text: 'Dictate.' } },
      gives: 'invalid',
    },
  ],
});

export const removeSpec = define({
  name: 'spec.remove',
  says: 'Throw the draft of a spec away',
  input: z.strictObject({ spec: ref('spec'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'spec',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['spec'] },
  load: async () => ({}),
  decide: ({ found }, { spec }) => {
    const row = found.get('spec', spec);
    if (row.state !== 'draft')
      return refuse('invalid', `Version ${row.number} was published; what people read is kept.`, 'spec');
    return { changes: [{ op: 'delete', kind: 'spec', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'The draft was not needed', as: 'pm', input: { spec: '$spokenDraft', seen: { $spokenDraft: 1 } } },
    {
      says: 'What was published is kept',
      as: 'pm',
      input: { spec: '$spokenSpec', seen: { $spokenSpec: 2 } },
      gives: 'invalid',
    },
  ],
});
