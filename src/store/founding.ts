import { sql } from 'kysely';
import { isUuid } from '#domain/short-id';
import type { Db } from './database.ts';

/** The sequence of a workspace that has just been made. */
export async function createWorkspaceRows(db: Db, workspace: string): Promise<void> {
  await sql`insert into workspace_sequence (workspace_id, seq) values (${workspace}, 0)`.execute(db);
}

/** An invitation as accepting it needs it, with the accounts that are or were members. */
export type StoredInvitation = {
  workspace: string;
  workspaceName: string;
  id: string;
  name: string;
  email: string | null;
  admin: boolean;
  state: string;
  expiresAt: string;
  acceptedBy: string | null;
  roles: { product: string; role: string }[];
  members: { id: string; accountId: string; state: string }[];
};

/** The invitation of a token `workspace.invitation.secret`, its row locked when asked; undefined unless the secret is the one that was given out. */
export async function invitationByToken(
  db: Db,
  token: string,
  hash: (secret: string) => string,
  lock = false,
): Promise<StoredInvitation | undefined> {
  const [workspace, id, secret] = token.split('.');
  if (!workspace || !id || !secret || !isUuid(workspace) || !isUuid(id)) return undefined;
  const { rows } = await sql<Omit<StoredInvitation, 'members'>>`
    select i.workspace_id as workspace, w.name as "workspaceName", i.id, i.name, i.email, i.admin, i.state, i.expires_at as "expiresAt", i.accepted_by as "acceptedBy", i.roles
    from invitation i join workspace w on w.workspace_id = i.workspace_id
    where i.workspace_id = ${workspace} and i.id = ${id} and i.token_hash = ${hash(secret)} ${lock ? sql`for update of i` : sql``}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const members = await sql<
    StoredInvitation['members'][number]
  >`select id, account_id as "accountId", state from member where workspace_id = ${workspace}`.execute(db);
  return { ...row, members: members.rows };
}

/** True when a workspace in normal use exists. */
export async function hasNormalWorkspace(db: Db): Promise<boolean> {
  return (await sql`select 1 from workspace where use = 'normal' limit 1`.execute(db)).rows.length > 0;
}
