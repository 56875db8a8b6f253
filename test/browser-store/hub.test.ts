import { expect, test } from 'vitest';
import type { LiveEvent } from '#domain/change';
import { type FromHub, Hub, type ToHub } from '#src/web/client/hub';
import type { Hearing } from '#src/web/client/link';
import { Clock } from './clock.ts';

type Opened = { workspace: string; from: number; hearing: Hearing; stopped: boolean };

function setUp() {
  const clock = new Clock();
  const opened: Opened[] = [];
  const linkParts = (workspace: string) => ({
    stream: (from: number, _: boolean, hearing: Hearing) => {
      const one: Opened = { workspace, from, hearing, stopped: false };
      opened.push(one);
      return () => {
        one.stopped = true;
      };
    },
    poll: () => () => undefined,
  });
  const hub = new Hub({ timers: clock, linkParts });
  const page = (from: number, workspace = 'w1') => {
    const heard: FromHub[] = [];
    const say: (message: ToHub) => void = hub.join((message) => heard.push(message));
    say({ say: 'hello', workspace, from });
    return {
      say,
      heard,
      upTos: () =>
        heard.flatMap((message) => (message.say === 'event' && 'upTo' in message.event ? [message.event.upTo] : [])),
    };
  };
  return { clock, opened, page };
}

const batch = (upTo: number): LiveEvent => ({ event: 'changes', upTo, changes: [] });

test('pages of one workspace share one stream, and each hears everything', () => {
  const { opened, page } = setUp();
  const [first, second] = [page(10), page(10)];
  opened[0]?.hearing.opened();
  opened[0]?.hearing.event(batch(11));
  expect(opened).toHaveLength(1);
  expect([first.upTos(), second.upTos()]).toEqual([[11], [11]]);
  expect(second.heard).toContainEqual({ say: 'state', state: 'live' });
});

test('a page that joins later is told what it has not heard', () => {
  const { opened, page } = setUp();
  page(10);
  for (const upTo of [11, 12, 13]) opened[0]?.hearing.event(batch(upTo));
  expect(page(12).upTos()).toEqual([13]);
  expect(opened).toHaveLength(1);
});

test('a page that knows less than the hub remembers makes it listen again from there', () => {
  const { opened, page } = setUp();
  page(10);
  for (let upTo = 11; upTo <= 700; upTo += 1) opened[0]?.hearing.event(batch(upTo));
  expect(page(650).upTos()).toHaveLength(50);
  expect(opened).toHaveLength(1);
  page(150);
  expect(opened.map(({ from, stopped }) => [from, stopped])).toEqual([
    [10, true],
    [150, false],
  ]);
});

test('the stream ends with the last page, also where a page died without goodbye', async () => {
  const { clock, opened, page } = setUp();
  const [first, second] = [page(10), page(10)];
  first.say({ say: 'bye' });
  for (let n = 0; n < 10; n += 1) {
    await clock.pass(30_000);
    second.say({ say: 'here' });
    opened[0]?.hearing.alive();
  }
  expect(second.heard.filter(({ say }) => say === 'there?').length).toBeGreaterThan(8);
  expect(opened.at(-1)?.stopped).toBe(false);
  await clock.pass(200_000);
  expect(opened.at(-1)?.stopped).toBe(true);
});

test('workspaces have streams of their own', () => {
  const { opened, page } = setUp();
  const [first, second] = [page(1, 'w1'), page(5, 'w2')];
  opened[1]?.hearing.event(batch(6));
  expect([first.upTos(), second.upTos()]).toEqual([[], [6]]);
});

test('a page that comes in after the session had ended wakes the stream', () => {
  const { opened, page } = setUp();
  page(10);
  opened[0]?.hearing.over(401);
  page(10);
  expect(opened).toHaveLength(2);
});
