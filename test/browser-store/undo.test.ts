import { expect, test } from 'vitest';
import { type Ahead, type Keep, type Step, UndoStack, type Unsent } from '#src/web/client/undo';

type Taken = { is: string; command?: string; reason?: { code: string } };

function setUp(refused: readonly string[] = [], ahead?: Ahead<Taken>) {
  const kept = new Map<string, string>();
  const keep: Keep = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  const taken: string[] = [];
  const run = ({ command }: Step) => {
    taken.push(command);
    return Promise.resolve(
      refused.includes(command) ? { is: 'refused' } : { is: 'done', command: `undo of ${command}` },
    );
  };
  const open = () => new UndoStack<Taken>(run, keep, 'undo w1', ahead);
  return { taken, open, kept };
}

let orders = 0;
/** A command that was given now, or at that place in the order of giving. */
const done = (command: string, given = ++orders) =>
  ({ name: 'story.edit', command, sent: command, given, undo: 'fields' }) as const;

const nothingAhead: Ahead<Taken> = {
  callBack: () => undefined,
  waiting: () => [],
  answered: () => Promise.resolve(undefined),
  again: () => '',
  order: () => ++orders,
  done: { is: 'done' },
};

test('undo takes the last command back and redo takes the undo back', async () => {
  const { open, taken } = setUp();
  const stack = open();
  stack.push(done('a'));
  stack.push(done('b'));
  await stack.undo();
  await stack.redo();
  await stack.undo();
  expect(taken).toEqual(['b', 'undo of b', 'undo of undo of b']);
  expect(stack.stacks.undo.map(({ command }) => command)).toEqual(['a']);
});

test('a new command makes what was undone final', async () => {
  const { open } = setUp();
  const stack = open();
  stack.push(done('a'));
  await stack.undo();
  stack.push(done('b'));
  expect(await stack.redo()).toBeUndefined();
});

test('what cannot be undone is not remembered, and only fifty steps are', () => {
  const { open } = setUp();
  const stack = open();
  stack.push({ name: 'key.create', command: 'x', sent: 'x', given: 0, undo: 'none' });
  for (let n = 0; n < 60; n += 1) stack.push(done(`c${n}`));
  expect([stack.stacks.undo.length, stack.stacks.undo[0]?.command, stack.stacks.undo.at(-1)?.command]).toEqual([
    50,
    'c10',
    'c59',
  ]);
});

test('a refused undo is let go, so that the step before it can be reached', async () => {
  const { open } = setUp(['b']);
  const stack = open();
  stack.push(done('a'));
  stack.push(done('b'));
  expect(await stack.undo()).toMatchObject({ outcome: { is: 'refused' } });
  expect(stack.stacks).toMatchObject({ undo: [{ name: 'story.edit', command: 'a' }], redo: [] });
});

test('two presses at once take two steps back, each once, and a toast pressed twice takes its own once', async () => {
  const { open, taken } = setUp();
  const stack = open();
  for (const command of ['a', 'b', 'c', 'd']) stack.push(done(command));
  await Promise.all([stack.undo(), stack.undo()]);
  expect(taken).toEqual(['d', 'c']);
  await Promise.all([stack.undoOf('a'), stack.undoOf('a')]);
  expect(taken).toEqual(['d', 'c', 'a']);
});

test('what is shown as done and not yet answered is the step that is taken back', async () => {
  const answer = Promise.withResolvers<undefined>();
  const { open, taken } = setUp([], { ...nothingAhead, answered: () => answer.promise });
  const stack = open();
  stack.push(done('a'));
  const b = done('b');
  const taking = stack.undo();
  stack.push(b);
  answer.resolve(undefined);
  await taking;
  expect(taken).toEqual(['b']);
});

test('a toast takes its own command back though others came after it', async () => {
  const { open, taken } = setUp();
  const stack = open();
  stack.push(done('a'));
  stack.push(done('b'));
  await stack.undoOf('a');
  expect(taken).toEqual(['a']);
  expect(stack.stacks.undo.map(({ command }) => command)).toEqual(['b']);
});

test('the steps outlive a reload of the tab, and rubbish in their place does no harm', () => {
  const { open, kept } = setUp();
  open().push(done('a'));
  expect(open().stacks.undo).toMatchObject([{ name: 'story.edit', command: 'a' }]);
  kept.set('undo w1', '{"undo":7');
  expect(open().stacks).toEqual({ undo: [], redo: [] });
});

test('a proposal is a step of its own: undo takes it and nothing older, and nothing leads back to it', async () => {
  const { open, taken } = setUp();
  const stack = open();
  stack.push(done('a'));
  stack.push({ ...done('p14'), name: 'story.move', undo: 'restore', proposal: { id: 'p14', short: 'P-14' } });
  expect(await stack.undo()).toMatchObject({ step: { proposal: { short: 'P-14' } } });
  expect(taken).toEqual(['p14']);
  expect(stack.stacks).toMatchObject({ undo: [{ name: 'story.edit', command: 'a' }], redo: [] });
});

