import { expect, test } from 'vitest';
import type { Turned } from '#src/web/client/turned';
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
  show: () => () => undefined,
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

test('a toast takes back what it named before it was sent, and after', async () => {
  const unsent: Unsent = { id: 'a', name: 'story.edit', input: {}, reason: undefined, guesses: [] };
  const { open, taken } = setUp([], { ...nothingAhead, callBack: (_, sent) => (sent === 'a' ? unsent : undefined) });
  const stack = open();
  expect((await stack.undoOf('a'))?.step.command).toBe('a');
  expect([taken, stack.canRedo]).toEqual([[], true]);
  stack.push({ ...done('b done'), sent: 'b' });
  await stack.undoOf('b');
  expect(taken).toEqual(['b done']);
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
    waiting: () => [{ command: 'earlier', name: 'story.edit' }],
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

/** A stack over a screen that shows one state of one record, with answers that are held back. */
function setUpScreen() {
  const shown = new Map<object, string>();
  const asked: string[] = [];
  const waiting: Step[] = [];
  const answer = Promise.withResolvers<undefined>();
  const states = (turned: readonly Turned[]) =>
    turned.map(({ id, before, after }) => `${id} from ${after.state} to ${before.state}`).join();
  const ran: string[] = [];
  const top = () => [...shown.values()].at(-1);
  const refused = new Set<string>();
  const run = (step: Step) => {
    ran.push(states(step.turned ?? []));
    shown.set({}, `sent: ${states(step.turned ?? [])}`);
    const { command } = step;
    return Promise.resolve(refused.has(command) ? { is: 'refused' } : { is: 'done', command: `undo of ${command}` });
  };
  const kept = new Map<string, string>();
  const keep: Keep = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  const ahead: Ahead<Taken> = {
    ...nothingAhead,
    waiting: () => waiting,
    answered: () => answer.promise,
    show: (turned) => {
      const layer = {};
      shown.set(layer, states(turned));
      return () => shown.delete(layer);
    },
  };
  const stack = new UndoStack<Taken>(run, keep, 'undo w1', ahead);
  stack.watchAsked((turned) => asked.push(states(turned)));
  const sorted = (id: string, after: string, given = ++orders) => ({
    ...done(`sort ${id} ${given}`, given),
    turned: [{ kind: 'feedback' as const, id, before: { state: 'new' }, after: { state: after } }],
  });
  return { stack, shown, top, asked, ran, waiting, sorted, refused, kept, answer: () => answer.resolve(undefined) };
}

test('what undo leads to shows as it is pressed, and gives way to the command once that runs', async () => {
  const { stack, shown, top, asked, ran, sorted, answer } = setUpScreen();
  stack.push(sorted('v1', 'done'));
  const taking = stack.undo();
  expect([top(), asked, ran]).toEqual(['v1 from done to new', ['v1 from done to new'], []]);
  answer();
  await taking;
  expect([...shown.values()]).toEqual(['sent: v1 from done to new']);
});

test('what is taken back before it is answered shows so, and so does each press after it', async () => {
  const { stack, top, asked, ran, waiting, sorted, answer } = setUpScreen();
  stack.push(sorted('v1', 'done'));
  waiting.push(sorted('v2', 'set aside'));
  const all = [stack.undo(), stack.undo()];
  expect(stack.canRedo).toBe(true);
  all.push(stack.redo());
  const pressed = ['v2 from set aside to new', 'v1 from done to new', 'v1 from new to done'];
  expect(asked).toEqual(pressed);
  for (const step of waiting.splice(0)) stack.push({ ...done(step.command, step.given), turned: step.turned ?? [] });
  answer();
  await all[0];
  expect(top()).toBe('v1 from new to done');
  await Promise.all(all);
  expect([ran, top()]).toEqual([pressed, 'sent: v1 from new to done']);
});

test('a refused undo takes off the screen what it showed, and so does one that finds the server away', async () => {
  const { stack, shown, refused, sorted, answer } = setUpScreen();
  const sort = sorted('v1', 'done');
  stack.push(sort);
  refused.add(sort.command);
  const taking = stack.undo();
  answer();
  expect(await taking).toMatchObject({ outcome: { is: 'refused' } });
  expect([...shown.values()]).toEqual(['sent: v1 from done to new']);
  const away = { is: 'refused', reason: { code: 'offline' } };
  const seen = new Set<unknown>();
  const offline: Ahead<Taken> = {
    ...nothingAhead,
    answered: () => Promise.resolve(away),
    show: (turned) => {
      seen.add(turned);
      return () => seen.delete(turned);
    },
  };
  const other = new UndoStack<Taken>(
    () => Promise.resolve(away),
    { getItem: () => null, setItem: () => undefined },
    'x',
    offline,
  );
  other.push(sorted('v2', 'done'));
  const again = other.undo();
  expect(seen.size).toBe(1);
  await again;
  expect(seen.size).toBe(0);
});

test('a toast shows its own step back, and what turned into what stays on no device', async () => {
  const { stack, asked, sorted, kept, answer } = setUpScreen();
  const first = sorted('v1', 'done');
  stack.push(first);
  stack.push(sorted('v2', 'done'));
  const taking = stack.undoOf(first.command);
  expect(asked).toEqual(['v1 from done to new']);
  answer();
  await taking;
  expect(kept.get('undo w1')).not.toContain('turned');
});
