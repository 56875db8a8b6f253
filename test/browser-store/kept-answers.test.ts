import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Asks } from '#src/web/client/asks';
import { type AnswerMark, type AnswersShelf, KeptAnswers, surplusOf } from '#src/web/client/kept-answers';
import { Unanswered } from '#src/web/client/sender';
import { Store } from '#src/web/client/store';
import { Clock } from './clock.ts';

/** A shelf in memory, which keeps text as a database does. */
function memoryShelf(): AnswersShelf & {
  lying: Map<string, { mark: AnswerMark; text: string }>;
  writes: () => number;
} {
  const lying = new Map<string, { mark: AnswerMark; text: string }>();
  let writes = 0;
  return {
    lying,
    writes: () => writes,
    find: async (key) => lying.get(key),
    put: (answers) => {
      writes += answers.length;
      for (const answer of answers) lying.set(answer.mark.key, answer);
    },
    tidy: (used, surplus) => {
      for (const [key, usedAt] of used) {
        const known = lying.get(key);
        if (known) lying.set(key, { ...known, mark: { ...known.mark, usedAt } });
      }
      for (const key of surplus([...lying.values()].map(({ mark }) => mark))) lying.delete(key);
    },
    remove: (key) => void lying.delete(key),
    clear: () => lying.clear(),
  };
}

const day = 86_400_000;
const input = { product: 'p1' };
const nobody = () => undefined;
const away = () => new Unanswered({ code: 'unreachable', message: 'Away.', details: {} });

function setUp({ shelf = memoryShelf(), fits = 'build 1', at = 0, bounds = { answers: 3, bytes: 10_000 } } = {}) {
  const clock = new Clock();
  const kept = new KeptAnswers({
    shelf,
    fits,
    isKept: (name) => name !== 'key.list',
    timers: clock,
    idle: (call) => clock.after(10, call),
    clock: () => at + clock.now(),
    bounds,
  });
  const asked: { resolve: (data: unknown) => void; reject: (cause: unknown) => void }[] = [];
  const ask = () => new Promise<unknown>((resolve, reject) => asked.push({ resolve, reject }));
  const asks = new Asks(ask, new Store(), clock, kept);
  return { shelf, clock, kept, asks, asked };
}

/** A device on which an answer was written down by a page that is gone. */
async function keptBefore(name = 'home.get') {
  const { shelf, clock, asks, asked } = setUp();
  asks.watch(name, input, {}, nobody);
  asked[0]?.resolve(['as it was']);
  await clock.pass(5_000);
  return shelf;
}

const mark = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  fits: fc.constantFrom('now', 'now', 'now', 'before'),
  at: fc.integer({ min: -8 * day, max: 0 }),
  usedAt: fc.integer({ min: -8 * day, max: 0 }),
  bytes: fc.integer({ min: 0, max: 50 }),
});

test('both bounds hold, what goes was used before all that stays, and nothing useful goes without need', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(mark, { selector: ({ key }) => key, maxLength: 30 }),
      fc.record({ answers: fc.integer({ min: 0, max: 20 }), bytes: fc.integer({ min: 0, max: 400 }) }),
      (marks, bounds) => {
        const gone = new Set(surplusOf(marks, 'now', 0, bounds));
        const stays = marks.filter(({ key }) => !gone.has(key));
        const sum = stays.reduce((all, { bytes }) => all + bytes, 0);
        expect(stays.length <= bounds.answers && sum <= bounds.bytes).toBe(true);
        expect(stays.every(({ fits, at }) => fits === 'now' && at >= -7 * day)).toBe(true);
        const lost = marks.filter(({ key, fits, at }) => gone.has(key) && fits === 'now' && at >= -7 * day);
        for (const one of lost) {
          const before = marks.filter((other) => !gone.has(other.key) || lost.includes(other));
          const newer = before.filter(({ usedAt }) => usedAt >= one.usedAt);
          expect(stays.every(({ usedAt }) => usedAt >= one.usedAt)).toBe(true);
          expect(newer.length > bounds.answers || newer.reduce((all, { bytes }) => all + bytes, 0) > bounds.bytes).toBe(
            true,
          );
        }
      },
    ),
  );
});

test('what was read before is shown with its age while the server is away, and makes way for a newer answer', async () => {
  const shelf = await keptBefore();
  const { clock, asks, asked } = setUp({ shelf, at: day });
  let told = 0;
  asks.watchOldest(() => (told += 1));
  asks.watch('home.get', input, {}, nobody);
  asked[0]?.reject(away());
  await clock.pass(0);
  expect(asks.read('home.get', input)).toMatchObject({ data: ['as it was'], readAt: 0, loading: false });
  expect([asks.oldest(false), told > 0]).toEqual([0, true]);
  asks.failedAgain();
  await clock.pass(100);
  asked[1]?.resolve(['as it is']);
  await clock.pass(0);
  expect(asks.read('home.get', input)).toEqual({
    data: ['as it is'],
    error: undefined,
    loading: false,
    refreshing: false,
  });
  expect(asks.oldest(true)).toBeUndefined();
});

