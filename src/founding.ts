import type { Env } from '#catalogue/env';
import { acceptInvitation, foundWorkspace } from '#catalogue/found';
import { sha256 } from '#lib/canonical';
import { invitationByToken } from '#store/founding';
import { inviterOf, productNames } from '#store/inviter';
import { membershipsOf } from '#store/members';
import type { Founding, InvitationView } from './accounts/founding.ts';

/** The workspaces' side of accounts: founding one, and what invitations give. */
export function makeFounding(env: Env, use: 'normal' | 'test'): Founding {
  return {
    createWorkspace: (account, { workspaceName }) => foundWorkspace(env, account, { name: workspaceName, use }),
    invitation: (token) => viewInvitation(env, token),
    accept: (account, token) => acceptInvitation(env, account, token),
    memberships: (account) => membershipsOf(env.db, account),
  };
}

/** A used invitation is shown too, so that whoever used it can finish after a broken connection. */
async function viewInvitation(env: Env, token: string): Promise<InvitationView | null> {
  const found = await invitationByToken(env.db, token, sha256);
  if (!found || (found.state !== 'open' && found.state !== 'accepted')) return null;
  if (found.state === 'open' && Date.parse(found.expiresAt) <= env.clock()) return null;
  const { workspaceName, name, email, admin, expiresAt, state } = found;
  const invitedBy = await inviterOf(env.db, found.workspace, found.id);
  const names = await productNames(
    env.db,
    found.workspace,
    found.roles.map(({ product }) => product),
  );
  const roles = found.roles.flatMap(({ product, role }) => {
    const called = names.get(product);
    return called === undefined ? [] : [{ product: called, role }];
  });
  return { workspaceName, invitedBy, name, email, admin, roles, expiresAt, state };
}
