import { z } from 'zod';
import { define } from '#catalogue/define';
import { whyUnpublishable } from '#domain/release-claims';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { factsOfRelease } from '#store/release-facts';

const input = z.strictObject({ announcement: ref('announcement'), seen: seen() });
const output = z.object({ id: z.string(), state: z.string() });

export const approveAnnouncement = define({
  name: 'announcement.approve',
  says: 'Approve an announcement as it reads',
  input,
  output,
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['announcement'] },
  load: async () => ({}),
  decide: ({ found }, { announcement }, ctx) => {
    const row = found.get('announcement', announcement);
    if (row.state !== 'draft') return refuse('invalid', `This announcement is ${row.state} already.`, 'announcement');
    if (row.text.trim() === '') return refuse('invalid', 'It says nothing yet. Write its text first.', 'announcement');
    const set = { state: 'approved' as const, approvedBy: ctx.actor.member };
    return {
      changes: [{ op: 'update', kind: 'announcement', id: row.id, set }],
      output: { id: row.id, state: 'approved' },
    };
  },
  guess: () => ({ state: 'approved' }),
  examples: [
    { says: 'The manager approves it', as: 'pm', input: { announcement: '$draftNews', seen: { $draftNews: 1 } } },
    {
      says: 'Marketing asks for approval',
      as: 'marketing',
      input: { announcement: '$draftNews', seen: { $draftNews: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What is published needs no approval',
      as: 'pm',
      input: { announcement: '$publishedNews', seen: { $publishedNews: 3 } },
      gives: 'invalid',
    },
  ],
});

export const publishAnnouncement = define({
  name: 'announcement.publish',
  says: 'Publish an approved announcement on the changelog',
  input,
  output: z.object({ id: z.string(), state: z.string(), publishedOn: z.string() }),
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['announcement'] },
  load: async (read, { announcement }, found) => {
    const { releaseId } = found.get('announcement', announcement);
    const release = releaseId === null ? undefined : await read.one('release', releaseId);
    return { facts: release && (await factsOfRelease(read, release)) };
  },
  decide: ({ found, facts }, { announcement }, ctx) => {
    const row = found.get('announcement', announcement);
    if (row.state !== 'approved')
      return refuse(
        'invalid',
        row.state === 'published'
          ? 'This announcement is published already.'
          : `This announcement is ${row.state === 'draft' ? 'a draft' : row.state}. Have it approved as it reads now.`,
        'announcement',
      );
    const why = facts && whyUnpublishable(facts);
    if (why) return refuse('invalid', why.says, 'announcement', { claims: why.claims, notes: why.notes });
    const set = { state: 'published' as const, publishedOn: ctx.today };
    return {
      changes: [{ op: 'update', kind: 'announcement', id: row.id, set }],
      output: { id: row.id, state: 'published', publishedOn: ctx.today },
    };
  },
  guess: () => ({ state: 'published' }),
  examples: [
    {
      says: 'The manager publishes it',
      as: 'pm',
      input: { announcement: '$approvedNews', seen: { $approvedNews: 2 } },
    },
    {
      says: 'Marketing proposes to publish it',
      as: 'marketing',
      input: { announcement: '$approvedNews', seen: { $approvedNews: 2 } },
      gives: 'proposed',
    },
    {
      says: 'Nothing is published on a claim that is no longer supported',
      as: 'pm',
      input: { announcement: '$winterNews', seen: { $winterNews: 2 } },
      gives: 'invalid',
    },
    {
      says: 'A draft is not published',
      as: 'pm',
      input: { announcement: '$draftNews', seen: { $draftNews: 1 } },
      gives: 'invalid',
    },
  ],
});

export const withdrawAnnouncement = define({
  name: 'announcement.withdraw',
  says: 'Withdraw an announcement: it leaves the changelog',
  input,
  output,
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['announcement'] },
  load: async () => ({}),
  decide: ({ found }, { announcement }) => {
    const row = found.get('announcement', announcement);
    if (row.state === 'withdrawn') return refuse('invalid', 'This announcement is withdrawn already.', 'announcement');
    return {
      changes: [{ op: 'update', kind: 'announcement', id: row.id, set: { state: 'withdrawn' } }],
      output: { id: row.id, state: 'withdrawn' },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    {
      says: 'The manager withdraws it',
      as: 'pm',
      input: { announcement: '$publishedNews', seen: { $publishedNews: 3 } },
    },
    {
      says: 'Support proposes to',
      as: 'support',
      input: { announcement: '$publishedNews', seen: { $publishedNews: 3 } },
      gives: 'proposed',
    },
  ],
});

export const removeAnnouncement = define({
  name: 'announcement.remove',
  says: 'Remove an announcement that is not published',
  input,
  output: z.object({ id: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['announcement'] },
  load: async () => ({}),
  decide: ({ found }, { announcement }) => {
    const row = found.get('announcement', announcement);
    if (row.state === 'published')
      return refuse('invalid', 'This is published. Have it withdrawn first.', 'announcement');
    return { changes: [{ op: 'delete', kind: 'announcement', id: row.id }], output: { id: row.id } };
  },
  examples: [
    {
      says: 'Marketing removes a draft',
      as: 'marketing',
      input: { announcement: '$draftNews', seen: { $draftNews: 1 } },
    },
    {
      says: 'Sales proposes to',
      as: 'sales',
      input: { announcement: '$draftNews', seen: { $draftNews: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What the public reads is withdrawn first',
      as: 'marketing',
      input: { announcement: '$publishedNews', seen: { $publishedNews: 3 } },
      gives: 'invalid',
    },
  ],
});
