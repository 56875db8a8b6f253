import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../database.ts';
import { readLive } from '../feed/reader.ts';
import { type Answer, ask, send } from './door.ts';
import { type Program, startProgram } from './program.ts';
import { makeTown, of, type Town } from './town.ts';

const bar = 5_000;
let town: Town;
let here: Program;
let there: Program;
let next = 0;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  const { url } = await cloneDatabase();
  town = await makeTown(url, 8);
  ends.push(town.close);
  [here, there] = await Promise.all([startProgram({ DATABASE_URL: url }), startProgram({ DATABASE_URL: url })]);
  ends.push(() => Promise.all([here.stop(), there.stop()]));
}, 120_000);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const adminKey = async () => String((await town.act('key.create', { label: 'admin', power: 'decide' })).key);
const give = async (key: string, name: string, input: unknown): Promise<Answer> => {
  const answer = await send(here.url, key, name, input, `revocation:${next++}`);
  expect([name, answer.status]).toEqual([name, 200]);
  return answer;
};
/** A command at the other process. */
const tries = (
  key: string,
  name = 'feature.raise',
  input: unknown = { product: town.product, title: `Idea ${next}` },
) => send(there.url, key, name, input, `revocation:${next++}`);
const listen = async (key: string) => {
  const live = await readLive(`${there.url}/api/live`, { authorization: `Bearer ${key}` });
  ends.push(live.close);
  return live;
};
const roleOf = async (member: string, role: string): Promise<string> => {
  const { output } = await ask(here.url, await adminKey(), 'record.list', {
    product: town.product,
    kind: 'role',
    limit: 1000,
  });
  const rows = output.rows as { id: string; memberId: string; role: string }[];
  return rows.find((row) => row.memberId === member && row.role === role)?.id ?? '';
};

test('a key that is revoked at one process closes its stream at the other and is refused there at once', async () => {
  const { key } = of(town.people, 0);
  const own = await ask(here.url, key, 'key.list', {});
  const id = (own.output.keys as { id: string }[])[0]?.id;
  const live = await listen(key);
  expect((await tries(key)).status).toBe(200);
  const began = performance.now();
  await give(await adminKey(), 'key.revoke', { key: id, seen: { [String(id)]: 1 } });
  expect((await tries(key)).status).toBe(401);
  await live.until((event) => event.event === 'closed', bar);
  await live.ended;
  expect(performance.now() - began).toBeLessThan(bar);
}, 30_000);

test('a member who is removed at one process hears and does no more at the other', async () => {
  const { key, member } = of(town.people, 1);
  const live = await listen(key);
  const began = performance.now();
  await give(await adminKey(), 'member.remove', { member, seen: { [member]: 1 } });
  expect((await tries(key)).status).toBe(401);
  await live.until((event) => event.event === 'closed', bar);
  await live.ended;
  expect(performance.now() - began).toBeLessThan(bar);
}, 30_000);

test('whoever loses their last role at one process loses the product at the other, and hears nothing of it any more', async () => {
  const { key, member } = of(town.people, 2);
  const live = await listen(key);
  const admin = await adminKey();
  const began = performance.now();
  await give(admin, 'role.take', { role: await roleOf(member, 'pm') });
  await give(admin, 'role.take', { role: await roleOf(member, 'po') });
  expect((await tries(key)).status).toBe(404);
  expect((await ask(there.url, key, 'record.list', { product: town.product, kind: 'story' })).status).toBe(404);
  await live.until((event) => event.event === 'reset', bar);
  expect(performance.now() - began).toBeLessThan(bar);
  const heard = live.events.length;
  await give(of(town.people, 3).key, 'feature.raise', { product: town.product, title: 'Not for everybody' });
  const watcher = await listen(of(town.people, 3).key);
  await give(of(town.people, 3).key, 'feature.raise', { product: town.product, title: 'Said to those who may' });
  await watcher.until(
    ({ event, ...rest }) => event === 'changes' && JSON.stringify(rest).includes('Said to those who may'),
  );
  expect(JSON.stringify(live.events.slice(heard))).not.toMatch(/Not for everybody|Said to those/);
}, 30_000);

test('a right that is changed at one process holds at the other with the next command', async () => {
  const { key, member } = of(town.people, 4);
  const admin = await adminKey();
  await give(admin, 'role.take', { role: await roleOf(member, 'pm') });
  const feature = String(
    (await give(of(town.people, 5).key, 'feature.raise', { product: town.product, title: 'Scope' })).output.id,
  );
  const edit = (from: string, to: string) => tries(key, 'feature.edit', { feature, title: to, was: { title: from } });
  expect((await edit('Scope', 'Mine')).status).toBe(202);
  await give(admin, 'right.set', { product: town.product, right: 'scope', roles: ['po'], was: null });
  expect((await edit('Scope', 'Mine now')).status).toBe(200);
  await give(admin, 'right.set', { product: town.product, right: 'scope', roles: ['pm'], was: ['po'] });
  expect((await edit('Mine now', 'Not mine')).status).toBe(202);
}, 30_000);

test('a session that is ended at one process closes its stream at the other and is refused there at once', async () => {
  const roles = [{ product: town.product, role: 'pm' }];
  const { token } = await town.act('member.invite', { name: 'Sol', roles });
  const mine = { origin: here.url, 'content-type': 'application/json' };
  const account = { token, name: 'Sol', email: 'sol@example.com', password: 'quiet lantern over granite' };
  const joined = await fetch(`${here.url}/auth/invitation/accept`, {
    method: 'POST',
    headers: mine,
    body: JSON.stringify(account),
  });
  expect(joined.status).toBe(200);
  const cookie = joined.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const live = await readLive(`${there.url}/api/live`, { cookie });
  ends.push(live.close);
  const raise = () =>
    fetch(`${there.url}/api/feature.raise`, {
      method: 'POST',
      headers: { ...mine, origin: there.url, cookie },
      body: JSON.stringify({ product: town.product, title: 'By session' }),
    });
  expect((await raise()).status).toBe(200);
  const began = performance.now();
  const out = await fetch(`${here.url}/auth/sign-out-everywhere`, {
    method: 'POST',
    headers: { ...mine, cookie },
    body: '{}',
  });
  expect(out.status).toBe(200);
  expect((await raise()).status).toBe(401);
  await live.until((event) => event.event === 'closed', bar);
  await live.ended;
  expect(performance.now() - began).toBeLessThan(bar);
}, 30_000);
