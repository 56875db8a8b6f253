import { expect, test } from 'vitest';
import type { CurrentSession } from './accounts.ts';
import { confirmedRequests } from './confirmed.ts';

const membership = { workspace: 'w1', workspaceName: 'Norrbo', member: 'm1', name: 'Ana', admin: false };
const ana: CurrentSession = {
  account: { id: 'a1', email: 'ana@example.org', name: 'Ana' },
  memberships: [membership],
  awaitsSetUp: false,
};

function setUp(answers: (CurrentSession | 'away')[]) {
  const sent: string[] = [];
  const request = confirmedRequests(
    'm1',
    () => {
      const answer = answers.shift() ?? 'away';
      return answer === 'away' ? Promise.reject(new TypeError('network')) : Promise.resolve(answer);
    },
    (url) => {
      sent.push(url);
      return Promise.resolve(new Response('{}'));
    },
  );
  return { sent, request };
}

test('once the server has said who is signed in, requests go out without asking again', async () => {
  const { sent, request } = setUp([ana]);
  await request('/one');
  await request('/two');
  expect(sent).toEqual(['/one', '/two']);
});

test('while the server is away nothing goes out, and the next request asks again', async () => {
  const { sent, request } = setUp(['away', ana]);
  await expect(request('/one')).rejects.toThrow('network');
  expect(sent).toEqual([]);
  expect((await request('/two')).status).toBe(200);
});

test('nothing of one member goes out in the session of another, or of nobody', async () => {
  const other = { ...ana, memberships: [{ ...membership, member: 'm2' }] };
  const { sent, request } = setUp([other, { ...ana, account: null }]);
  expect([(await request('/one')).status, (await request('/two')).status, sent]).toEqual([401, 401, []]);
});
