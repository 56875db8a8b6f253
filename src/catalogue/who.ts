import { readKeyText } from '#domain/key-text';
import { isUuid } from '#domain/short-id';
import { sha256 } from '#lib/canonical';
import { Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { livingKey } from '#store/keys';
import { membershipsOfAccount } from '#store/memberships';
import { memberRights } from '#store/rights';
import type { Actor } from './define.ts';

/** Who holds a key, in what they may see and do at this moment; `not-signed-in` for one that is unknown, ended or nobody's. */
export async function actorOfKey(db: Db, text: string, now: number, via: Actor['via']): Promise<Actor> {
  const named = readKeyText(text);
  const key = named && (await livingKey(db, { ...named, hash: sha256(text) }, new Date(now).toISOString()));
  if (!key) throw notSignedIn('This key is not known here, or it was revoked or has run out. Make a new one.');
  return {
    workspace: named.workspace,
    ...key.rights,
    via,
    power: key.power,
    key: key.id,
    ...(key.clock === null ? {} : { clock: key.clock }),
  };
}

/** Who an account is in the workspace it names, or in its only one. */
export async function actorOfAccount(
  db: Db,
  account: string,
  named: string | undefined,
  via: Actor['via'],
): Promise<Actor> {
  if (named !== undefined && !isUuid(named)) throw noSuchWorkspace();
  const [membership, another] = await membershipsOfAccount(db, account, named);
  if (!membership) throw noSuchWorkspace();
  if (another)
    throw new Problem({
      code: 'malformed',
      field: 'X-Workspace',
      message: 'You belong to several workspaces. Name one in the header X-Workspace.',
    });
  const rights = await memberRights(db, membership.workspace, { member: membership.member });
  if (!rights) throw noSuchWorkspace();
  return {
    workspace: membership.workspace,
    ...rights,
    via,
    power: 'decide',
    ...(membership.clock === null ? {} : { clock: membership.clock }),
  };
}

function notSignedIn(message: string): Problem {
  return new Problem({ code: 'not-signed-in', message });
}

function noSuchWorkspace(): Problem {
  return new Problem({
    code: 'not-allowed',
    field: 'X-Workspace',
    message: 'You are no member of a workspace here by that name.',
  });
}
