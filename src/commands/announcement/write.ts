import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const mostText = 50_000;

export const writeAnnouncement = define({
  name: 'announcement.write',
  says: 'Write an announcement: an entry of the changelog, of a release or on its own',
  input: z.strictObject({
    product: ref('product'),
    release: ref('release').optional(),
    title: line(200),
    text: longText(mostText).default(''),
  }),
  output: z.object({ id: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const release = input.release === undefined ? undefined : found.get('release', input.release);
    if (release?.state === 'cancelled')
      return refuse('invalid', 'This release is cancelled; there is nothing to announce.', 'release');
    const id = ctx.id();
    const row = {
      releaseId: release?.id ?? null,
      title: input.title,
      text: input.text,
      state: 'draft' as const,
      writtenBy: ctx.actor.member,
      approvedBy: null,
      publishedOn: null,
    };
    return { changes: [{ op: 'create', kind: 'announcement', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'Marketing drafts what the world will read',
      as: 'marketing',
      input: { product: '$field', release: '$winter', title: 'Reports without signal', text: 'Write it *once*.' },
    },
    {
      says: 'Support proposes one',
      as: 'support',
      input: { product: '$field', title: 'We moved the sign button back' },
      gives: 'proposed',
    },
    { says: 'It needs a title', as: 'marketing', input: { product: '$field', title: '' }, gives: 'invalid' },
  ],
});

export const editAnnouncement = define({
  name: 'announcement.edit',
  says: 'Change the title or text of an announcement, which is a draft again then',
  input: z.strictObject({
    announcement: ref('announcement'),
    ...editOf({ title: line(200), text: longText(mostText) }),
  }),
  output: z.object({ id: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'announcement', ref: 'announcement', fields: ['title', 'text'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('announcement', input.announcement);
    if (row.state === 'published')
      return refuse(
        'invalid',
        'This is published. Withdraw it, change it, and have it approved again.',
        'announcement',
      );
    const reworded = (['title', 'text'] as const).some(
      (name) => input[name] !== undefined && input[name] !== row[name],
    );
    if (row.state === 'draft' || !reworded) return editing('announcement', row, input, ['title', 'text']);
    const set = { ...sentFields(input, ['title', 'text']), state: 'draft' as const };
    return { changes: [{ op: 'update', kind: 'announcement', id: row.id, set }], output: { id: row.id } };
  },
  guess: (row, input) => ({
    ...sentFields(input, ['title', 'text']),
    ...(row.state === 'published' ? {} : { state: 'draft' }),
  }),
  examples: [
    {
      says: 'Marketing rewords a draft',
      as: 'marketing',
      input: { announcement: '$draftNews', title: 'Sign anywhere', was: { title: 'Sign in the basement' } },
    },
    {
      says: 'Sales proposes other words',
      as: 'sales',
      input: { announcement: '$draftNews', title: 'Sign anywhere', was: { title: 'Sign in the basement' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody reworded it meanwhile',
      as: 'marketing',
      input: { announcement: '$draftNews', title: 'Sign anywhere', was: { title: 'Sign upstairs' } },
      gives: 'conflict',
    },
    {
      says: 'What the public reads does not change under its eyes',
      as: 'marketing',
      input: { announcement: '$publishedNews', title: 'Faster', was: { title: 'Faster sign-in' } },
      gives: 'invalid',
    },
  ],
});
