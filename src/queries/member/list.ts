import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';

export const listMembers = ask({
  name: 'member.list',
  says: 'List the members of the workspace and the roles you can see',
  input: z.strictObject({}),
  output: z.object({ members: z.array(rowShape('member')), roles: z.array(rowShape('role')) }),
  right: 'member',
  answer: async (read) => ({ members: await read.all('member'), roles: await read.all('role') }),
  examples: [{ says: 'Anyone may look', as: 'stakeholder', input: {} }],
});

export const listInvitations = ask({
  name: 'invitation.list',
  says: 'List the invitations of the workspace',
  input: z.strictObject({}),
  output: z.object({ invitations: z.array(rowShape('invitation')) }),
  right: 'admin',
  answer: async (read) => ({ invitations: await read.all('invitation') }),
  examples: [
    { says: 'The administrator looks', as: 'admin', input: {} },
    { says: 'Others cannot', as: 'pm', input: {}, gives: 'not-allowed' },
  ],
});

export const listKeys = ask({
  name: 'key.list',
  says: 'List your API keys; administrators see all',
  input: z.strictObject({}),
  output: z.object({ keys: z.array(rowShape('key')) }),
  right: 'member',
  notKept: 'It tells of keys.',
  answer: async (read) => ({ keys: await read.all('key') }),
  examples: [{ says: 'Your own', as: 'pm', input: {} }],
});
