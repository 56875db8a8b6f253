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

const done = (command: string) => ({ name: 'story.edit', command, sent: command, undo: 'fields' }) as const;

const nothingAhead: Ahead<Taken> = {
  callBack: () => undefined,
  waiting: () => [],
  answered: () => Promise.resolve(undefined),
  again: () => '',
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
  stack.push({ name: 'key.create', command: 'x', sent: 'x', undo: 'none' });
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
  expect(stack.stacks).toEqual({ undo: [{ name: 'story.edit', command: 'a' }], redo: [] });
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
  const taking = stack.undo();
  stack.push(done('b'));
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
  expect(open().stacks.undo).toEqual([{ name: 'story.edit', command: 'a' }]);
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
  expect(stack.stacks).toEqual({ undo: [{ name: 'story.edit', command: 'a' }], redo: [] });
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
  expect(await stack.undo()).toEqual({ step: { name: 'story.edit', command: 'a' }, outcome: away });
  expect([taken, stack.stacks.undo.length]).toEqual([[], 1]);
});
