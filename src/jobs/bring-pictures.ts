import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { keepRedrawn, maySendPicture } from '#catalogue/picture';
import { redrawPicture } from '#catalogue/redraw-picture';
import { carriedPictures } from '#importers/own/carried-pictures';
import { idsOf, readOwnExport } from '#importers/own/look-at-export';
import { Problem } from '#lib/problem';
import { importFile } from '#store/import-files';
import { knownIds } from '#store/import-known';

/** An export that is imported: its file, the product of it that is meant, and the one that it goes into. */
type Bringing = { file: string; from: string; product: string };

/**
 * Keeps the pictures of an export before the texts that name them are made: each drawn anew, as if it were sent, for a
 * file may have been written by anybody. What cannot be drawn or has no room is left out, and the import tells of it.
 */
export async function bringPictures(
  env: Env,
  actor: Actor,
  { file, from, product }: Bringing,
  between: () => Promise<void>,
): Promise<void> {
  const read = { db: env.db, workspace: actor.workspace, products: null };
  const found = await importFile(read, file);
  if (!found) return;
  const own = await readOwnExport(found.bytes);
  if (own.pictures.length === 0) return;
  await maySendPicture(env, actor, product);
  const known = await knownIds(read, product, idsOf(own));
  for (const { id, here, bytes } of carriedPictures(own, { id: from }, product, known)) {
    if (here) continue;
    await between();
    try {
      await keepRedrawn(env, actor, product, await redrawPicture(Buffer.from(bytes, 'base64')), { id });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}
