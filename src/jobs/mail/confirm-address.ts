import { z } from 'zod';
import type { Env } from '#catalogue/env';
import type { Task } from '../queue.ts';
import type { Post } from './post.ts';

const payloadShape = z.object({
  workspace: z.string(),
  product: z.string(),
  productName: z.string(),
  kind: z.enum(['vote', 'feedback']),
  id: z.string(),
  email: z.string(),
  about: z.string(),
});

/** The name of the job that asks a visitor to confirm an address. */
export const confirmTask = 'confirm address';

/** Asks a visitor by mail to confirm their address; tried again while the server only puts it off. */
export function confirmAddresses(env: Env, post: Post | null): Task {
  return async (payload) => {
    if (!post) return;
    const ended = await post.confirmation({ ...payloadShape.parse(payload), date: new Date(env.clock()) });
    if (ended.ended === 'later') throw new Error(`The mail server puts a confirmation off: ${ended.error}`);
  };
}
