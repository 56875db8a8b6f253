import type { Change } from '#domain/change';
import type { Role } from '#domain/rights';
import { canonical, sha256 } from '#lib/canonical';
import { notFound, Problem } from '#lib/problem';
import { claimCommand, finishCommand, type Sent } from '#store/diary';
import { createWorkspaceRows, invitationByToken } from '#store/founding';
import { readWith, type Sight } from '#store/read';
import { inTransaction } from '#store/transaction';
import { applyChanges } from '#store/writer';
import type { Env } from './env.ts';

/** Somebody who signed in, as accounts know them. */
export type Account = { id: string; name: string; email: string };
export type Founded = { workspace: string; member: string };

/**
 * Makes a workspace with this account as its first administrator. These two acts come before anybody is a member, so they
 * write without `run`; everything they write is in the diary like any other change.
 */
export async function foundWorkspace(
  env: Env,
  account: Account,
  wanted: { name: string; use: 'normal' | 'test' | 'sample' },
): Promise<Founded> {
  const workspace = env.newId();
  const member = env.newId();
  const now = new Date(env.clock()).toISOString();
  const sent = firstCommand(env, workspace, member, 'workspace.found', { account: account.id }, now);
  const changes: Change[] = [
    { op: 'create', kind: 'workspace', id: workspace, row: { name: wanted.name, use: wanted.use, clock: null } },
    {
      op: 'create',
      kind: 'member',
      id: member,
      row: { accountId: account.id, name: account.name, email: account.email, admin: true, state: 'active' },
    },
  ];
  await inTransaction(env.db, async (db) => {
    const [first, ...rest] = changes;
    const lines = first ? await applyChanges(db, workspace, [first], new Map(), new Set()) : [];
    await createWorkspaceRows(db, workspace);
    await claimCommand(db, sent);
    lines.push(...(await applyChanges(db, workspace, rest, new Map(), new Set())));
    await finishCommand(
      db,
      sent,
      {
        ...plainEnding,
        outcome: { kind: 'done', output: { workspace, member }, undo: 'none' },
        says: 'Found the workspace',
      },
      lines,
    );
  });
  return { workspace, member };
}

/** Makes the account a member as its invitation says; accepting again with the same account answers the same membership. */
export async function acceptInvitation(env: Env, account: Account, token: string): Promise<Founded> {
  const now = new Date(env.clock()).toISOString();
  return inTransaction(env.db, async (db) => {
    const found = await invitationByToken(db, token, sha256, true);
    if (!found) throw notFound();
    const sight: Sight = { workspace: found.workspace, products: null, admin: true, member: '' };
    const read = readWith(db, sight);
    const known = found.members.find((member) => member.accountId === account.id);
    if (found.state === 'accepted' && known && known.id === found.acceptedBy)
      return { workspace: found.workspace, member: known.id };
    if (found.state !== 'open' || Date.parse(found.expiresAt) <= env.clock()) throw notFound();
    if (known?.state === 'active')
      throw new Problem({
        code: 'invalid',
        message: 'This account is a member of the workspace already.',
        field: 'token',
      });
    const member = known?.id ?? env.newId();
    const products = new Set((await read.all('product')).map(({ id }) => id));
    const offered = found.roles.filter(({ product }) => products.has(product));
    const sent = firstCommand(env, found.workspace, member, 'invitation.accept', { invitation: found.id }, now);
    await claimCommand(db, sent);
    const changes: Change[] = [
      known
        ? { op: 'update', kind: 'member', id: member, set: { state: 'active', admin: found.admin, name: account.name } }
        : {
            op: 'create',
            kind: 'member',
            id: member,
            row: {
              accountId: account.id,
              name: account.name,
              email: account.email,
              admin: found.admin,
              state: 'active',
            },
          },
      ...offered.map(
        ({ product, role }): Change => ({
          op: 'create',
          kind: 'role',
          id: env.newId(),
          product,
          row: { memberId: member, role: role as Role },
        }),
      ),
      { op: 'update', kind: 'invitation', id: found.id, set: { state: 'accepted', acceptedBy: member } },
    ];
    const lines = await applyChanges(db, found.workspace, changes, new Map(), new Set());
    await finishCommand(
      db,
      sent,
      { ...plainEnding, outcome: { kind: 'done', output: { member }, undo: 'none' }, says: 'Accept the invitation' },
      lines,
    );
    return { workspace: found.workspace, member };
  });
}

const plainEnding = {
  product: null,
  right: 'self',
  role: null,
  reason: null,
  proposal: null,
  proposer: null,
  undoes: null,
  undo: 'none',
};

function firstCommand(env: Env, workspace: string, actor: string, name: string, input: unknown, at: string): Sent {
  return {
    workspace,
    actor,
    id: env.newId(),
    name,
    inputHash: sha256(canonical([name, input])),
    via: 'web',
    key: null,
    at,
  };
}
