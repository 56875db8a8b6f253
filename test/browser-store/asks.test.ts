import { expect, test } from 'vitest';
import type { Kind } from '#domain/records';
import { Asks } from '#src/web/client/asks';
import { Unanswered } from '#src/web/client/sender';
import { Store } from '#src/web/client/store';
import { Clock } from './clock.ts';

type Asking = {
  input: unknown;
  signal: AbortSignal;
  resolve: (data: unknown) => void;
  reject: (cause: unknown) => void;
};

function setUp() {
  const clock = new Clock();
  const store = new Store();
  const asked: Asking[] = [];
  const ask = (_: string, input: unknown, signal: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => asked.push({ input, signal, resolve, reject }));
  const asks = new Asks(ask, store, clock);
  let seq = 0;
  const changed = (kind: Kind) => {
    seq += 1;
    store.apply({
      event: 'changes',
      upTo: seq,
      changes: [{ seq, kind, id: 'x', op: 'update', set: {}, version: seq, command: 'c', actor: 'm' }],
    });
  };
  return { clock, store, asked, asks, changed };
}

const input = { feature: 'f1' };
const nobody = () => undefined;

test('an answer is asked for once however many watch it', async () => {
  const { clock, asks, asked } = setUp();
  let told = 0;
  asks.watch('feature.get', input, {}, () => (told += 1));
  asks.watch('feature.get', { ...input }, {}, nobody);
  expect([asked.length, asks.read('feature.get', input).loading]).toEqual([1, true]);
  asked[0]?.resolve('answer');
  await clock.pass(0);
  expect(asks.read('feature.get', input)).toEqual({
    data: 'answer',
    error: undefined,
    loading: false,
    refreshing: false,
  });
  expect(told).toBeGreaterThan(0);
});

test('an answer is asked for again when what it is about changes, and the old one stays meanwhile', async () => {
  const { clock, asks, asked, changed } = setUp();
  asks.watch('feature.get', input, { topics: ['promise'] }, nobody);
  asked[0]?.resolve('old');
  await clock.pass(0);
  changed('story');
  await clock.pass(5_000);
  expect(asked).toHaveLength(1);
  changed('promise');
  await clock.pass(5_000);
  expect(asks.read('feature.get', input)).toMatchObject({ data: 'old', refreshing: true, loading: false });
  asked[1]?.resolve('new');
  await clock.pass(0);
  expect(asks.read('feature.get', input)).toMatchObject({ data: 'new', refreshing: false });
});

test('what may have been computed between the answer and the first link is asked for again, and nothing else', async () => {
  const { clock, asks, asked } = setUp();
  asks.watch('finding.list', input, { topics: ['finding', 'setAside'] }, nobody);
  asks.watch('feature.get', input, { topics: ['promise'] }, nobody);
  for (const each of asked) each.resolve('old');
  await clock.pass(0);
  asks.computedAgain();
  await clock.pass(5_000);
  expect(asked).toHaveLength(3);
  asked[2]?.resolve('new');
  await clock.pass(0);
  expect([asks.read('finding.list', input).data, asks.read('feature.get', input).data]).toEqual(['new', 'old']);
});

test('what got no answer is asked for again when the server is back, and nothing else', async () => {
  const { clock, asks, asked } = setUp();
  asks.watch('story.get', input, {}, nobody);
  asks.watch('feature.get', input, {}, nobody);
  asked[0]?.reject(new Unanswered({ code: 'unreachable', message: 'Away.', details: {} }));
  asked[1]?.resolve('answer');
  await clock.pass(0);
  expect(asks.read('story.get', input).error?.code).toBe('unreachable');
  asks.failedAgain();
  await clock.pass(5_000);
  expect(asked).toHaveLength(3);
  asked[2]?.resolve('new');
  await clock.pass(0);
  expect(asks.read('story.get', input)).toMatchObject({ data: 'new', error: undefined });
});

test('a swarm of changes is answered by one question, and what changes meanwhile by one more', async () => {
  const { clock, asks, asked, changed } = setUp();
  asks.watch('story.list', input, { topics: ['story'] }, nobody);
  for (let n = 0; n < 20; n += 1) changed('story');
  asked[0]?.resolve('old');
  await clock.pass(5_000);
  expect(asked).toHaveLength(2);
  asked[1]?.resolve('new');
  await clock.pass(5_000);
  expect(asked).toHaveLength(2);
});

test('what is computed is asked for again when it is new', async () => {
  const { clock, store, asks, asked } = setUp();
  asks.watch('forecast.list', input, { topics: ['forecast'] }, nobody);
  asked[0]?.resolve('old');
  await clock.pass(0);
  store.apply({ event: 'derived', topic: 'finding', product: 'p1' });
  store.apply({ event: 'derived', topic: 'forecast', product: 'p1' });
  await clock.pass(5_000);
  expect(asked).toHaveLength(2);
});

test('a question that nobody watches any more is called off, and its old answer is asked for again by the next', async () => {
  const { clock, asks, asked } = setUp();
  const stop = asks.watch('story.list', input, {}, nobody);
  asked[0]?.resolve('old');
  await clock.pass(0);
  asks.again('story.list', input);
  stop();
  expect(asked[1]?.signal.aborted).toBe(true);
  asked[1]?.reject(asked[1].signal.reason);
  await clock.pass(0);
  expect(asks.read('story.list', input)).toMatchObject({ data: 'old', error: undefined });
  asks.watch('story.list', input, {}, nobody);
  await clock.pass(0);
  expect(asked).toHaveLength(3);
});

test('whoever watches again at once gets an answer, though the question before was called off', async () => {
  const { clock, asks, asked } = setUp();
  asks.watch('story.list', input, {}, nobody)();
  asks.watch('story.list', input, {}, nobody);
  asked[0]?.reject(asked[0].signal.reason);
  asked[1]?.resolve('answer');
  await clock.pass(0);
  expect(asks.read('story.list', input)).toMatchObject({ data: 'answer', loading: false });
});

test('a failed question keeps the old answer and says why there is no newer one', async () => {
  const { clock, asks, asked } = setUp();
  asks.watch('story.list', input, {}, nobody);
  asked[0]?.resolve('old');
  await clock.pass(0);
  asks.again('story.list', input);
  asked[1]?.reject(new Unanswered({ code: 'unavailable', message: 'Later.', details: {} }));
  await clock.pass(0);
  expect(asks.read('story.list', input)).toMatchObject({
    data: 'old',
    error: { code: 'unavailable' },
    refreshing: false,
  });
});

test('a question without an answer for half a minute is given up with a reason', async () => {
  const { clock, asks, asked } = setUp();
  asks.watch('story.list', input, {}, nobody);
  asked[0]?.signal.addEventListener('abort', () => asked[0]?.reject(asked[0].signal.reason));
  await clock.pass(31_000);
  expect(asks.read('story.list', input)).toMatchObject({ error: { code: 'unreachable' }, loading: false });
});

test('it says when every watched answer is fresh again', async () => {
  const { clock, asks, asked, changed } = setUp();
  asks.watch('story.list', input, { topics: ['story'] }, nobody);
  asked[0]?.resolve('old');
  await clock.pass(0);
  let fresh = 0;
  asks.whenFresh(() => (fresh += 1));
  expect(fresh).toBe(1);
  changed('story');
  asks.whenFresh(() => (fresh += 1));
  await clock.pass(1_000);
  expect(fresh).toBe(1);
  asked[1]?.resolve('new');
  await clock.pass(0);
  expect(fresh).toBe(2);
});
