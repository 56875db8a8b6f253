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

type Who = 'pm' | 'po' | 'team';
const act = async (as: Who, name: string, input: unknown, power: 'propose' | 'decide' = 'decide') => {
  const actor = { ...(await world.actor(as)), power };
  const outcome = await run(world.env, actor, { name, input: fill(input, world.names) });
  if (outcome.kind === 'preview') throw new Error(`${name} was only shown.`);
  return outcome;
};
const proposed = async (as: Who, command: string, power?: 'propose') => {
  const outcome = await act(as, 'change.undo', { command }, power);
  if (outcome.kind !== 'proposed') throw new Error('It was not proposed.');
  const { row } = (await answer(world.env, await world.actor('pm'), 'record.get', { id: outcome.proposal.id })) as {
    row: Row<'proposal'>;
  };
  return row;
};
const undone = async (command: string) => {
  const { log } = (await answer(world.env, await world.actor('pm'), 'decision.log', {
    product: world.names.get('$field'),
  })) as { log: { command: string; undone: boolean }[] };
  return log.find((line) => line.command === command)?.undone;
};
const edited = () =>
  act('pm', 'feature.edit', { feature: '$offline', title: 'Work offline', was: { title: 'Offline field reports' } });

describe('a proposal to take something back', () => {
  test('says what goes back, and is for whoever decides that to answer, never for whoever proposed it', async () => {
    const { command } = await edited();
    const proposal = await proposed('po', command);
    expect(proposal).toMatchObject({
      says: expect.stringMatching(/^Take back: .+ \(F-\d+ Work offline\)$/),
      right: 'scope',
      subjectId: world.names.get('$offline'),
    });
    const input = { proposal: proposal.id, preview: proposal.previewHash };
    await expect(act('po', 'proposal.accept', input)).rejects.toMatchObject({ code: 'not-allowed' });
    const accepted = await act('pm', 'proposal.accept', input);
    expect(accepted.kind).toBe('done');
    expect(await undone(command)).toBe(true);
    await act('pm', 'change.undo', { command: accepted.command });
    expect(await undone(command)).toBe(false);
  });

  test('takes nothing back while it waits, nor when it was withdrawn or declined', async () => {
    const { command } = await edited();
    const first = await proposed('po', command);
    expect(await undone(command)).toBe(false);
    await act('po', 'proposal.withdraw', { proposal: first.id, seen: { [first.id]: first.version } });
    expect(await undone(command)).toBe(false);
    const second = await proposed('pm', command, 'propose');
    await act('pm', 'proposal.decline', { proposal: second.id, answer: 'No', seen: { [second.id]: second.version } });
    expect(await undone(command)).toBe(false);
  });

  test('needs a product whose members could answer it', async () => {
    const { command } = await act('team', 'member.rename', {
      member: '$mira',
      name: 'Mira Brandt',
      was: { name: 'Mira Vogel' },
    });
    await expect(act('team', 'change.undo', { command }, 'propose')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

test('what was taken back and done again is not called taken back, however often', async () => {
  const { command } = await edited();
  const back = await act('pm', 'change.undo', { command });
  expect(await undone(command)).toBe(true);
  const again = await act('pm', 'change.undo', { command: back.command });
  expect([await undone(command), await undone(back.command)]).toEqual([false, true]);
  await act('pm', 'change.undo', { command: again.command });
  expect(await undone(command)).toBe(true);
});
