import { createHash } from 'node:crypto';
import { notFound, Problem } from '#lib/problem';
import { bytesOfPictures, keepPicture, type Picture, pictureInSight, pictureOfHash } from '#store/pictures';
import type { Actor } from './define.ts';
import type { Env } from './env.ts';
import { sightOf } from './sight.ts';
import { mayUpload } from './upload.ts';

/** Bytes that a picture may have as it is sent. */
export const largestPicture = 15_000_000;
/** Bytes that all pictures of a workspace may take: they are kept in the database, and nothing frees them. */
const mostOfPictures = 2_000_000_000;

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

/**
 * Keeps a picture for texts of a product to name; answers its id. One that is brought along under an id of its own is
 * kept under that, also where the product has the same picture: texts name it so.
 */
export async function keepRedrawn(
  env: Env,
  actor: Actor,
  product: string,
  picture: Redrawn,
  { id, most = mostOfPictures }: { id?: string; most?: number } = {},
): Promise<string> {
  const { workspace, member } = actor;
  const print = createHash('sha256').update(picture.bytes);
  const hash = (id === undefined ? print : print.update(id)).digest('hex');
  const there = await pictureOfHash(env.db, { workspace, product, hash });
  if (there !== undefined) return there;
  if ((await bytesOfPictures(env.db, workspace)) + picture.bytes.length > most) throw noRoom(most);
  const at = new Date(env.clock()).toISOString();
  return keepPicture(env.db, { ...picture, workspace, id: id ?? env.newId(), product, member, hash, at });
}

function noRoom(most: number): Problem {
  const size = most >= 1e9 ? `${most / 1e9} GB` : `${most} bytes`;
  return new Problem({
    code: 'too-large',
    field: 'body',
    message: `The pictures of this workspace take ${size}, which is the most. Keep this one elsewhere and link to it.`,
  });
}

/** A picture in sight of the actor; whatever else is asked for is not found. */
export async function pictureFor(env: Env, actor: Actor, id: string): Promise<Picture> {
  const picture = await pictureInSight(env.db, sightOf(actor), id);
  if (!picture) throw notFound();
  return picture;
}
