import { expect, test } from 'vitest';
import type { Answer } from './outbox.ts';
import { Outbox } from './outbox.ts';
import { type Returned, Returning } from './returning.ts';
import { Store } from './store.ts';

function setUp() {
  const outbox = new Outbox(new Store(), () => undefined);
  const told: Returned[] = [];
  const returning = new Returning(outbox, (returned) => told.push(returned));
  const give = (id: string) =>
    outbox.add({ id, name: 'story.edit', input: {}, reason: undefined, guesses: [] }, () => undefined);
  const answer = (id: string, is: 'done' | 'refused') => outbox.answer(id, answers[is]);
  return { outbox, told, returning, give, answer };
}

const answers: Record<'done' | 'refused', Answer> = {
  done: { is: 'done', output: {}, command: 'c', seq: 0, undo: 'fields' },
  refused: { is: 'refused', reason: { code: 'invalid', message: 'No.', details: {} } },
};

test('what waited out a break is told once, when all of it is answered', () => {
  const { told, returning, give, answer } = setUp();
  give('before');
  returning.away(true);
  for (const id of ['a', 'b', 'c']) give(id);
  returning.away(false);
  give('after');
  for (const id of ['after', 'before', 'a']) answer(id, 'done');
  answer('b', 'refused');
  expect(told).toEqual([]);
  answer('c', 'done');
  expect(told).toEqual([{ sent: 3, needs: 1 }]);
});

test('what was called back is waited for by nobody, and a break in which nothing waited says nothing', () => {
  const { told, returning, outbox, give, answer } = setUp();
  outbox.hold();
  returning.away(true);
  give('a');
  give('b');
  expect(outbox.cancel('b')?.id).toBe('b');
  returning.calledBack('b');
  outbox.release();
  returning.away(false);
  answer('a', 'done');
  returning.away(true);
  returning.away(false);
  expect(told).toEqual([{ sent: 1, needs: 0 }]);
});

test('commands of an earlier page count as having waited', () => {
  const { told, returning, outbox, answer } = setUp();
  outbox.restore({ id: 'old', name: 'story.edit', input: {}, reason: undefined, guesses: [], sent: true });
  returning.restored('old');
  answer('old', 'done');
  expect(told).toEqual([{ sent: 1, needs: 0 }]);
});
