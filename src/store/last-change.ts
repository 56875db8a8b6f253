import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Who changed a record, by id and name, and when on the workspace's clock, ISO 8601. */
export type ChangedBy = { member: string; name: string; at: string };

/** Who wrote any of these fields of a record last; undefined where nobody has since it was made. */
export async function lastChange(
  db: Db,
  workspace: string,
  id: string,
  fields: readonly string[],
): Promise<ChangedBy | undefined> {
  const { rows } = await sql<ChangedBy & { at: string | Date }>`
    select change.actor_id as member, member.name, command.at
    from change
    join command on command.workspace_id = change.workspace_id and command.actor_id = change.actor_id
      and command.id = change.command_id
    join member on member.workspace_id = change.workspace_id and member.id = change.actor_id
    where change.workspace_id = ${workspace} and change.id = ${id} and change.op = 'update'
      and change.after ?| ${[...fields]}::text[]
    order by change.seq desc limit 1`.execute(db);
  const [last] = rows;
  return last && { ...last, at: new Date(last.at).toISOString() };
}
