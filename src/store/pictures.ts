import { sql } from 'kysely';
import { isUuid } from '#domain/short-id';
import type { Db } from './database.ts';
import type { Sight } from './read.ts';

/** A picture as it is served: its type, and its bytes. */
export type Picture = { type: string; hash: string; bytes: Buffer };

/** A picture that was checked and written anew. */
export type NewPicture = Picture & {
  workspace: string;
  id: string;
  product: string;
  member: string;
  width: number;
  height: number;
  at: string;
};

/** Keeps a picture; one that the product has already is not kept twice. Answers its id. */
export async function keepPicture(db: Db, picture: NewPicture): Promise<string> {
  const { workspace, id, product, member, type, width, height, hash, bytes, at } = picture;
  const { rows } = await sql<{ id: string }>`
    insert into picture (workspace_id, id, product_id, member_id, type, width, height, hash, bytes, made_at)
    values (${workspace}, ${id}, ${product}, ${member}, ${type}, ${width}, ${height}, ${hash}, ${bytes}, ${at})
    on conflict (workspace_id, product_id, hash) do update set hash = excluded.hash returning id`.execute(db);
  return rows[0]?.id ?? id;
}

/** Whether a picture is in sight, and how its bytes are known, without them; undefined where it is not. */
export async function pictureInSight(db: Db, sight: Sight, id: string): Promise<Picture | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<Picture & { product: string }>`
    select product_id as product, type, hash, bytes from picture
    where workspace_id = ${sight.workspace} and id = ${id}`.execute(db);
  const [found] = rows;
  return found && (sight.products === null || sight.products.includes(found.product)) ? found : undefined;
}
