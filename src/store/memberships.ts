import { sql } from 'kysely';
import type { Db } from './database.ts';

/** One workspace that an account belongs to. */
export type AccountMembership = {
  workspace: string;
  member: string;
  /** The standing clock of the workspace; null where the program's is in force. */
  clock: string | null;
};

/** The workspaces in which an account is an active member, at most two: enough to tell one from several. */
export async function membershipsOfAccount(db: Db, account: string, workspace?: string): Promise<AccountMembership[]> {
  const only = workspace === undefined ? sql`` : sql`and m.workspace_id = ${workspace}`;
  const { rows } = await sql<AccountMembership>`
    select m.workspace_id as workspace, m.id as member, case when w.use = 'normal' then null else w.clock end as clock
    from member m join workspace w on w.workspace_id = m.workspace_id
    where m.account_id = ${account} and m.state = 'active' ${only} order by m.workspace_id limit 2`.execute(db);
  return rows;
}
