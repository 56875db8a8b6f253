import { z } from 'zod';
import { define } from '#catalogue/define';
import { aboutOf, aboutRefs } from '#domain/about';
import type { Change } from '#domain/change';
import { mentionsIn } from '#domain/mentions';
import { answeredTo, marking } from '#domain/notice-threads';
import { longText } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { mentionable } from '#store/mentionable';
import { noticesAbout } from '#store/notices';
import type { Read } from '#store/read';
import { outOfSight } from './mentioned.ts';

/** So many reasons of one thread are looked at. */
const mostTold = 1000;

const written = z.strictObject({
  ...aboutRefs,
  text: longText(20_000).meta({
    description: 'Markdown; `[@Jonas Brandt](member:<id of the member>)` mentions somebody',
  }),
  upTo: z.number().int().min(0).optional().meta({
    description:
      'as `comment.list` told it: what was said to you up to there is answered, and done in your inbox; absent: all stays open',
  }),
});

export const writeComment = define({
  name: 'comment.write',
  says: 'Comment on a record',
  input: written,
  output: z.object({
    id: z.string(),
    answered: z.boolean().meta({ description: 'true where your inbox has it done now' }),
  }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new, and says itself how far its writer had read.' },
  load: async (read, input) => ({
    people: await mentionable(read, mentionsIn(input.text)),
    ...(await toldOf(read, input)),
  }),
  decide: ({ people, notices, marks }, input, ctx) => {
    const about = aboutOf(input);
    if ('refused' in about) return about;
    const text = input.text.trim();
    if (text === '') return refuse('invalid', 'Write the comment.', 'text');
    const wrong = outOfSight(text, mentionsIn(text), people, ctx.product);
    if (wrong) return refuse('invalid', wrong, 'text');
    const id = ctx.id();
    const row = { ...about, text, writtenBy: ctx.actor.member, writtenAt: ctx.now, editedAt: null };
    const mark = marks.find(({ subjectKind }) => subjectKind === about.subjectKind);
    const upTo = input.upTo === undefined ? undefined : answeredTo(notices, { mark, upTo: input.upTo });
    const { member } = ctx.actor;
    const done =
      upTo === undefined
        ? []
        : marking([{ ...about, upTo }], marks, { state: 'done', untilOn: null }, { member, newest: upTo, id: ctx.id });
    const comment: Change = { op: 'create', kind: 'comment', id, product: ctx.product, row };
    return { changes: [comment, ...done], output: { id, answered: done.length > 0 } };
  },
  examples: [
    {
      says: 'Sales asks everybody who follows the feature',
      as: 'sales',
      input: { feature: '$offline', text: 'Kerner would sign for this. **How sure** is the date?' },
    },
    {
      says: 'Mira answers what she was told of the story',
      as: 'team',
      input: { story: '$queue', text: 'Yes, over a restart too.', upTo: 1 },
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

/** What the writer was told of the record, and how they left it, where they say that they answer it. */
async function toldOf(read: Read, { upTo, ...input }: z.output<typeof written>) {
  const about = aboutOf(input);
  if (upTo === undefined || 'refused' in about) return { notices: [], marks: [] };
  const { subjectId } = about;
  const told = await noticesAbout(read.db, { sight: read }, [subjectId], mostTold);
  const marks = await read.all('noticeMark', { memberId: read.member, subjectId });
  return { notices: told.get(subjectId)?.notices ?? [], marks };
}