test('a server that answers soon is all that is seen; one that does not is waited for with what was read before', async () => {
  const shelf = await keptBefore();
  const { clock, asks, asked } = setUp({ shelf });
  asks.watch('home.get', input, {}, nobody);
  await clock.pass(100);
  expect(asks.read('home.get', input)).toMatchObject({ data: undefined, loading: true });
  await clock.pass(100);
  expect(asks.read('home.get', input)).toMatchObject({ data: ['as it was'], loading: false, refreshing: true });
  expect([asks.oldest(false), asks.oldest(true)]).toEqual([undefined, 0]);
  asked[0]?.resolve(['as it is']);
  await clock.pass(0);
  expect(asks.read('home.get', input).data).toEqual(['as it is']);
});

test('what stands beside every screen does not make the screen old', async () => {
  const shelf = await keptBefore();
  const { clock, asks, asked } = setUp({ shelf });
  const stop = asks.watch('home.get', input, { beside: true }, nobody);
  asked[0]?.reject(away());
  await clock.pass(0);
  expect([asks.read('home.get', input).readAt, asks.oldest(true)]).toEqual([0, undefined]);
  asks.watch('home.get', input, {}, () => undefined);
  expect(asks.oldest(true)).toBe(0);
  stop();
});

test('an answer that the server refuses now is shown no longer and gone from the device', async () => {
  const shelf = await keptBefore();
  const { clock, asks, asked } = setUp({ shelf });
  asks.watch('home.get', input, {}, nobody);
  await clock.pass(200);
  asked[0]?.reject(new Unanswered({ code: 'not-found', message: 'Nothing is there.', details: {} }));
  await clock.pass(0);
  expect(asks.read('home.get', input)).toMatchObject({ data: undefined, error: { code: 'not-found' } });
  expect(shelf.lying.size).toBe(0);
});

test('another build and a week pass over what was kept, and an answer that is never to lie there never does', async () => {
  const shelf = await keptBefore();
  expect(await setUp({ shelf, fits: 'build 2' }).kept.find('home.get', input)).toBeUndefined();
  expect(await setUp({ shelf, at: 8 * day }).kept.find('home.get', input)).toBeUndefined();
  expect(await setUp({ shelf, at: 6 * day }).kept.find('home.get', input)).toEqual({ data: ['as it was'], at: 0 });
  expect(await setUp({ shelf }).kept.find('home.get', { product: 'p2' })).toBeUndefined();
  expect((await keptBefore('key.list')).lying.size).toBe(0);
});

test('whatever changes what may be seen drops all, also what is shown, under way or still to be written', async () => {
  const shelf = await keptBefore();
  const { clock, kept, asks, asked } = setUp({ shelf });
  asks.watch('home.get', input, {}, nobody);
  asks.watch('story.get', input, {}, nobody);
  asks.watch('feature.get', input, {}, nobody);
  asked[1]?.resolve('still to be written');
  asked[0]?.reject(away());
  await clock.pass(0);
  expect(asks.read('home.get', input).data).toEqual(['as it was']);
  kept.clear();
  asks.forget();
  asked[2]?.resolve('was asked for before');
  await clock.pass(20);
  expect(asks.read('home.get', input)).toMatchObject({ data: undefined });
  await clock.pass(20_000);
  expect(shelf.lying.size).toBe(0);
});

test('what comes in a swarm is written once and when nobody waits, at once where the page goes', async () => {
  const { shelf, clock, kept, asks, asked } = setUp();
  asks.watch('home.get', input, {}, nobody);
  for (let n = 0; n < 5; n += 1) {
    if (n > 0) asks.again('home.get', input);
    asked[n]?.resolve([n]);
    await clock.pass(0);
  }
  expect(shelf.writes()).toBe(0);
  await clock.pass(10_000);
  expect([shelf.writes(), [...shelf.lying.values()][0]?.text]).toEqual([1, '[4]']);
  asks.again('home.get', input);
  asked[5]?.resolve([5]);
  await clock.pass(0);
  kept.flush();
  expect([...shelf.lying.values()][0]?.text).toBe('[5]');
});

test('an answer that is read again outlives one that was only kept later', async () => {
  const { shelf, clock, kept } = setUp({ bounds: { answers: 2, bytes: 10_000 } });
  for (const name of ['first', 'second']) {
    kept.keep(name, input, name, kept.turn);
    await clock.pass(5_000);
  }
  await kept.find('first', input);
  kept.keep('third', input, 'third', kept.turn);
  await clock.pass(5_000);
  expect([...shelf.lying.values()].map(({ text }) => JSON.parse(text)).sort()).toEqual(['first', 'third']);
});
