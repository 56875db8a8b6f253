import { expect, test } from 'vitest';
import type { Kept } from '#src/web/client/outbox';
import { Unanswered } from '#src/web/client/sender';
import { done, refusal, setUp } from './client-set-up.ts';

test('a command goes out with its id, workspace and reason, and comes back with its output', async () => {
  const { clock, client, sent } = setUp([done(6)]);
  const outcome = client.run('story.edit', { title: 'New' }, { reason: 'Überfällig' });
  await clock.pass(0);
  expect(sent[0]).toMatchObject({ url: '/api/story.edit', body: { title: 'New' } });
  expect(sent[0]?.headers).toMatchObject({
    'Idempotency-Key': 'id1',
    'X-Workspace': 'w1',
    'X-Reason': encodeURIComponent('Überfällig'),
  });
  expect(await outcome).toEqual({ is: 'done', output: { ok: true }, command: 'id1', seq: 6, undo: 'fields' });
});

test('a guessed field shows at once and stays through the answer until its change has come', async () => {
  const { clock, store, retitle, title } = setUp([done(6)]);
  retitle('New title');
  expect(title()).toBe('New title');
  await clock.pass(0);
  expect(store.told('story', 's1')?.title).toBe('Old title');
  expect(title()).toBe('New title');
  store.apply({
    event: 'changes',
    upTo: 6,
    changes: [
      {
        seq: 6,
        kind: 'story',
        id: 's1',
        op: 'update',
        set: { title: 'New title, cleaned' },
        version: 4,
        command: 'id1',
        actor: 'm1',
      },
    ],
  });
  expect(title()).toBe('New title, cleaned');
  expect(store.waiting('story', 's1')).toBeUndefined();
});

test('a command whose answer is lost is sent again under the same id with the same body', async () => {
  const { clock, client, sent } = setUp(['cut', 'cut', done(6)]);
  let made = 0;
  const outcome = client.run('story.edit', () => ({ version: ++made }));
  const before = made;
  await clock.pass(0);
  expect(client.reach).toBe('unreachable');
  await clock.pass(10_000);
  expect((await outcome).is).toBe('done');
  expect(sent.map(({ headers, body }) => [headers['Idempotency-Key'], body])).toEqual(
    Array(3).fill(['id1', { version: before }]),
  );
  expect(client.reach).toBe('fine');
});

test('a request that is swallowed is given up after half a minute and sent again', async () => {
  const { clock, client, sent } = setUp(['silence', done(6)]);
  const outcome = client.run('story.edit', {});
  await clock.pass(29_000);
  expect(sent).toHaveLength(1);
  await clock.pass(3_000);
  expect((await outcome).is).toBe('done');
});

test('a busy server is asked again no sooner than it says', async () => {
  const busy = new Response('{}', { status: 503, headers: { 'Retry-After': '7' } });
  const { clock, client, sent } = setUp([busy, done(6)]);
  client.run('story.edit', {});
  await clock.pass(6_900);
  expect(sent).toHaveLength(1);
  await clock.pass(200);
  expect(sent).toHaveLength(2);
});

test('a page of something in between is no answer', async () => {
  const { clock, client } = setUp([new Response('<h1>Welcome to our hotel</h1>'), done(6)]);
  const outcome = client.run('story.edit', {});
  await clock.pass(5_000);
  expect((await outcome).is).toBe('done');
});

test('a refusal rolls the field back and keeps what was typed with the reason until it is dismissed', async () => {
  const { clock, client, retitle, title } = setUp([
    refusal(422, { code: 'invalid', message: 'Too long.', field: 'title', requestId: 'r1' }),
  ]);
  const outcome = retitle('A title that is refused');
  await clock.pass(0);
  expect(title()).toBe('Old title');
  expect(await outcome).toMatchObject({
    is: 'refused',
    reason: { code: 'invalid', message: 'Too long.', field: 'title', requestId: 'r1' },
  });
  expect(client.outbox.unsettled).toMatchObject([
    {
      id: 'id1',
      input: { title: 'A title that is refused' },
      guesses: [{ fields: { title: 'A title that is refused' } }],
    },
  ]);
  client.outbox.dismiss('id1');
  expect(client.outbox.unsettled).toEqual([]);
});

test('a conflict gives the three versions of each field', async () => {
  const error = {
    code: 'conflict',
    message: 'Changed.',
    field: 'title',
    id: 's1',
    current: { title: 'Theirs' },
    yours: { title: 'Mine' },
    was: { title: 'Old title' },
  };
  const { clock, client, retitle } = setUp([refusal(409, error)]);
  const outcome = retitle('Mine');
  await clock.pass(0);
  expect(await outcome).toMatchObject({
    is: 'conflict',
    fields: { title: { current: 'Theirs', yours: 'Mine', was: 'Old title' } },
  });
  expect(client.outbox.unsettled).toHaveLength(1);
});

