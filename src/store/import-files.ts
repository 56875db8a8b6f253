import { sql } from 'kysely';
import { isUuid } from '#domain/short-id';
import type { Db } from './database.ts';
import type { Read, Sight } from './read.ts';

/** An uploaded file, before its bytes. */
export type NewImportFile = {
  workspace: string;
  id: string;
  product: string;
  member: string;
  name: string;
  at: string;
};

/** Keeps the bytes of an uploaded file until its import has ended. */
export async function keepImportFile(db: Db, file: NewImportFile, bytes: Buffer): Promise<void> {
  await sql`insert into import_file (workspace_id, id, product_id, member_id, name, bytes, made_at)
    values (${file.workspace}, ${file.id}, ${file.product}, ${file.member}, ${file.name}, ${bytes}, ${file.at})`.execute(
    db,
  );
}

/** The products of uploaded files; undefined where one of the files is not in sight. */
export async function productsOfFiles(db: Db, sight: Sight, ids: readonly string[]): Promise<Set<string> | undefined> {
  if (ids.length === 0) return new Set();
  if (!ids.every(isUuid)) return undefined;
  const { rows } = await sql<{ id: string; product: string }>`select id, product_id as product from import_file
    where workspace_id = ${sight.workspace} and id = any(${[...ids]}::uuid[])`.execute(db);
  const seen = rows.filter(({ product }) => sight.products === null || sight.products.includes(product));
  return seen.length === new Set(ids).size ? new Set(seen.map(({ product }) => product)) : undefined;
}

/** An uploaded file with its bytes; undefined where it is not in sight, or was removed. */
export async function importFile(
  read: Pick<Read, 'db' | 'workspace' | 'products'>,
  id: string,
): Promise<{ product: string; name: string; bytes: Buffer } | undefined> {
  const { rows } = await sql<{ product: string; name: string; bytes: Buffer }>`
    select product_id as product, name, bytes from import_file where workspace_id = ${read.workspace} and id = ${id}`.execute(
    read.db,
  );
  const [file] = rows;
  return file && (read.products === null || read.products.includes(file.product)) ? file : undefined;
}

/** Removes uploaded files made before `before` that no waiting import or proposal still needs; answers how many there were. */
export async function sweepImportFiles(db: Db, before: string): Promise<number> {
  const swept = await sql`delete from import_file f where f.made_at < ${before} and not exists (
    select 1 from import i where i.workspace_id = f.workspace_id and i.file_id = f.id and i.state = 'waiting')
    and not exists (
    select 1 from proposal p where p.workspace_id = f.workspace_id and p.state = 'waiting' and p.input ->> 'file' = f.id::text) returning 1`.execute(
    db,
  );
  return swept.rows.length;
}
