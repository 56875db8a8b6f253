import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The name of whoever made an invitation, as the diary has it; empty where nobody did. */
export async function inviterOf(db: Db, workspace: string, invitation: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select m.name from change c
    join member m on m.workspace_id = c.workspace_id and m.id = c.actor_id
    where c.workspace_id = ${workspace} and c.id = ${invitation} and c.op = 'create'`.execute(db);
  return rows[0]?.name ?? '';
}

/** The names of these products, by id, for somebody who is invited to them. */
export async function productNames(db: Db, workspace: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from product
    where workspace_id = ${workspace} and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
