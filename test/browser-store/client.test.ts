import { expect, test } from 'vitest';
import type { LiveEvent } from '#domain/change';
import { Client, type RunOptions } from '#src/web/client/client';
import type { Keeping, Kept } from '#src/web/client/outbox';
import { Unanswered } from '#src/web/client/sender';
import { Store } from '#src/web/client/store';
import { Clock } from './clock.ts';

type Sent = { url: string; headers: Record<string, string>; body: unknown; signal: AbortSignal | null | undefined };
type Reply = Response | 'cut' | 'silence';
type AnyShapes = {
  commands: Record<string, { input: unknown; output: unknown }>;
  queries: Record<string, { input: unknown; output: unknown }>;
};

const story = { id: 's1', version: 3, productId: 'p1', title: 'Old title' };

function setUp(replies: Reply[], keeping?: Keeping, isKeptOffline?: (name: string) => boolean) {
  const clock = new Clock();
  const store = new Store();
  const loading = store.load(null);
  loading.line({ kind: 'story', row: { ...story } });
  loading.line({ end: true, seq: 5, counts: { story: 1 } });
  loading.end();
  const sent: Sent[] = [];
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    sent.push({
      url,
      headers: init.headers as Record<string, string>,
      body: init.body && JSON.parse(String(init.body)),
      signal: init.signal,
    });
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') return Promise.reject(new TypeError('network'));
    if (reply !== 'silence') return Promise.resolve(reply);
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  };
  let ids = 0;
  const client = new Client<AnyShapes>({
    fetch,
    workspace: 'w1',
    store,
    newId: () => `id${++ids}`,
    timers: clock,
    ...(keeping ? { keeping } : {}),
    ...(isKeptOffline ? { isKeptOffline } : {}),
  });
  const retitle = (title: string, options: RunOptions = {}) =>
    client.run(
      'story.edit',
      { id: 's1', title, was: { title: 'Old title' } },
      { guess: { kind: 'story', id: 's1', fields: { title } }, ...options },
    );
  return { clock, store, client, sent, retitle, title: () => store.row('story', 's1')?.title };
}

const done = (seq: number) =>
  Response.json({ ok: true }, { headers: { 'X-Command': 'id1', 'X-Seq': String(seq), 'X-Undo': 'fields' } });
const refusal = (status: number, error: object) => Response.json({ error }, { status });

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

test('a command that judges records one has just written waits for their answers and goes with the versions that these led to', async () => {
  const { clock, store, client, sent, retitle } = setUp([done(6), done(7), done(8)]);
  retitle('Saved on leaving the field');
  client.run('criterion.check', { criterion: 'k1' }, { guess: { kind: 'criterion', id: 'k1', fields: { met: true } } });
  const seen = client.seeing({ kind: 'story', id: 's1' }, { kind: 'criterion', id: 'k1', version: 2 });
  client.run('story.accept', () => ({ story: 's1', seen: seen() }));
  await clock.pass(1_000);
  expect(sent).toHaveLength(2);
  const come = (seq: number, kind: 'story' | 'criterion', id: string, version: number, set: Record<string, unknown>) =>
    store.apply({
      event: 'changes',
      upTo: seq,
      changes: [{ seq, kind, id, op: 'update', set, version, command: `id${seq - 5}`, actor: 'm1' }],
    });
  come(6, 'story', 's1', 4, { title: 'Saved on leaving the field' });
  expect(sent).toHaveLength(2);
  come(7, 'criterion', 'k1', 3, { met: true });
  expect(sent[2]?.body).toEqual({ story: 's1', seen: { s1: 4, k1: 3 } });
});

test('a preview of what judges a record one has just written is asked for with the version that this led to', async () => {
  const { clock, store, client, sent, retitle } = setUp([done(6), Response.json({ lines: [] })]);
  retitle('Saved on leaving the field');
  const seen = client.seeing({ kind: 'story', id: 's1' });
  const preview = client.preview('story.cut', () => ({ story: 's1', seen: seen() }));
  await clock.pass(1_000);
  expect(sent).toHaveLength(1);
  store.apply({
    event: 'changes',
    upTo: 6,
    changes: [{ seq: 6, kind: 'story', id: 's1', op: 'update', set: {}, version: 4, command: 'id1', actor: 'm1' }],
  });
  await preview;
  expect(sent[1]).toMatchObject({ url: '/api/story.cut?preview=true', body: { story: 's1', seen: { s1: 4 } } });
});

