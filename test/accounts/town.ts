import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { accountsDoor } from '#doors/http/accounts';
import { readBodies } from '#doors/http/bodies';
import { answerErrors } from '#doors/http/errors';
import { Problem } from '#lib/problem';
import { type AccountSettings, type Accounts, createAccounts } from '#src/accounts/accounts';
import type { Founding, InvitationView, Membership } from '#src/accounts/founding';
import type { Account } from '#src/accounts/sign-in';

/** A password no rule refuses. */
export const goodPassword = 'vexing plum of Tuesday-42';

/** The workspaces' side in memory, for tests of accounts alone; `breakAt` makes one of its acts fail once, before or after it is done. */
export type Town = Founding & {
  members: (Membership & { account: string })[];
  invite: (invitation: Partial<InvitationView>) => string;
  breakAt: (act: 'createWorkspace' | 'accept', when: 'before' | 'after') => void;
};

/** A town in which nobody lives yet. */
export function emptyTown(): Town {
  const members: (Membership & { account: string })[] = [];
  const invitations = new Map<string, InvitationView & { by?: string }>();
  let breaks: string | null = null;
  const crash = (point: string) => {
    if (breaks !== point) return;
    breaks = null;
    throw new Error(`The power went out ${point}.`);
  };
  const join = (account: Account, workspaceName: string, admin: boolean) => {
    const member = {
      workspace: randomUUID(),
      workspaceName,
      member: randomUUID(),
      name: account.name,
      admin,
      account: account.id,
    };
    members.push(member);
    return member;
  };
  return {
    members,
    invite(invitation) {
      const token = randomUUID();
      const open = {
        workspaceName: 'Harbour',
        invitedBy: 'Anna',
        name: 'Ben',
        email: null,
        admin: false,
        roles: [],
        expiresAt: '2030-01-01T00:00:00Z',
        state: 'open' as const,
      };
      invitations.set(token, { ...open, ...invitation });
      return token;
    },
    breakAt(act, when) {
      breaks = `${when} ${act}`;
    },
    async createWorkspace(account, { workspaceName }) {
      crash('before createWorkspace');
      const made = join(account, workspaceName, true);
      crash('after createWorkspace');
      return made;
    },
    invitation: async (token) => invitations.get(token) ?? null,
    async accept(account, token) {
      crash('before accept');
      const invitation = invitations.get(token);
      if (invitation?.by !== undefined && invitation.by !== account.id)
        throw new Problem({ code: 'conflict', message: 'Somebody else accepted.' });
      const made = members.find((one) => one.account === account.id) ?? join(account, 'Harbour', false);
      if (invitation) invitations.set(token, { ...invitation, state: 'accepted', by: account.id });
      crash('after accept');
      return made;
    },
    memberships: async (accountId) => members.filter((one) => one.account === accountId),
  };
}

/** One process of the program, as far as accounts go: its door, without a socket. */
export type House = { app: FastifyInstance; accounts: Accounts; town: Town; post: Send; close: () => Promise<void> };
/** Sends JSON as a page of our own origin does. */
export type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;

/** Opens a house on a database. */
export async function openHouse(
  url: string,
  settings: Partial<AccountSettings> & { publicUrl?: string; town?: Town; log?: (line: string) => void } = {},
): Promise<House> {
  const { publicUrl, town = emptyTown(), log, ...rest } = settings;
  const accounts = await createAccounts({
    database: { connectionString: url, max: 3 },
    baseUrl: publicUrl ?? 'http://localhost',
    secureCookies: false,
    ...rest,
  });
  const app = Fastify(log === undefined ? {} : { logger: { level: 'trace', stream: { write: log } } });
  readBodies(app);
  answerErrors(app, false);
  await app.register(accountsDoor, { accounts, founding: town, publicUrl: publicUrl ?? null });
  const post: Send = (path, body, headers = {}) =>
    app.inject({
      method: 'POST',
      url: path,
      headers: {
        origin: publicUrl ?? 'http://localhost',
        host: 'localhost',
        'content-type': 'application/json',
        ...headers,
      },
      payload: JSON.stringify(body ?? {}),
    });
  return {
    app,
    accounts,
    town,
    post,
    close: async () => {
      await app.close();
      await accounts.close();
    },
  };
}

/** The Cookie header a browser would send after this answer. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Makes an account and signs it in at this house. */
export async function arrive(
  house: House,
  email: string,
  password = goodPassword,
): Promise<{ cookie: string; id: string; session: string }> {
  const token = house.town.invite({});
  const answer = await house.post('/auth/invitation/accept', { token, email, name: 'Ben Okafor', password });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { cookie: cookieOf(answer), id: answer.json().account.id, session: answer.json().session.id };
}
