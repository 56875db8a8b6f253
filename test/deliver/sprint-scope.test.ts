import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SprintScope, sprintScopeMoved } from '#analysis/alignment/rules/scope';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { sprintScopes } from '#store/facts/scope';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

const id = (name: string) => String(world.names.get(name));

async function act(name: string, input: Record<string, unknown>): Promise<string> {
  const outcome = await run(world.env, await world.actor('po'), { name, input: fill(input, world.names) });
  if (outcome.kind !== 'done') throw new Error(`${name} ended ${outcome.kind}.`);
  return outcome.command;
}

async function refusal(name: string, input: Record<string, unknown>): Promise<string> {
  const problem = await act(name, input).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw new Error(`${name} was not refused: ${String(problem)}`);
  return problem.message;
}

type Told = { ledger: Record<string, unknown>[]; stories: { id: string }[]; sums: Record<string, { stories: number }> };
const sprint = async (name = '$runningSprint') =>
  (await answer(world.env, await world.actor('po'), 'sprint.get', { sprint: id(name) })) as unknown as Told;
const inSprint = async (name?: string) => (await sprint(name)).stories.map((story) => story.id);
const story = async (name: string) =>
  (await answer(world.env, await world.actor('po'), 'story.get', { story: id(name) })) as unknown as {
    story: { sprintId: string | null; version: number };
    criteria: { id: string }[];
  };

/** How the running sprint differs from what was committed, as the finding counts it; nothing where it does not. */
async function moved(): Promise<Record<string, unknown> | undefined> {
  const facts: SprintScope[] = await sprintScopes(world.env.db, {
    workspace: world.workspace,
    product: id('$field'),
    today: '2026-11-16',
  });
  const [fact] = facts.filter((one) => one.sprint === id('$runningSprint'));
  if (!fact) throw new Error('The sprint does not run.');
  const context = { product: id('$field'), today: '2026-11-16', holders: () => ['po'] } as const;
  const found = sprintScopeMoved.find(fact, context);
  return found?.evidence;
}

const cut = { story: '$committed', why: 'Norrbo does not want it any more', seen: { $committed: 2 } };
const add = { sprint: '$runningSprint', stories: ['$later'], why: 'Norrbo cannot work without it' };

test('a story that is cut out of a running sprint stands in its ledger as removed, by whom and why', async () => {
  expect(await refusal('story.cut', { ...cut, why: undefined })).toContain('Sprint 14, which is running');
  await act('story.cut', cut);
  const { ledger, sums, stories } = await sprint();
  expect(ledger.at(-1)).toMatchObject({
    storyId: id('$committed'),
    change: 'removed',
    reason: 'Norrbo does not want it any more',
    doneBy: (await world.actor('po')).member,
  });
  expect(stories).toEqual([]);
  expect([sums.committed?.stories, sums.removed?.stories, sums.cut?.stories]).toEqual([1, 1, 0]);
  expect(await moved()).toMatchObject({ committed: 1, added: 0, removed: 1 });
});

test('a cut that is taken back puts the story into the sprint again and its line out of the ledger', async () => {
  const command = await act('story.cut', cut);
  await act('change.undo', { command });
  expect(await inSprint()).toEqual([id('$committed')]);
  expect((await sprint()).ledger).toHaveLength(1);
  expect(await moved()).toBeUndefined();
});

test('stories that are cut together are one command: each leaves its sprint, and one undo brings all of them back', async () => {
  await act('sprint.add', add);
  const before = [await inSprint(), await inSprint('$nextSprint'), (await sprint()).ledger.length];
  const seen = { $committed: 2, $later: 2, $soon: 2, $queue: 1 };
  const stories = Object.keys(seen);
  expect(await refusal('story.cut', { stories, seen })).toMatch(
    /because of 2 of the 4: \S+ is in Sprint 14, which is running: .+ \S+ is in Sprint 14/,
  );
  const command = await act('story.cut', { stories, why: 'The map service is not ready', seen });
  expect([await inSprint(), await inSprint('$nextSprint')]).toEqual([[], []]);
  const { ledger } = await sprint();
  expect(ledger.slice(-2).map(({ storyId, change }) => [storyId, change])).toEqual([
    [id('$committed'), 'removed'],
    [id('$later'), 'removed'],
  ]);
  expect(
    await refusal('story.cut', { stories: ['$soon', '$photo', '$queue'], seen: { $soon: 3, $queue: 2, $photo: 1 } }),
  ).toMatch(/because of 2 of the 3: \S+ is cut; only an open story can be cut\. \S+ is cut;/);
  await act('change.undo', { command });
  expect([await inSprint(), await inSprint('$nextSprint'), (await sprint()).ledger.length]).toEqual(before);
});

