import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveEvent } from '#domain/change';
import type { Listen } from '#src/web/client/link';
import { pollFrom, streamFrom } from '#src/web/client/listen';
import { type SmallServer, serveSmall } from './small-server.ts';

let server: SmallServer;

beforeEach(async () => {
  server = await serveSmall('nowhere');
});

afterEach(() => server.close());

const door = () => ({
  fetch: (url: string, init?: RequestInit) => fetch(url, init),
  workspace: 'w1',
  base: `http://127.0.0.1:${server.port}`,
});

function listen(by: Listen, from = 0) {
  const events: LiveEvent[] = [];
  const over = Promise.withResolvers<number | undefined>();
  const opened = Promise.withResolvers<void>();
  const stop = by(from, true, {
    opened: opened.resolve,
    alive: () => undefined,
    event: (event) => events.push(event),
    over: over.resolve,
  });
  return { events, over: over.promise, opened: opened.promise, stop };
}

test.each([
  ['a stream', streamFrom],
  ['a poll', pollFrom],
] as const)('%s tells what came after the sequence it begins with', async (_, by) => {
  for (const title of ['one', 'two', 'three']) server.retitle(title);
  const { events } = listen(by(door()), 1);
  await expect.poll(() => events.length).toBeGreaterThan(0);
  expect(events[0]).toMatchObject({
    event: 'changes',
    upTo: 3,
    changes: [
      { seq: 2, set: { title: 'two' } },
      { seq: 3, set: { title: 'three' } },
    ],
  });
});

test.each([
  ['a stream', streamFrom],
  ['a poll', pollFrom],
] as const)('%s of an ended session is over with its status', async (_, by) => {
  server.signedOut(true);
  expect(await listen(by(door())).over).toBe(401);
});

test('a stream that is cut, or has no server, is over without a status', async () => {
  const { over, opened } = listen(streamFrom(door()));
  await opened;
  server.cut();
  expect(await over).toBeUndefined();
  expect(await listen(streamFrom({ ...door(), base: 'http://127.0.0.1:1' })).over).toBeUndefined();
});
