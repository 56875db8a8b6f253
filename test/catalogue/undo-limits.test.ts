import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '#catalogue/run';
import { run } from '#catalogue/run';
import { buildWorld, fill, type World } from '#test/world';
import { attempt } from './trial.ts';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

const act = async (as: string, name: string, input: unknown): Promise<Extract<Outcome, { kind: 'done' }>> => {
  const outcome = await run(world.env, await world.actor(as as 'pm'), { name, input: fill(input, world.names) });
  if (outcome.kind !== 'done') throw new Error(`${name} was ${outcome.kind}.`);
  return outcome;
};
const undo = async (as: string, command: string) =>
  attempt(world, await world.actor(as as 'pm'), { name: 'change.undo', input: { command } });

describe('undo', () => {
  test('leaves what something else has come to hang on, and says so', async () => {
    const raised = await act('sales', 'feature.raise', { product: '$field', title: 'Night mode' });
    const { id } = raised.output as { id: string };
    await act('support', 'insight.link', {
      feedback: '$basements',
      feature: id,
      startAt: 0,
      endAt: 4,
      seen: { $basements: 1 },
    });
    const { ended, problem } = await undo('sales', raised.command);
    expect(ended).toBe('conflict');
    expect(problem?.message).toContain('insight');
  });

  test('of a role taken is refused where it was given again meanwhile', async () => {
    const taken = await act('admin', 'role.take', { role: '$miraTeam' });
    await act('admin', 'role.give', { product: '$field', member: '$mira', role: 'team' });
    expect((await undo('admin', taken.command)).ended).toBe('conflict');
  });

  test('of what somebody did about themselves is theirs alone', async () => {
    const renamed = await act('team', 'member.rename', {
      member: '$mira',
      name: 'Mira Brandt',
      was: { name: 'Mira Vogel' },
    });
    expect((await undo('sales', renamed.command)).ended).toBe('not-allowed');
    expect((await undo('team', renamed.command)).ended).toBe('done');
  });

  test('of an answer to a proposal is for whoever gave it', async () => {
    const declined = await act('pm', 'proposal.decline', {
      proposal: '$laterPromise',
      answer: 'Not now',
      seen: { $laterPromise: 1 },
    });
    expect((await undo('team', declined.command)).ended).toBe('not-allowed');
    expect((await undo('pm', declined.command)).ended).toBe('done');
  });

  test('can itself be undone', async () => {
    const edited = await act('pm', 'feature.edit', {
      feature: '$offline',
      title: 'Work offline',
      was: { title: 'Offline field reports' },
    });
    const undone = (await undo('pm', edited.command)).outcome;
    if (undone?.kind !== 'done') throw new Error('The undo was not done.');
    expect((await undo('pm', undone.command)).ended).toBe('done');
    const { row } = (await (
      await import('#catalogue/answer')
    ).answer(world.env, await world.actor('pm'), 'record.get', { id: String(world.names.get('$offline')) })) as {
      row: { title: string };
    };
    expect(row.title).toBe('Work offline');
  });

  test('by somebody who does not decide it is a proposal', async () => {
    const edited = await act('pm', 'feature.edit', {
      feature: '$offline',
      title: 'Work offline',
      was: { title: 'Offline field reports' },
    });
    expect((await undo('po', edited.command)).ended).toBe('proposed');
  });
});