test('a story that came into a running sprint and was cut leaves it as it was committed', async () => {
  await act('sprint.add', add);
  expect(await moved()).toMatchObject({ committed: 1, added: 1, removed: 0 });
  await act('story.cut', { story: '$later', why: 'It is too large', seen: { $later: 2 } });
  expect(await moved()).toBeUndefined();
  const { sums } = await sprint();
  expect([sums.added?.stories, sums.removed?.stories]).toEqual([1, 1]);
});

test('a committed story that was taken out and put back is what was committed', async () => {
  const again = { sprint: '$runningSprint', stories: ['$committed'], why: 'The map service is ready' };
  await act('sprint.take', { ...again, why: 'The map service is not ready' });
  expect(await moved()).toMatchObject({ added: 0, removed: 1 });
  await act('sprint.add', again);
  expect(await moved()).toBeUndefined();
});

test('a cut story that is reopened comes back into the backlog, not into the sprint it was cut out of', async () => {
  await act('story.cut', cut);
  await act('story.reopen', { story: '$committed', seen: { $committed: 3 } });
  expect((await story('$committed')).story.sprintId).toBeNull();
  expect(await moved()).toMatchObject({ removed: 1 });
});

test('a story that is cut leaves a planned sprint without a reason: nothing was committed', async () => {
  await act('story.cut', { story: '$soon', seen: { $soon: 2 } });
  expect(await inSprint('$nextSprint')).toEqual([]);
  expect((await sprint('$nextSprint')).ledger).toEqual([]);
});

test('a story goes to another team only out of a running sprint, and leaves a planned one', async () => {
  const was = { teamId: '$deck' };
  const give = { story: '$committed', teamId: '$pier', was };
  expect(await refusal('story.edit', give)).toContain('Take it out of there first, with a reason.');
  await act('story.edit', { ...give, story: '$soon' });
  expect(await inSprint('$nextSprint')).toEqual([]);
});

/** Takes the committed story all the way to accepted. */
async function accepted(): Promise<void> {
  for (const name of ['story.ready', 'story.start', 'story.submit']) await take(name);
  const [criterion] = (await story('$committed')).criteria;
  await act('criterion.check', { criterion: criterion?.id, met: true, was: { met: null } });
  const seen = { [String(criterion?.id)]: 2, $committed: (await story('$committed')).story.version };
  await act('story.accept', { story: '$committed', seen });
}
const take = async (name: string) =>
  act(name, { story: '$committed', seen: { $committed: (await story('$committed')).story.version } });
const close = (more: Record<string, unknown> = {}) =>
  act('sprint.close', { sprint: '$runningSprint', seen: { $runningSprint: 2 }, ...more });

test('an accepted story that is reopened after its sprint was closed comes back into the backlog', async () => {
  await accepted();
  await close();
  expect(await inSprint()).toEqual([id('$committed')]);
  await take('story.reopen');
  expect((await story('$committed')).story.sprintId).toBeNull();
});

test('a closed sprint keeps what was accepted in it, whatever becomes of the story later', async () => {
  await accepted();
  await act('sprint.add', add);
  await close();
  const { sums, ledger } = await sprint();
  expect(sums).toMatchObject({ accepted: { stories: 1 }, returned: { stories: 1 }, carried: { stories: 0 } });
  expect(ledger.slice(-2).map(({ storyId, change }) => [storyId, change])).toEqual([
    [id('$committed'), 'accepted'],
    [id('$later'), 'returned'],
  ]);
  await take('story.reopen');
  await take('story.cut');
  expect((await sprint()).sums).toEqual(sums);
});

test('the ledger says which stories closing carried into which sprint, and undoing it takes the lines away', async () => {
  const command = await close({ into: '$nextSprint', seen: { $runningSprint: 2, $nextSprint: 1 } });
  const closed = await sprint();
  expect(closed.ledger.at(-1)).toMatchObject({
    storyId: id('$committed'),
    change: 'carried',
    reason: 'Into Sprint 15',
    doneBy: (await world.actor('po')).member,
  });
  expect([closed.sums.carried?.stories, closed.sums.open?.stories]).toEqual([1, 0]);
  await act('change.undo', { command });
  const again = await sprint();
  expect(again.ledger).toHaveLength(1);
  expect([again.sums.carried?.stories, again.sums.open?.stories]).toEqual([0, 1]);
  expect(await moved()).toBeUndefined();
});