test('a proposal rolls the field back, since nothing is done yet', async () => {
  const { clock, retitle, title } = setUp([Response.json({ proposal: { id: 'x', short: 'P-4' } }, { status: 202 })]);
  const outcome = retitle('Proposed');
  await clock.pass(0);
  expect(await outcome).toEqual({ is: 'proposed', proposal: { id: 'x', short: 'P-4' } });
  expect(title()).toBe('Old title');
});

test('two writes of one record go one after another', async () => {
  const { clock, sent, retitle, title } = setUp([done(6), done(7)]);
  retitle('First');
  retitle('Second');
  expect([sent.length, title()]).toEqual([1, 'Second']);
  await clock.pass(0);
  expect(sent.map(({ body }) => (body as { title: string }).title)).toEqual(['First', 'Second']);
});

test('commands on different records do not wait for each other', () => {
  const { client, sent } = setUp(['silence', 'silence']);
  client.run('story.edit', {}, { guess: { kind: 'story', id: 's1', fields: {} } });
  client.run('story.edit', {}, { guess: { kind: 'story', id: 's2', fields: {} } });
  expect(sent).toHaveLength(2);
});

test('an ended session keeps commands until somebody has signed in', async () => {
  const { clock, client, sent, retitle, title } = setUp([
    refusal(401, { code: 'not-signed-in', message: 'Sign in.' }),
    done(6),
  ]);
  const outcome = retitle('Typed before the end');
  await clock.pass(120_000);
  expect([sent.length, client.reach, title()]).toEqual([1, 'signed out', 'Typed before the end']);
  client.resend();
  await clock.pass(0);
  expect((await outcome).is).toBe('done');
});

test('a server that breaks on a command three times is taken at its word, and the command can go again under its id', async () => {
  const broken = () => refusal(500, { code: 'internal', message: 'Oh.' });
  const { clock, client, sent } = setUp([broken(), broken(), broken(), done(6)]);
  const outcome = client.run('story.edit', { title: 'Kept' });
  await clock.pass(60_000);
  expect([sent.length, (await outcome).is]).toEqual([3, 'refused']);
  client.outbox.again('id1');
  await clock.pass(0);
  expect(sent[3]).toMatchObject({ body: { title: 'Kept' }, headers: { 'Idempotency-Key': 'id1' } });
  expect(client.outbox.unsettled).toEqual([]);
});

test('a question travels in the address and a refused one throws its reason', async () => {
  const { client, sent } = setUp([Response.json([1]), refusal(404, { code: 'not-found', message: 'Nothing here.' })]);
  expect(await client.ask('story.list', { state: 'ready & more' })).toEqual([1]);
  expect(sent[0]?.url).toBe(`/api/story.list?input=${encodeURIComponent('{"state":"ready & more"}')}`);
  await expect(client.preview('story.edit', {})).rejects.toThrow(Unanswered);
  expect(sent[1]?.url).toBe('/api/story.edit?preview=true');
});

test('a kept command goes on after a reload under its id and with the body it was sent with', async () => {
  const kept = new Map<string, Kept>();
  const keeping = { put: (one: Kept) => void kept.set(one.id, one), remove: (id: string) => void kept.delete(id) };
  const before = setUp([], keeping);
  before.retitle('Kept', { keep: true });
  before.client.run(
    'story.edit',
    { version: 3 },
    {
      guess: { kind: 'story', id: 's1', fields: { title: 'Second' } },
      keep: true,
    },
  );
  before.client.run('story.move', {});
  const seen = before.client.seeing({ kind: 'story', id: 's1' });
  before.client.run('story.reject', () => ({ why: 'Typed while it waits', seen: seen() }), { keep: true });
  expect(kept.get('id4')).toMatchObject({ sent: false, input: { why: 'Typed while it waits', seen: { s1: 3 } } });
  kept.delete('id4');
  expect([...kept.values()].map(({ id, sent }) => [id, sent])).toEqual([
    ['id1', true],
    ['id2', false],
  ]);

  const after = setUp([done(6), refusal(422, { code: 'invalid', message: 'No.' })], keeping);
  for (const one of [...kept.values()]) after.client.outbox.restore(one);
  expect(after.title()).toBe('Second');
  await after.clock.pass(0);
  expect(after.sent.map(({ headers, body }) => [headers['Idempotency-Key'], body])).toEqual([
    ['id1', { id: 's1', title: 'Kept', was: { title: 'Old title' } }],
    ['id2', { version: 3 }],
  ]);

  const last = setUp([], keeping);
  for (const one of [...kept.values()]) last.client.outbox.restore(one);
  expect([last.sent.length, last.client.outbox.unsettled.map(({ id }) => id)]).toEqual([0, ['id2']]);
  last.client.outbox.dismiss('id2');
  expect(kept.size).toBe(0);
});

test('once closed it sends nothing more, neither what waits nor what comes, for somebody else may be signed in by then', async () => {
  const { clock, client, sent, retitle } = setUp([]);
  retitle('New title');
  await clock.pass(0);
  expect(sent).toHaveLength(1);
  client.close();
  retitle('Newer title');
  client.resend();
  await clock.pass(3_600_000);
  expect(sent).toHaveLength(1);
});
