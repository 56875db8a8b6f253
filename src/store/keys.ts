import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A key that may be used now, and whose it is. */
export type LivingKey = {
  id: string;
  member: string;
  power: 'read' | 'propose' | 'decide';
  /** The standing clock of its workspace; null where the program's is in force. */
  clock: string | null;
};

/** The key of this hash, unless it is revoked, has run out at `now`, or belongs to somebody who has left. */
export async function livingKey(db: Db, workspace: string, hash: string, now: string): Promise<LivingKey | undefined> {
  const { rows } = await sql<LivingKey>`
    select k.id, k.member_id as member, k.power, case when w.use = 'normal' then null else w.clock end as clock
    from key k
    join member m on m.workspace_id = k.workspace_id and m.id = k.member_id and m.state = 'active'
    join workspace w on w.workspace_id = k.workspace_id
    where k.workspace_id = ${workspace} and k.hash = ${hash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`.execute(
    db,
  );
  return rows[0];
}
