import { sql } from 'kysely';
import type { Db } from './database.ts';

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

/** Removes uploaded files made before `before` that no waiting import still needs; answers how many there were. */
export async function sweepImportFiles(db: Db, before: string): Promise<number> {
  const swept = await sql`delete from import_file f where f.made_at < ${before} and not exists (
    select 1 from import i where i.workspace_id = f.workspace_id and i.file_id = f.id and i.state = 'waiting') returning 1`.execute(
    db,
  );
  return swept.rows.length;
}
