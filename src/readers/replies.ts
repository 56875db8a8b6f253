import { replyTask } from '#jobs/mail/deliver-reply';
import { repliesQueued } from '#store/replies';
import type { Reader } from './reader.ts';

/** Leaves a job for every reply that was queued. */
export const replyReader: Reader = {
  name: 'replies',
  due: async () => false,
  async take(db, env, { workspace, from, upTo }) {
    for (const reply of await repliesQueued(db, workspace, from, upTo))
      await env.enqueue?.(db, replyTask, { workspace, reply }, `${replyTask} ${workspace} ${reply}`);
  },
};