test('a step keeps the words it was told in, from undo to redo and over a reload', async () => {
  const { open } = setUp();
  const stack = open();
  stack.push(done('a'));
  stack.tell('a', 'Moved S-40 above S-56');
  await stack.undo();
  expect(await open().redo()).toMatchObject({ step: { says: 'Moved S-40 above S-56' } });
});

test('what never went out is called back at once, nothing is sent for it, and redo gives it again', async () => {
  const waiting: Unsent[] = ['x', 'y'].map((id) => ({
    id,
    name: 'story.edit',
    input: {},
    reason: undefined,
    guesses: [],
  }));
  const given: string[] = [];
  const { open, taken } = setUp([], {
    ...nothingAhead,
    callBack: () => waiting.pop(),
    waiting: () => ['earlier'],
    again: ({ id }) => {
      given.push(id);
      return `${id} again`;
    },
  });
  const stack = open();
  stack.push(done('a'));
  expect(await stack.undo()).toMatchObject({ step: { command: 'y' }, outcome: { is: 'done' } });
  await stack.undo();
  expect([taken, stack.stacks.redo.map(({ command }) => command)]).toEqual([[], ['y', 'x']]);
  stack.push(done('earlier'));
  await stack.redo();
  stack.push(done('x again'));
  expect(stack.stacks.redo.map(({ command }) => command)).toEqual(['y']);
  await stack.redo();
  expect(given).toEqual(['x', 'y']);
  await stack.undo();
  expect(taken).toEqual(['x again']);
});

test('while the server is away undo says so at once and keeps the step', async () => {
  const away = { is: 'refused', reason: { code: 'offline' } };
  const { open, taken } = setUp([], { ...nothingAhead, answered: () => Promise.resolve(away) });
  const stack = open();
  stack.push(done('a'));
  expect(await stack.undo()).toMatchObject({ step: { name: 'story.edit', command: 'a' }, outcome: away });
  expect([taken, stack.stacks.undo.length]).toEqual([[], 1]);
});

test('undo takes back what was done last, whichever answer came last, over a reload too', async () => {
  const { open, taken } = setUp();
  const [comment, assignment, third] = [done('comment'), done('assignment'), done('third')];
  open().push(assignment);
  const stack = open();
  stack.push(third);
  stack.push(comment);
  for (let n = 0; n < 3; n += 1) await stack.undo();
  expect(taken).toEqual(['third', 'assignment', 'comment']);
});

test('undo takes back what was done before it was pressed, not what was done after', async () => {
  const answer = Promise.withResolvers<undefined>();
  const { open, taken } = setUp([], { ...nothingAhead, answered: () => answer.promise });
  const stack = open();
  const slow = done('slow');
  const taking = stack.undo();
  stack.push(slow);
  stack.push(done('quick'));
  answer.resolve(undefined);
  await taking;
  expect(taken).toEqual(['slow']);
});

test('what is done again stands where that was asked for, before what is done while it goes on', async () => {
  const keep: Keep = { getItem: () => null, setItem: () => undefined };
  const again = Promise.withResolvers<Taken>();
  const asked = Promise.withResolvers<undefined>();
  const run = ({ command }: Step) => {
    if (command === 'a') return Promise.resolve({ is: 'done', command: 'undo of a' });
    asked.resolve(undefined);
    return again.promise;
  };
  const stack = new UndoStack<Taken>(run, keep, 'undo w1', nothingAhead);
  stack.push(done('a'));
  stack.push(done('b'));
  await stack.undoOf('a');
  const redoing = stack.redo();
  await asked.promise;
  stack.push(done('c'));
  again.resolve({ is: 'done', command: 'a again' });
  await redoing;
  expect(stack.stacks.undo.map(({ command }) => command)).toEqual(['b', 'a again', 'c']);
});

test('what waits is called back only where nothing newer was done', async () => {
  const asked: number[] = [];
  const callBack = (since: number) => {
    asked.push(since);
    return undefined;
  };
  const { open, taken } = setUp([], { ...nothingAhead, callBack });
  const stack = open();
  const newest = done('newest');
  stack.push(newest);
  await stack.undo();
  expect([asked, taken]).toEqual([[newest.given], ['newest']]);
});

test('a toast whose command cannot be taken back while the server is away leaves the order as it was', async () => {
  const kept: Keep = { getItem: () => null, setItem: () => undefined };
  const away = { is: 'refused', reason: { code: 'offline' } };
  const stack = new UndoStack<Taken>(() => Promise.resolve(away), kept, 'undo w1', nothingAhead);
  stack.push(done('a'));
  stack.push(done('b'));
  await stack.undoOf('a');
  expect(stack.stacks.undo.map(({ command }) => command)).toEqual(['a', 'b']);
});
