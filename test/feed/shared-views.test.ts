import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import { seenAs } from '#feed/visible';
import { linesAfter } from '#store/diary';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});
afterAll(() => world.close());

const act = async (as: Role | 'admin', name: string, input: Record<string, unknown>) =>
  run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
const namesFor = async (as: Role | 'admin'): Promise<unknown[]> => {
  const input = fill({ product: '$field', kind: 'view' }, world.names);
  const { rows } = (await answer(world.env, await world.actor(as), 'record.list', input)) as {
    rows: { name: string }[];
  };
  return rows.map(({ name }) => name).sort();
};
/** What the last line of the diary means to somebody who sees this product. */
const lastFor = async (as: Role) => {
  const { member } = await world.actor(as);
  const lines = await linesAfter(world.env.db, world.workspace, 0, 100_000);
  const line = lines.at(-1);
  const products = [String(world.names.get('$field'))];
  return line && seenAs(line, { workspace: world.workspace, products, admin: false, member });
};

test('a view that somebody keeps for themselves is seen by nobody else, until it is shared and once it is no longer', async () => {
  expect(await namesFor('team')).toEqual(['Mine', 'To refine']);
  expect(await namesFor('po')).toEqual(['To refine']);
  expect(await act('po', 'view.edit', { view: '$mirasView', name: 'Hers', was: { name: 'Mine' } }).catch(codeOf)).toBe(
    'not-found',
  );

  await act('team', 'view.edit', { view: '$mirasView', shared: true, was: { shared: false } });
  expect(await namesFor('po')).toEqual(['Mine', 'To refine']);
  expect(await lastFor('po')).toEqual({ enters: true });

  await act('team', 'view.edit', { view: '$mirasView', shared: false, was: { shared: true } });
  expect(await namesFor('po')).toEqual(['To refine']);
  expect(await lastFor('po')).toMatchObject({ change: { op: 'gone' } });
  await act('team', 'view.edit', { view: '$mirasView', name: 'My own', was: { name: 'Mine' } });
  expect(await lastFor('po')).toBeUndefined();
  expect(await lastFor('team')).toMatchObject({ change: { op: 'update', set: { name: 'My own' } } });
});

test('only whoever changed their view takes that back', async () => {
  const done = await act('po', 'view.edit', { view: '$refine', name: 'Refine', was: { name: 'To refine' } });
  const command = done.kind === 'done' ? done.command : '';
  expect(await act('team', 'change.undo', { command }).catch(codeOf)).toBe('not-allowed');
  expect((await act('po', 'change.undo', { command })).kind).toBe('done');
  expect(await namesFor('po')).toContain('To refine');
});

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
}
