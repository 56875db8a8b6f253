import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import { isMailAddress } from '#domain/mail-address';
import { roles } from '#domain/rights';
import { Problem } from '#lib/problem';
import { alone, type ReplyToSend, replyToSend } from '#store/replies';
import { clockActor } from '../clock-actor.ts';
import type { Task } from '../queue.ts';
import type { Post } from './post.ts';

const payloadShape = z.object({ workspace: z.string(), reply: z.string() });

/** The name of the job that delivers a reply. */
export const replyTask = 'reply';

/**
 * Delivers a queued reply once. It counts as `sending` from the moment before its last byte goes, so that one that is found
 * `sending` by nobody at it may have arrived: that is for a person to settle, never for a second try.
 */
export function deliverReplies(env: Env, post: Post | null): Task {
  return async (payload) => {
    if (!post) return;
    const { workspace, reply } = payloadShape.parse(payload);
    await alone(env.db, `reply ${workspace} ${reply}`, async () => {
      const found = await replyToSend(env.db, workspace, reply);
      if (!found || found.sample) return;
      const say = saying(env, workspace, reply, found);
      if (found.state === 'sending')
        return say('in doubt', found.version, `${doubt} Message-ID: <${post.messageId(reply)}>`);
      const now = Date.parse(found.clock ?? new Date(env.clock()).toISOString());
      if (found.state !== 'queued' || (found.nextAt !== null && Date.parse(found.nextAt) > now)) return;
      if (found.email === null || !isMailAddress(found.email))
        return say('failed', found.version, 'There is no address to send it to.');
      if (found.silent) return say('failed', found.version, 'This address asked for no more mail.');
      await send(env, post, workspace, reply, found, say);
    });
  };
}

const doubt = 'Throughline was stopped while this was handed over: it has most likely arrived.';

async function send(
  env: Env,
  post: Post,
  workspace: string,
  reply: string,
  found: ReplyToSend,
  say: ReturnType<typeof saying>,
): Promise<void> {
  const state = { version: found.version };
  const begin = async () => {
    const input = { reply, seen: { [reply]: found.version } };
    await run(env, postman(workspace, found), { name: 'reply.begin', input, id: `begin.${reply}.${found.version}` });
    state.version += 1;
  };
  try {
    const ended = await post.reply({ workspace, id: reply, date: new Date(env.clock()), ...found }, begin);
    await say(ended.ended, state.version, 'error' in ended ? ended.error : undefined);
  } catch (error) {
    // Somebody skipped it or told them by hand in this very moment: it was not sent.
    if (!(error instanceof Problem && state.version === found.version)) throw error;
  }
}

const mostTries = 20;

function saying(env: Env, workspace: string, reply: string, found: ReplyToSend) {
  return async (ended: string, version: number, error?: string): Promise<void> => {
    const input = { reply, ended, ...(error ? { error: error.slice(0, 500) } : {}), seen: { [reply]: version } };
    const call = { name: 'reply.settle', input, id: `settle.${reply}.${version}` };
    // What has been sent must not be forgotten because the database is away for a moment.
    for (let tries = 1; ; tries++) {
      try {
        await run(env, postman(workspace, found), call);
        return;
      } catch (thrown) {
        if (thrown instanceof Problem || tries === mostTries) throw thrown;
        await wait(100 * tries);
      }
    }
  };
}

/** Whoever carries the mail: the clock's own, in every role, so that it decides wherever anybody decides replies. */
function postman(workspace: string, { product, clock }: ReplyToSend): Actor {
  return { ...clockActor({ workspace, product, clock }), roles: new Map([[product, roles]]) };
}
