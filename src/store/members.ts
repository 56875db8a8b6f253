import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Read } from './read.ts';

/** The ids of the workspace's administrators, locked so that two of them cannot both stop being the last. */
export async function adminIds(read: Read): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from member where workspace_id = ${read.workspace} and admin and state = 'active' order by id for no key update`.execute(
    read.db,
  );
  return rows.map(({ id }) => id);
}

/** A workspace that an account belongs to. */
export type Membership = { workspace: string; workspaceName: string; member: string; name: string; admin: boolean };

/** The workspaces in which an account is an active member, oldest first. */
export async function membershipsOf(db: Db, account: string): Promise<Membership[]> {
  const { rows } =
    await sql<Membership>`select w.id as workspace, w.name as "workspaceName", m.id as member, m.name, m.admin
    from member m join workspace w on w.workspace_id = m.workspace_id
    where m.account_id = ${account} and m.state = 'active' order by w.id`.execute(db);
  return rows;
}

/** Waits until nothing of a member's is under way; whatever begins of theirs then waits until the transaction ends. */
export async function holdBack(read: Read, member: string): Promise<void> {
  await sql`select 1 from member where workspace_id = ${read.workspace} and id = ${member} for update`.execute(read.db);
}

/** True for an active member, who stays one until the transaction ends. */
export async function staysMember(read: Read, member: string): Promise<boolean> {
  const { rows } = await sql`select 1 from member
    where workspace_id = ${read.workspace} and id = ${member} and state = 'active' for key share`.execute(read.db);
  return rows.length > 0;
}

/** True for an active member with a role in a product, who stays one until the transaction ends. */
export async function keepsIn(read: Read, member: string, product: string): Promise<boolean> {
  if (!(await staysMember(read, member))) return false;
  const roles = await read.all('role', { memberId: member, productId: product });
  return roles.length > 0;
}
