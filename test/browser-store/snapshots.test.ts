import { expect, test } from 'vitest';
import { type Readiness, Snapshots } from '#src/web/client/snapshots';
import { Store } from '#src/web/client/store';
import { Clock } from './clock.ts';

type Reply = Response | 'cut' | 'silence';

const row = (id: string, title: string, product = 'p1') => ({
  kind: 'story',
  rows: [{ id, version: 1, productId: product, title }],
});
const lines = (...all: object[]) => new Response(all.map((line) => `${JSON.stringify(line)}\n`).join(''));
const end = (seq: number, stories: number) => ({ end: true, seq, counts: { story: stories } });

function setUp(replies: Reply[]) {
  const clock = new Clock();
  const store = new Store();
  const urls: string[] = [];
  const told: Readiness[] = [];
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    urls.push(url);
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') return Promise.reject(new TypeError('network'));
    if (reply !== 'silence') return Promise.resolve(reply);
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  };
  const snapshots = new Snapshots({ fetch, workspace: 'w1', base: '' }, store, clock, (readiness) =>
    told.push(readiness),
  );
  snapshots.read();
  return { clock, store, urls, told, snapshots };
}

test('the first snapshot is asked for until it has come whole', async () => {
  const { clock, store, urls, told } = setUp([
    'cut',
    new Response('', { status: 503 }),
    lines(row('s1', 'One'), end(5, 2)),
    lines(row('s1', 'One')),
    lines(row('s1', 'One'), end(5, 1)),
  ]);
  await clock.pass(60_000);
  expect([urls.length, store.row('story', 's1')?.title, store.upTo]).toEqual([5, 'One', 5]);
  expect(told).toEqual(['unreachable', 'unreachable', 'unreachable', 'unreachable', 'ready']);
});

test('a snapshot that stalls is asked for again', async () => {
  const { clock, told } = setUp(['silence', lines(end(5, 0))]);
  await clock.pass(29_000);
  expect(told).toEqual([]);
  await clock.pass(3_000);
  expect(told).toEqual(['unreachable', 'ready']);
});

test('a reset reads its part anew, again where the answer is older than the reset', async () => {
  const { clock, store, urls } = setUp([
    lines(row('s1', 'One'), row('s2', 'Two', 'p2'), end(5, 2)),
    lines(end(6, 0)),
    lines(row('s3', 'Three'), end(8, 1)),
  ]);
  await clock.pass(0);
  store.apply({ event: 'reset', product: 'p1', upTo: 7 });
  await clock.pass(5_000);
  expect(urls).toEqual(['/api/snapshot', '/api/snapshot?product=p1', '/api/snapshot?product=p1']);
  expect([...store.all('story')].map(({ id }) => id).sort()).toEqual(['s2', 's3']);
});

test('an ended session waits for somebody to sign in', async () => {
  const { clock, urls, told, snapshots } = setUp([new Response('', { status: 401 }), lines(end(5, 0))]);
  await clock.pass(600_000);
  expect([urls.length, told]).toEqual([1, ['signed out']]);
  snapshots.read();
  await clock.pass(0);
  expect(told.at(-1)).toBe('ready');
});
