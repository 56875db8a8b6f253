import { expect, test } from 'vitest';
import type { Done } from '#src/web/client/client';
import type { Kept } from '#src/web/client/outbox';
import { done, refusal, setUp } from './client-set-up.ts';

test('while the server is away only what was lost is tried again, and the rest goes out once it answers', async () => {
  const { clock, client, sent, retitle } = setUp(['cut', 'cut', done(6), done(7), done(8)]);
  client.run('story.add', { title: 'Lost' });
  await clock.pass(0);
  retitle('Typed in the tunnel');
  client.run('story.add', { title: 'Typed in the tunnel too' });
  await clock.pass(600);
  expect([client.reach, sent.map(({ body }) => (body as { title: string }).title)]).toEqual([
    'unreachable',
    ['Lost', 'Lost'],
  ]);
  expect(client.outbox.waiting.map(({ sent: out }) => out)).toEqual([true, false, false]);
  await clock.pass(10_000);
  expect(sent.slice(2).map(({ body }) => (body as { title: string }).title)).toEqual([
    'Lost',
    'Typed in the tunnel',
    'Typed in the tunnel too',
  ]);
  expect([client.reach, client.outbox.waiting]).toEqual(['fine', []]);
});

test('where nothing was lost the server itself is looked for until it is ready', async () => {
  const { clock, client, sent, retitle } = setUp([
    'cut',
    new Response('', { status: 503 }),
    new Response('{}'),
    done(6),
  ]);
  await client.probe();
  expect(client.reach).toBe('unreachable');
  retitle('Typed in the tunnel');
  await clock.pass(10_000);
  expect(sent.map(({ url }) => url)).toEqual(['/readyz', '/readyz', '/readyz', '/api/story.edit']);
});

test('what never went out can be called back, and its field rolls back', async () => {
  const { clock, client, sent, retitle, title } = setUp(['cut', new Response('{}')]);
  await client.probe();
  retitle('Typed in the tunnel');
  expect(title()).toBe('Typed in the tunnel');
  expect(client.outbox.cancel('id1')).toMatchObject({ name: 'story.edit', input: { title: 'Typed in the tunnel' } });
  expect(title()).toBe('Old title');
  await clock.pass(10_000);
  expect(sent.map(({ url }) => url)).toEqual(['/readyz', '/readyz']);
});

test('what may have been done is not called back', async () => {
  const { clock, client, retitle, title } = setUp([]);
  retitle('Sent into the tunnel');
  await clock.pass(0);
  expect([client.outbox.cancel('id1'), title()]).toEqual([undefined, 'Sent into the tunnel']);
});

test('what an earlier page sent is not called back, nor what a later write stands on', () => {
  const { client, retitle, title } = setUp([]);
  client.outbox.hold();
  const guess = { kind: 'story', id: 's1', fields: { title: 'Sent before' } } as const;
  const kept = { name: 'story.edit', input: {}, reason: undefined, guesses: [guess] };
  client.restore({ ...kept, id: 'before', sent: true, given: 1 });
  retitle('First');
  retitle('Second');
  expect(client.outbox.cancel('before')).toBeUndefined();
  expect(client.outbox.cancel('id1')).toBeUndefined();
  expect(client.outbox.cancel('id2')).toBeDefined();
  expect(client.outbox.cancel('id1')).toBeDefined();
  expect(client.outbox.cancel('before')).toBeUndefined();
  expect(title()).toBe('Sent before');
});

test('what was held before anything was known of the server goes out once it says that it is ready', async () => {
  const { client, sent, retitle } = setUp([new Response('{}'), done(6)]);
  client.outbox.hold();
  retitle('Held');
  expect(sent).toEqual([]);
  await client.probe();
  expect(sent.map(({ url }) => url)).toEqual(['/readyz', '/api/story.edit']);
});

test('a decision is refused at once while the server is away, and not sent later', async () => {
  const { clock, client, sent, retitle } = setUp(['cut'], undefined, (name) => name === 'story.edit');
  retitle('Kept');
  await clock.pass(0);
  expect(await client.run('claim.approve', {})).toMatchObject({ is: 'refused', reason: { code: 'offline' } });
  await clock.pass(60_000);
  expect(sent.map(({ url }) => url)).not.toContain('/api/claim.approve');
  expect(client.outbox.unsettled).toEqual([]);
});

test('a server that takes nothing now is told in its own words', async () => {
  const full = refusal(507, { code: 'unavailable', message: 'The disk is full.' });
  full.headers.set('Retry-After', '60');
  const { clock, client, retitle } = setUp([full, done(6)]);
  retitle('Kept until there is room');
  await clock.pass(0);
  expect([client.reach, client.trouble]).toEqual(['busy', 'The disk is full.']);
  await clock.pass(60_000);
  expect([client.reach, client.outbox.waiting]).toEqual(['fine', []]);
});

test('what was done keeps its place in the order of doing, whichever is answered first, over a reload too', async () => {
  const kept = new Map<string, Kept>();
  const keeping = { put: (one: Kept) => void kept.set(one.id, one), remove: (id: string) => void kept.delete(id) };
  const before = setUp(['cut', 'cut'], keeping);
  before.client.give('comment.add', { text: 'First' }, { keep: true });
  before.client.give('story.assign', {}, { keep: true });
  await before.clock.pass(0);
  const { client, clock } = setUp(['cut', done(6), done(7)], keeping);
  const answered: Done[] = [];
  client.watchDone((one) => answered.push(one));
  for (const one of [...kept.values()]) client.restore(one);
  await clock.pass(10_000);
  expect(answered.map(({ name }) => name)).toEqual(['story.assign', 'comment.add']);
  expect(answered.toSorted((a, b) => a.given - b.given).map(({ name }) => name)).toEqual([
    'comment.add',
    'story.assign',
  ]);
});
