import { z } from 'zod';
import { ask } from '#catalogue/define';
import { threadKinds, whys } from '#domain/notice';
import { isUuid } from '#domain/short-id';
import { Problem } from '#lib/problem';
import { countThreads, noticesAbout, threadPage } from '#store/notices';

/** Reasons told with each thread. */
const mostReasons = 20;

const reason = z.object({
  seq: z.number(),
  why: z.enum(whys),
  actor: z.string(),
  actorName: z.string(),
  at: z.string(),
  excerpt: z.string().nullable(),
  was: z.string().nullable().meta({ description: 'what it was before: a date' }),
  is: z.string().nullable().meta({ description: 'what it is now: a date, or a state' }),
  sourceKind: z.string(),
  sourceId: z.string().meta({ description: 'the comment, question, story … that told it' }),
  fresh: z.boolean().meta({ description: 'true while it is not marked as done' }),
});
const thread = z.object({
  subjectKind: z.enum(threadKinds),
  subjectId: z.string(),
  short: z.string().nullable(),
  title: z.string(),
  productId: z.string(),
  product: z.string().meta({ description: 'slug' }),
  productName: z.string(),
  state: z.enum(['open', 'done', 'snoozed']),
  upTo: z.number().meta({ description: 'to be passed on when it is marked' }),
  at: z.string().meta({ description: 'of the newest reason' }),
  untilOn: z.string().nullable(),
  unread: z.boolean().meta({ description: 'open, and not looked at since the newest reason' }),
  reasons: z.array(reason).meta({ description: 'oldest first, the newest 20' }),
  more: z.number().meta({ description: 'older reasons that were left out' }),
});

export const listNotices = ask({
  name: 'notice.list',
  says: 'List your inbox: one thread for each record, with why you are told of it',
  input: z.strictObject({
    state: z.enum(['open', 'done', 'snoozed']).default('open'),
    after: z.string().max(80).optional().meta({ description: '`next` of the page before' }),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ threads: z.array(thread), next: z.string().nullable() }),
  right: 'member',
  answer: async (read, { state, after, limit }, _actor, now) => {
    const inbox = { sight: read, now };
    const found = await threadPage(read.db, inbox, { state, after: placeOf(after), limit: limit + 1 });
    const page = found.slice(0, limit);
    const told = await noticesAbout(
      read.db,
      inbox,
      page.map(({ subjectId }) => subjectId),
      mostReasons,
    );
    const last = page.at(-1);
    return {
      threads: page.map((one) => {
        const { notices = [], more = 0 } = told.get(one.subjectId) ?? {};
        return { ...one, reasons: notices, more };
      }),
      next: found.length > limit && last ? `${last.at} ${last.subjectId}` : null,
    };
  },
  examples: [
    { says: 'What is new for Mira', as: 'team', input: {} },
    { says: 'A place that no page had', as: 'team', input: { after: 'later' }, gives: 'invalid' },
  ],
});

export const countNotices = ask({
  name: 'notice.count',
  says: 'Count the open and the snoozed threads of your inbox',
  input: z.strictObject({}),
  output: z.object({ open: z.number(), snoozed: z.number() }),
  right: 'member',
  answer: (read, _input, _actor, now) => countThreads(read.db, { sight: read, now }),
  examples: [{ says: 'The figure beside Inbox', as: 'pm', input: {} }],
});

export const noticeSetting = ask({
  name: 'notice.setting',
  says: 'Show whether what is new in your inbox comes to you by mail',
  input: z.strictObject({}),
  output: z.object({ digest: z.enum(['daily', 'off']) }),
  right: 'member',
  answer: async (read) => {
    const [setting] = await read.all('noticeSetting', { memberId: read.member });
    return { digest: setting?.digest ?? 'daily' };
  },
  examples: [{ says: 'Nobody has chosen yet: daily', as: 'pm', input: {} }],
});

/** The place after which a page begins. */
function placeOf(after: string | undefined): { at: string; subject: string } | undefined {
  if (after === undefined) return undefined;
  const [at = '', subject = ''] = after.split(' ');
  const moment = Date.parse(at);
  if (!isUuid(subject) || !/^\d{4}-.*Z$/.test(at) || Number.isNaN(moment))
    throw new Problem({
      code: 'invalid',
      message: 'Pass on `next` as the page before told it, or leave it out.',
      field: 'after',
    });
  return { at: new Date(moment).toISOString(), subject };
}
