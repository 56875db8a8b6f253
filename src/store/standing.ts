import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Who is behind something that stays open: a member, perhaps through a key. */
export type Standing = { workspace: string; member: string; key?: string | undefined };

/** Those of these whose member is active and whose key, where there is one, is neither revoked nor run out, at the workspace's standing clock or `now`; by position. */
export async function stillStanding(db: Db, all: readonly Standing[], now: string): Promise<boolean[]> {
  if (all.length === 0) return [];
  const asked = JSON.stringify(
    all.map(({ workspace, member, key }, n) => ({ n, workspace, member, key: key ?? null })),
  );
  const { rows } = await sql<{ n: number }>`
    select a.n from jsonb_to_recordset(${asked}::jsonb) as a (n int, workspace uuid, member uuid, key uuid)
    join member m on m.workspace_id = a.workspace and m.id = a.member and m.state = 'active'
    join workspace w on w.workspace_id = a.workspace
    left join key k on k.workspace_id = a.workspace and k.id = a.key
    where a.key is null or (k.member_id = a.member and k.revoked_at is null and (k.expires_at is null or k.expires_at > coalesce(case when w.use = 'normal' then null else w.clock end, ${now})))`.execute(
    db,
  );
  const standing = new Set(rows.map((row) => row.n));
  return all.map((_, n) => standing.has(n));
}
