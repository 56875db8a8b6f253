import { expect, test } from 'vitest';
import type { LiveEvent } from '#domain/change';
import { type Hearing, Link, type LinkState, type Listen } from '#src/web/client/link';
import { Clock } from './clock.ts';

type Call = { by: 'stream' | 'poll'; from: number; patient: boolean; hearing: Hearing; stopped: boolean };

function setUp() {
  const clock = new Clock();
  const calls: Call[] = [];
  const states: LinkState[] = [];
  const events: LiveEvent[] = [];
  const listen =
    (by: Call['by']): Listen =>
    (from, patient, hearing) => {
      const call: Call = { by, from, patient, hearing, stopped: false };
      calls.push(call);
      return () => {
        call.stopped = true;
      };
    };
  const link = new Link({
    from: 10,
    stream: listen('stream'),
    poll: listen('poll'),
    event: (event) => events.push(event),
    state: (state) => states.push(state),
    timers: clock,
  });
  link.start();
  const last = () => calls.at(-1) as Call;
  return { clock, calls, states, events, link, last };
}

const batch = (upTo: number): LiveEvent => ({ event: 'changes', upTo, changes: [] });

test('after a break the stream goes on from what was heard last', async () => {
  const { clock, calls, states, link, last } = setUp();
  last().hearing.opened();
  last().hearing.event(batch(12));
  last().hearing.over(undefined);
  await clock.pass(1_000);
  expect(calls.map(({ from }) => from)).toEqual([10, 12]);
  expect([link.position, states]).toEqual([12, ['connecting', 'live', 'connecting']]);
});

test('a stream that falls silent is left, heartbeats keep it', async () => {
  const { clock, calls, last } = setUp();
  last().hearing.opened();
  for (let n = 0; n < 5; n += 1) {
    await clock.pass(15_000);
    last().hearing.alive();
  }
  expect(calls).toHaveLength(1);
  await clock.pass(42_000);
  expect([calls.length, calls[0]?.stopped]).toEqual([2, true]);
});

test('a server that is away is tried again ever more rarely, and at once when woken', async () => {
  const { clock, calls, states, link, last } = setUp();
  for (let n = 0; n < 8; n += 1) {
    last().hearing.over(undefined);
    await clock.pass(30_000);
  }
  expect(states).toEqual(['connecting', 'offline']);
  expect(calls).toHaveLength(9);
  last().hearing.over(undefined);
  link.wake();
  expect(calls).toHaveLength(10);
  expect(calls.every(({ by }) => by === 'stream')).toBe(true);
});

test('an ended session is told and nothing is tried until somebody has signed in', async () => {
  const { clock, calls, states, link, last } = setUp();
  last().hearing.opened();
  last().hearing.event({ event: 'closed', why: 'You were signed out.' });
  last().hearing.over(undefined);
  await clock.pass(1_000);
  last().hearing.over(401);
  await clock.pass(600_000);
  expect([states.at(-1), calls.length]).toEqual(['ended', 2]);
  link.wake();
  expect(calls).toHaveLength(3);
});

test('where streams stay mute the server is asked by polls, patiently once one was answered', async () => {
  const { clock, calls, states, events, last } = setUp();
  await clock.pass(100_000);
  expect(last()).toMatchObject({ by: 'poll', patient: false });
  last().hearing.opened();
  last().hearing.event(batch(15));
  last().hearing.over(undefined);
  expect(last()).toMatchObject({ by: 'poll', from: 15, patient: true });
  expect([states.at(-1), events.length, calls.filter(({ by }) => by === 'stream').length]).toEqual(['live', 1, 2]);
});

test('a stream is tried again after a while of polls', () => {
  const { clock, last } = setUp();
  return clock.pass(100_000).then(() => {
    for (let n = 0; n < 12; n += 1) {
      last().hearing.opened();
      last().hearing.alive();
      last().hearing.over(undefined);
    }
    expect(last().by).toBe('stream');
  });
});

test('a stream that was left says nothing any more', async () => {
  const { clock, events, states, calls, last } = setUp();
  await clock.pass(41_000);
  const old = calls[0];
  last().hearing.opened();
  old?.hearing.event(batch(99));
  old?.hearing.over(401);
  expect([events, states.at(-1)]).toEqual([[], 'live']);
});

test('rewinding listens again from the earlier sequence', () => {
  const { calls, link, last } = setUp();
  last().hearing.event(batch(30));
  link.rewind(20);
  expect(calls.map(({ from, stopped }) => [from, stopped])).toEqual([
    [10, true],
    [20, false],
  ]);
});
