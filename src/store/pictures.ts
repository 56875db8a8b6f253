import { sql } from 'kysely';
import { isUuid } from '#domain/short-id';
import type { Db } from './database.ts';
import { type ExportRequest, exportSight } from './export-pages.ts';
import type { Sight } from './read.ts';

/** A picture as it is served: its type, and its bytes. */
export type Picture = { product: string; type: string; hash: string; bytes: Buffer };

/** A picture that was checked and written anew. */
export type NewPicture = Picture & {
  workspace: string;
  id: string;
  member: string;
  width: number;
  height: number;
  at: string;
};

/** Keeps a picture; one that the product has already is not kept twice. Answers its id. */
export async function keepPicture(db: Db, picture: NewPicture): Promise<string> {
  const { workspace, id, product, member, type, width, height, hash, bytes, at } = picture;
  await sql`insert into picture (workspace_id, id, product_id, member_id, type, width, height, hash, bytes, made_at)
    values (${workspace}, ${id}, ${product}, ${member}, ${type}, ${width}, ${height}, ${hash}, ${bytes}, ${at})
    on conflict do nothing`.execute(db);
  return (await pictureOfHash(db, { workspace, product, hash })) ?? id;
}

/** The id of a picture that a product has already. */
export async function pictureOfHash(
  db: Db,
  { workspace, product, hash }: { workspace: string; product: string; hash: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from picture
    where workspace_id = ${workspace} and product_id = ${product} and hash = ${hash}`.execute(db);
  return rows[0]?.id;
}

/** How many bytes all pictures of a workspace take. */
export async function bytesOfPictures(db: Db, workspace: string): Promise<number> {
  const { rows } = await sql<{ bytes: string | number }>`
    select coalesce(sum(octet_length(bytes)), 0) as bytes from picture where workspace_id = ${workspace}`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

/** A picture in sight, with its bytes; undefined where it is not. */
export async function pictureInSight(db: Db, sight: Sight, id: string): Promise<Picture | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<Picture>`
    select product_id as product, type, hash, bytes from picture
    where workspace_id = ${sight.workspace} and id = ${id}`.execute(db);
  const [found] = rows;
  return found && (sight.products === null || sight.products.includes(found.product)) ? found : undefined;
}

/** Of these pictures those that are exported, one after the other, so that one at a time is held. */
export async function* exportedPictures(
  db: Db,
  request: ExportRequest,
  ids: Iterable<string>,
): AsyncGenerator<Picture & { id: string }> {
  const sight = await exportSight(db, request);
  if (!sight) return;
  for (const id of ids) {
    const picture = await pictureInSight(db, sight, id);
    if (picture && (request.product === null || picture.product === request.product)) yield { ...picture, id };
  }
}
