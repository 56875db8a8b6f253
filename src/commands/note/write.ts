import { z } from 'zod';
import { define } from '#catalogue/define';
import { quoted } from '#domain/release-claims';
import { ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const writeNote = define({
  name: 'note.write',
  says: 'Write a change note: scope moved after a message was written, and marketing is to mend it',
  input: z.strictObject({ release: ref('release'), story: ref('story').optional(), text: words(5000) }),
  output: z.object({ id: z.string() }),
  right: 'note',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const release = found.get('release', input.release);
    if (release.state === 'cancelled')
      return refuse('invalid', 'This release is cancelled; no message of it goes out.', 'release');
    const id = ctx.id();
    const row = {
      releaseId: release.id,
      storyId: input.story ?? null,
      text: input.text,
      state: 'open' as const,
      writtenBy: ctx.actor.member,
      writtenOn: ctx.today,
      answer: null,
      mendedBy: null,
      mendedOn: null,
    };
    return { changes: [{ op: 'create', kind: 'changeNote', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The owner tells marketing what was cut',
      as: 'po',
      input: { release: '$winter', story: '$faxed', text: 'Fax is out of this release. Do not promise it.' },
    },
    {
      says: 'The team proposes a note',
      as: 'team',
      input: { release: '$winter', text: 'Signing needs Android 12.' },
      gives: 'proposed',
    },
    { says: 'A note needs words', as: 'po', input: { release: '$winter', text: ' \n ' }, gives: 'invalid' },
  ],
});

const one = { note: ref('changeNote'), seen: seen() };

export const mendNote = define({
  name: 'note.mend',
  says: 'Say how the message was mended after a change note',
  input: z.strictObject({ ...one, answer: words(5000) }),
  output: z.object({ id: z.string(), state: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['changeNote'] },
  load: async (read, { note }, found) => {
    const { releaseId, storyId } = found.get('changeNote', note);
    if (storyId === null) return { still: undefined };
    const claims = (await read.all('claim', { releaseId })).filter(({ state }) => state !== 'withdrawn');
    const cited = await read.all('citation', { storyId, claimId: claims.map(({ id }) => id) });
    const story = await read.one('story', storyId);
    const features = await read.all('feature', { releaseId });
    const carried = story?.state !== 'cut' && features.some(({ id }) => id === story?.featureId);
    return { still: carried ? undefined : claims.find(({ id }) => cited.some(({ claimId }) => claimId === id)) };
  },
  decide: ({ found, still }, { note, answer }, ctx) => {
    const row = found.get('changeNote', note);
    if (row.state === 'mended') return refuse('invalid', 'This is mended already.', 'note');
    if (still)
      return refuse(
        'invalid',
        `${quoted(still.text)} still cites the story that is out. Reword it and cite another story, or withdraw it; then say so here.`,
        'note',
        { claim: still.id },
      );
    const set = { state: 'mended' as const, answer, mendedBy: ctx.actor.member, mendedOn: ctx.today };
    return {
      changes: [{ op: 'update', kind: 'changeNote', id: row.id, set }],
      output: { id: row.id, state: 'mended' },
    };
  },
  guess: (_row, { answer }) => ({ state: 'mended', answer }),
  examples: [
    {
      says: 'Marketing has mended the message',
      as: 'marketing',
      input: { note: '$photoNote', answer: 'The mail now says “most photos”.', seen: { $photoNote: 1 } },
    },
    {
      says: 'The owner proposes to close it',
      as: 'po',
      input: { note: '$photoNote', answer: 'The mail is fine.', seen: { $photoNote: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It is not mended while a claim still rests on the cut story',
      as: 'marketing',
      input: { note: '$faxNote', answer: 'Done.', seen: { $faxNote: 1 } },
      gives: 'invalid',
    },
  ],
});

export const removeNote = define({
  name: 'note.remove',
  says: 'Remove a change note that was written by mistake',
  input: z.strictObject(one),
  output: z.object({ id: z.string() }),
  right: 'note',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['changeNote'] },
  load: async () => ({}),
  decide: ({ found }, { note }) => {
    const row = found.get('changeNote', note);
    if (row.state === 'mended') return refuse('invalid', 'This was mended; it stays as it was written.', 'note');
    return { changes: [{ op: 'delete', kind: 'changeNote', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'The owner takes it away', as: 'po', input: { note: '$photoNote', seen: { $photoNote: 1 } } },
    {
      says: 'Marketing proposes to',
      as: 'marketing',
      input: { note: '$photoNote', seen: { $photoNote: 1 } },
      gives: 'proposed',
    },
  ],
});
