import { expect, it } from 'vitest';
import { warnBeforeLeaving } from './leaving.ts';
import type { Sending } from './outbox.ts';

const sending: Sending = { id: 'c-1', name: 'story.ready', input: {}, reason: undefined, guesses: [] };
const leave = (page: EventTarget) => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('asks only while something waits that would be lost with the page', () => {
  const page = new EventTarget();
  const outbox = { waiting: [] as Sending[] };
  const stop = warnBeforeLeaving(outbox, page);
  expect(leave(page)).toBe(true);
  outbox.waiting = [{ ...sending, keep: true }];
  expect(leave(page)).toBe(true);
  outbox.waiting = [{ ...sending, keep: true }, sending];
  expect(leave(page)).toBe(false);
  stop();
  expect(leave(page)).toBe(true);
});
