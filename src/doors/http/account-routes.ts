import { z } from 'zod';
import { inputs } from '#src/accounts/input';

const bodies: Record<string, z.ZodType> = {
  'sign-in': inputs.signIn,
  'sign-out': inputs.nothing,
  'sign-out-everywhere': inputs.nothing,
  password: inputs.password,
  'set-up': inputs.setUp,
  invitation: inputs.invitation,
  'invitation/accept': inputs.accept,
};

const says: Record<string, string> = {
  'POST /auth/sign-in': 'Sign in with e-mail and password; the answer sets the session cookie',
  'POST /auth/sign-out': 'End this session',
  'POST /auth/sign-out-everywhere': 'End every session of this account',
  'POST /auth/password': 'Change the password; all other sessions end',
  'POST /auth/set-up': 'Make the first account and its workspace with the one-time token',
  'POST /auth/invitation': 'Look at what an invitation is to',
  'POST /auth/invitation/accept': 'Accept an invitation, signed in or with a new account',
  'GET /auth/session': 'Who is signed in, and where they are a member',
  'GET /auth/sessions': 'The sessions of this account',
  'DELETE /auth/sessions/:id': 'End one session of this account',
};

/** What a route under /auth does and takes; undefined for any other. */
export function describeAccountRoute(
  method: string,
  url: string,
): { says: string; described: Record<string, unknown> } | undefined {
  const words = says[`${method} ${url}`];
  if (words === undefined) return undefined;
  const body = method === 'POST' ? bodies[url.slice('/auth/'.length)] : undefined;
  const schema = body && z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const responses = {
    200: { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
    default: { $ref: '#/components/responses/Error' },
  };
  return {
    says: words,
    described: {
      tags: ['accounts'],
      security: [],
      ...(schema ? { requestBody: { content: { 'application/json': { schema } } } } : {}),
      responses,
    },
  };
}
