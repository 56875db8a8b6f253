import { z } from 'zod';
import { define } from '#catalogue/define';
import { aboutOf, aboutRefs } from '#domain/about';
import { mentionsIn } from '#domain/mentions';
import { longText } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { mentionable } from '#store/mentionable';
import { outOfSight } from './mentioned.ts';

export const writeComment = define({
  name: 'comment.write',
  says: 'Comment on a record',
  input: z.strictObject({
    ...aboutRefs,
    text: longText(20_000).meta({
      description: 'Markdown; `[@Jonas Brandt](member:<id of the member>)` mentions somebody',
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async (read, { text }) => ({ people: await mentionable(read, mentionsIn(text)) }),
  decide: ({ people }, input, ctx) => {
    const about = aboutOf(input);
    if ('refused' in about) return about;
    const text = input.text.trim();
    if (text === '') return refuse('invalid', 'Write the comment.', 'text');
    const wrong = outOfSight(text, mentionsIn(text), people, ctx.product);
    if (wrong) return refuse('invalid', wrong, 'text');
    const id = ctx.id();
    const row = { ...about, text, writtenBy: ctx.actor.member, writtenAt: ctx.now, editedAt: null };
    return { changes: [{ op: 'create', kind: 'comment', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'Sales asks everybody who follows the feature',
      as: 'sales',
      input: { feature: '$offline', text: 'Kerner would sign for this. **How sure** is the date?' },
    },
    { says: 'The team notes something', as: 'team', input: { story: '$queue', text: 'The queue survives a restart.' } },
    { says: 'It is about one record', as: 'team', input: { text: 'Which?' }, gives: 'invalid' },
    { says: 'Words are needed', as: 'team', input: { story: '$queue', text: '  ' }, gives: 'invalid' },
    {
      says: 'Nobody is mentioned who would not see it',
      as: 'pm',
      input: { story: '$queue', text: '[@Nobody](member:00000000-0000-7000-8000-999999999999) look' },
      gives: 'invalid',
    },
  ],
});
