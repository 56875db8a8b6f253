import { sql } from 'kysely';
import type { Db } from './database.ts';
import { type MemberRights, type RightsRow, rightsColumns, toRights } from './rights.ts';

/** A key that may be used now, and whose it is. */
export type LivingKey = {
  id: string;
  rights: MemberRights;
  power: 'read' | 'propose' | 'decide';
  /** The standing clock of its workspace; null where the program's is in force. */
  clock: string | null;
};

/** The key of this id and hash, unless it is revoked, has run out at `now`, or belongs to somebody who has left. */
export async function livingKey(
  db: Db,
  key: { workspace: string; id: string; hash: string },
  now: string,
): Promise<LivingKey | undefined> {
  // A key ends by the clock that was in force where it was made.
  const clock = sql`case when w.use = 'normal' then null else w.clock end`;
  const { rows } = await sql<Omit<LivingKey, 'rights'> & RightsRow>`
    select k.id, k.power, ${clock} as clock, ${rightsColumns}
    from key k
    join member m on m.workspace_id = k.workspace_id and m.id = k.member_id and m.state = 'active'
    join workspace w on w.workspace_id = k.workspace_id
    where k.workspace_id = ${key.workspace} and k.id = ${key.id} and k.hash = ${key.hash}
      and k.revoked_at is null and (k.expires_at is null or k.expires_at > coalesce(${clock}, ${now}))`.execute(db);
  const [row] = rows;
  return row && { id: row.id, power: row.power, clock: row.clock, rights: toRights(row) };
}
