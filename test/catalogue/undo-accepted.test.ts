import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Row } from '#domain/records';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

const act = async (as: 'pm' | 'po', name: string, input: unknown) => {
  const outcome = await run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
  if (outcome.kind === 'preview') throw new Error(`${name} was only shown.`);
  return outcome;
};
const read = async (id: string) =>
  ((await answer(world.env, await world.actor('pm'), 'record.get', { id })) as { row: Record<string, unknown> }).row;

/** Two fields of a feature that the owner proposed and the manager accepted. */
async function accepted() {
  const proposed = await act('po', 'feature.edit', {
    feature: '$offline',
    scopeOut: 'Photos over 20 MB',
    windowEnd: '2027-01-29',
    was: { scopeOut: '', windowEnd: '2026-12-18' },
  });
  if (proposed.kind !== 'proposed') throw new Error('It was not proposed.');
  const { id } = proposed.proposal;
  const { previewHash: preview } = (await read(id)) as Row<'proposal'>;
  const { command } = await act('pm', 'proposal.accept', { proposal: id, preview, answer: 'Yes' });
  return { id, preview, command };
}

describe('undo of an accepted proposal', () => {
  test('lets it wait again, to be accepted as it was shown', async () => {
    const { id, preview, command } = await accepted();
    await act('pm', 'change.undo', { command });
    expect(await read(id)).toMatchObject({ state: 'waiting', answer: null, decidedById: null });
    await act('pm', 'proposal.accept', { proposal: id, preview });
    expect([await read(id), await read(String(world.names.get('$offline')))]).toMatchObject([
      { state: 'accepted' },
      { windowEnd: '2027-01-29' },
    ]);
  });

  test('is undone with the answer that was given', async () => {
    const { id, command } = await accepted();
    const undone = await act('pm', 'change.undo', { command });
    await act('pm', 'change.undo', { command: undone.command });
    expect([await read(id), await read(String(world.names.get('$offline')))]).toMatchObject([
      { state: 'accepted', answer: 'Yes', decidedById: world.names.get('$ana') },
      { windowEnd: '2027-01-29' },
    ]);
  });

  test('leaves it accepted where something of it stands', async () => {
    const { id, command } = await accepted();
    await act('pm', 'feature.edit', { feature: '$offline', scopeOut: 'Films', was: { scopeOut: 'Photos over 20 MB' } });
    const undone = await act('pm', 'change.undo', { command });
    expect(undone).toMatchObject({ output: { restored: 1, kept: [{ field: 'scopeOut' }] } });
    expect(await read(id)).toMatchObject({ state: 'accepted', answer: 'Yes' });
  });
});
