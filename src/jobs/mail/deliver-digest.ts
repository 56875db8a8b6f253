import { z } from 'zod';
import type { Env } from '#catalogue/env';
import { sightOf } from '#catalogue/sight';
import { type DigestThread, digestHour } from '#domain/digest';
import { isMailAddress } from '#domain/mail-address';
import type { Db } from '#store/database';
import { type DigestState, type DueDigest, dueDigests, keepDigest } from '#store/digests';
import { type Inbox, noticesAbout, threadsSince } from '#store/notices';
import { alone } from '#store/replies';
import { memberRights } from '#store/rights';
import type { Task } from '../queue.ts';
import type { Ended } from './hand-over.ts';
import type { Post } from './post.ts';

const payloadShape = z.object({ workspace: z.string(), member: z.string() });

/** The name of the job that writes somebody's mail of the day. */
export const digestTask = 'digest';

/** Threads told in one mail, and what is known of each. */
const mostThreads = 20;
const mostReasons = 3;
const minuteMs = 60_000;
/** How long each failed hand-over waits for the next; then the day goes without. */
const waits = [5, 15, 30, 60, 120, 240];

type Enqueue = (db: Db, task: string, payload: object, key: string) => Promise<void>;

/** Leaves a job for everybody whose mail of the day is to be written. */
export function writeDueDigests(enqueue: Enqueue): (env: Env) => Promise<void> {
  return async (env) => {
    const now = new Date(env.clock()).toISOString();
    for (const { workspace, member } of await dueDigests(env.db, { now, hour: digestHour }))
      await enqueue(env.db, digestTask, { workspace, member }, `${digestTask} ${workspace} ${member}`);
  };
}

/**
 * Writes somebody's mail of the day, once: before its last byte can go the day is kept as done, so that a crash can cost a
 * mail and never sends a second one. What it would have told stands in the inbox all the same.
 */
export function deliverDigests(env: Env, post: Post | null): Task {
  return async (payload) => {
    if (!post) return;
    const who = payloadShape.parse(payload);
    await alone(env.db, `digest ${who.workspace} ${who.member}`, async () => {
      const now = new Date(env.clock()).toISOString();
      const [due] = await dueDigests(env.db, { now, hour: digestHour }, who);
      if (due) await write(env, post, due, due.clock ?? now);
    });
  };
}

async function write(env: Env, post: Post, due: DueDigest, now: string): Promise<void> {
  const { day, told, tries } = due;
  const keep = (state: DigestState['state'], upTo: number, more: Partial<DigestState> = {}) =>
    keepDigest(env.db, due, { day, upTo, state, tries, nextAt: null, error: null, ...more });
  const news = await newsFor(env.db, due, now);
  if (!news) return keep('nothing', told);
  const { upTo, ...letter } = news;
  if (!isMailAddress(due.email)) return keep('failed', upTo, { error: 'There is no address to send it to.' });
  const ended = await post.digest({ ...due, ...letter, date: new Date(env.clock()) }, () => keep('sending', upTo));
  if (ended.ended === 'later') await putOff(ended, tries, now, (more) => keep('later', told, more));
  else await keep(ended.ended === 'sent' ? 'sent' : 'failed', upTo, 'error' in ended ? { error: ended.error } : {});
}

/** Tried again a few times; after the last the day goes without, and the next day's mail tells it. */
async function putOff(
  ended: Ended & { error: string },
  tries: number,
  now: string,
  later: (more: Partial<DigestState>) => Promise<void>,
): Promise<void> {
  const wait = waits[tries];
  const nextAt = new Date(Date.parse(now) + (wait ?? 24 * 60) * minuteMs).toISOString();
  await later({ tries: tries + 1, nextAt, error: ended.error });
}

/** What is open and new for somebody who still belongs here; nothing where there is nothing. */
async function newsFor(
  db: Db,
  { workspace, member, told, until }: DueDigest,
  now: string,
): Promise<{ threads: DigestThread[]; count: number; upTo: number } | undefined> {
  const rights = await memberRights(db, workspace, { member });
  if (!rights) return undefined;
  const inbox: Inbox = { sight: sightOf({ workspace, ...rights }), now };
  const { threads, count, upTo } = await threadsSince(db, inbox, { since: told, until, limit: mostThreads });
  if (threads.length === 0) return undefined;
  const ids = threads.map(({ subjectId }) => subjectId);
  const reasons = await noticesAbout(db, inbox, ids, mostReasons);
  return {
    threads: threads.map((thread) => ({ ...thread, reasons: reasons.get(thread.subjectId)?.notices ?? [] })),
    count,
    upTo,
  };
}
