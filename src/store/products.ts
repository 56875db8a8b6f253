import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The ids of all products of a workspace. */
export async function productsOf(db: Db, workspace: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from product where workspace_id = ${workspace} order by id`.execute(db);
  return rows.map((row) => row.id);
}
