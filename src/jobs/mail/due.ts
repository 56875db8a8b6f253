import type { Env } from '#catalogue/env';
import type { Db } from '#store/database';
import { repliesDue } from '#store/replies';
import { replyTask } from './deliver-reply.ts';

type Enqueue = (db: Db, task: string, payload: object, key: string) => Promise<void>;

/** Leaves a job for every reply whose next try has come. */
export function sendDueReplies(enqueue: Enqueue): (env: Env) => Promise<void> {
  return async (env) => {
    for (const due of await repliesDue(env.db, new Date(env.clock()).toISOString()))
      await enqueue(env.db, replyTask, due, `${replyTask} ${due.workspace} ${due.reply}`);
  };
}
