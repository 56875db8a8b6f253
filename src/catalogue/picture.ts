import { createHash } from 'node:crypto';
import { notFound, Problem } from '#lib/problem';
import { keepPicture, type Picture, pictureInSight } from '#store/pictures';
import type { Actor } from './define.ts';
import type { Env } from './env.ts';
import { sightOf } from './sight.ts';
import { mayUpload } from './upload.ts';

/** Bytes that a picture may have as it is sent. */
export const largestPicture = 15_000_000;

/** A picture as it is drawn anew: nothing of the file that was sent but what one sees. */
export type Redrawn = { type: string; width: number; height: number; bytes: Buffer };

/** Refuses whoever may not write in a product; asked before the bytes of a picture are taken in. */
export async function maySendPicture(env: Env, actor: Actor, product: string): Promise<void> {
  if (actor.power === 'propose')
    throw new Problem({
      code: 'not-allowed',
      message: 'This key may only propose, and a picture is kept at once. Use a key that may decide.',
    });
  await mayUpload(env, actor, product);
}

/** Keeps a picture for texts of a product to name; answers its id. */
export async function keepRedrawn(env: Env, actor: Actor, product: string, picture: Redrawn): Promise<string> {
  return keepPicture(env.db, {
    ...picture,
    workspace: actor.workspace,
    id: env.newId(),
    product,
    member: actor.member,
    hash: createHash('sha256').update(picture.bytes).digest('hex'),
    at: new Date(env.clock()).toISOString(),
  });
}

/** A picture in sight of the actor; whatever else is asked for is not found. */
export async function pictureFor(env: Env, actor: Actor, id: string): Promise<Picture> {
  const picture = await pictureInSight(env.db, sightOf(actor), id);
  if (!picture) throw notFound();
  return picture;
}