test('a preview does not wait for answers that do not come', async () => {
  const { clock, client, sent, retitle } = setUp(['cut', Response.json({ lines: [] })]);
  retitle('Saved in a tunnel');
  const seen = client.seeing({ kind: 'story', id: 's1' });
  const preview = client.preview('story.cut', () => ({ story: 's1', seen: seen() }));
  await clock.pass(0);
  await preview;
  expect(sent[1]).toMatchObject({ url: '/api/story.cut?preview=true', body: { seen: { s1: 3 } } });
});

test('what one writes after judging a record goes after the judgement', async () => {
  const { clock, client, sent, retitle } = setUp(['silence']);
  const seen = client.seeing({ kind: 'story', id: 's1' });
  client.run('story.start', () => ({ story: 's1', seen: seen() }));
  retitle('Too late to be judged');
  await clock.pass(0);
  expect(sent.map(({ url }) => url)).toEqual(['/api/story.start']);
});

test('what others made of a record after one looked is not taken for seen', async () => {
  const { clock, store, client, sent } = setUp(['silence']);
  const seen = client.seeing({ kind: 'story', id: 's1' }, { kind: 'criterion', id: 'k1', version: 2 });
  store.apply({
    event: 'changes',
    upTo: 6,
    changes: [{ seq: 6, kind: 'story', id: 's1', op: 'update', set: {}, version: 4, command: 'theirs', actor: 'm2' }],
  });
  client.run('story.start', () => ({ seen: seen() }));
  await clock.pass(0);
  expect(sent[0]?.body).toEqual({ seen: { s1: 3, k1: 2 } });
});

test('one’s own writes count as seen where what one looks at was read before them', async () => {
  const { clock, store, client, sent } = setUp([done(6), 'silence']);
  client.run('criterion.check', { criterion: 'k1', met: true });
  await clock.pass(0);
  const made = (command: string, version: number) =>
    store.apply({
      event: 'changes',
      upTo: version + 3,
      changes: [
        { seq: version + 3, kind: 'criterion', id: 'k1', op: 'update', set: {}, version, command, actor: 'm1' },
      ],
    });
  made('id1', 3);
  made('theirs', 4);
  const seen = client.seeing({ kind: 'criterion', id: 'k1', version: 2 });
  client.run('story.start', () => ({ seen: seen() }));
  await clock.pass(0);
  expect(sent[1]?.body).toEqual({ seen: { k1: 3 } });
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

const retitled = (command: string, version: number): LiveEvent => ({
  event: 'changes',
  upTo: version + 2,
  changes: [{ seq: version + 2, kind: 'story', id: 's1', op: 'update', set: {}, version, command, actor: 'm1' }],
});

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

test('a decision is refused at once while the server is away, and not sent later', async () => {
  const { clock, client, sent, retitle } = setUp(['cut'], undefined, (name) => name === 'story.edit');
  retitle('Kept');
  await clock.pass(0);
  expect(await client.run('claim.approve', {})).toMatchObject({ is: 'refused', reason: { code: 'offline' } });
  await clock.pass(60_000);
  expect(sent.map(({ url }) => url)).not.toContain('/api/claim.approve');
  expect(client.outbox.unsettled).toEqual([]);
});

test('after a reload, what was typed after another write is judged by what that write led to', async () => {
  const { clock, client, store, sent } = setUp([done(6), done(7)]);
  const guesses = [{ kind: 'story', id: 's1', fields: { title: 'New' } }] as const;
  const of = { reason: undefined, guesses, sent: false };
  client.restore({ id: 'id1', name: 'story.edit', input: { id: 's1', title: 'New' }, ...of });
  client.restore({ id: 'id2', name: 'story.start', input: { story: 's1', seen: { s1: 3 } }, ...of });
  await clock.pass(0);
  store.apply(retitled('id1', 4));
  await clock.pass(0);
  expect(sent.map(({ body }) => body)).toEqual([
    { id: 's1', title: 'New' },
    { story: 's1', seen: { s1: 4 } },
  ]);
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
