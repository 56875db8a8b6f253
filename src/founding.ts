import type { Env } from '#catalogue/env';
import { acceptInvitation, foundWorkspace } from '#catalogue/found';
import { sha256 } from '#lib/canonical';
import { invitationByToken } from '#store/founding';
import { inviterOf } from '#store/inviter';
import { membershipsOf } from '#store/members';
import type { Founding, InvitationView, Membership } from './accounts/founding.ts';

/** The workspaces' side of accounts: founding one, and what invitations give. */
export function makeFounding(env: Env, use: 'normal' | 'test'): Founding {
  return {
    createWorkspace: async (account, { workspaceName }) => {
      const { workspace } = await foundWorkspace(env, account, { name: workspaceName, use });
      return membershipIn(env, account.id, workspace);
    },
    invitation: (token) => viewInvitation(env, token),
    accept: async (account, token) => {
      const { workspace } = await acceptInvitation(env, account, token);
      return membershipIn(env, account.id, workspace);
    },
    memberships: async (account) => (await membershipsOf(env.db, account)).map(told),
  };
}

async function membershipIn(env: Env, account: string, workspace: string): Promise<Membership> {
  const all = await membershipsOf(env.db, account);
  const one = all.find((membership) => membership.workspace === workspace);
  if (!one) throw new Error('A membership ended in the moment it was made.');
  return told(one);
}

const told = (one: Awaited<ReturnType<typeof membershipsOf>>[number]): Membership => ({
  workspace: one.workspace,
  name: one.workspaceName,
  member: one.member,
  admin: one.admin,
});

/** A used invitation is shown too, so that whoever used it can finish after a broken connection. */
async function viewInvitation(env: Env, token: string): Promise<InvitationView | null> {
  const found = await invitationByToken(env.db, token, sha256);
  if (!found || (found.state !== 'open' && found.state !== 'accepted')) return null;
  if (found.state === 'open' && Date.parse(found.expiresAt) <= env.clock()) return null;
  const { name, email, admin, roles, expiresAt, state } = found;
  const invitedBy = await inviterOf(env.db, found.workspace, found.id);
  return { workspace: found.workspaceName, invitedBy, name, email, admin, roles, expiresAt, state };
}
