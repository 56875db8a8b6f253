import { describe, expect, it } from 'vitest';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn } from './stage.ts';

const stage = setStage(mondayMorning);

describe('the stand-up', () => {
  it('offers what the sprint still has and can be begun, to those who build, and names what nobody has and why work came back', async () => {
    const { jonas, team, send, join } = await stage.meet();
    await join('Mira Vogel', 'team');
    await join('Dora Lindt', 'designer');
    const ids: string[] = [];
    for (const title of ['Outside', 'Stuck', 'Waits for it', 'Can be begun', 'Came back']) {
      const { id } = await send(jonas, 'story.create', { team, title, criteria: ['It works'] });
      await send(jonas, 'story.ready', { story: id, seen: { [String(id)]: 1 } });
      await send(jonas, 'story.estimate', { story: id, estimate: 3, was: { estimate: null } });
      ids.push(String(id));
    }
    const [, stuck = '', waits = '', , back = ''] = ids;
    await send(jonas, 'dependency.add', { story: waits, other: stuck });
    const sprint = await send(jonas, 'sprint.plan', {
      ...{ team, name: 'Sprint 7' },
      ...{ startsOn: '2026-11-16', endsOn: '2026-11-27' },
    });
    const sprintId = String(sprint.id);
    await send(jonas, 'sprint.add', { sprint: sprintId, stories: ids.slice(1) });
    const seen = Object.fromEntries(ids.slice(1).map((id) => [id, 4]));
    await send(jonas, 'sprint.start', { sprint: sprintId, seen: { ...seen, [sprintId]: 1 } });
    await send(jonas, 'story.start', { story: stuck, seen: { [stuck]: 4 } });
    await send(jonas, 'story.block', { story: stuck, why: 'No device', seen: { [stuck]: 5 } });
    await send(jonas, 'story.start', { story: back, seen: { [back]: 4 } });
    await send(jonas, 'story.submit', { story: back, seen: { [back]: 5 } });
    await send(jonas, 'story.reject', { story: back, why: 'It is sent twice', seen: { [back]: 6 } });

    await jonas.goto(`${stage.app.url}/harbour/stand-up`);
    const person = (name: RegExp) => jonas.getByRole('region', { name });
    await person(/Mira Vogel/)
      .getByText('Can be begun')
      .waitFor();
    await person(/Dora Lindt/)
      .getByText('Nothing is ready.')
      .waitFor();
    const nobody = jonas.getByRole('region', { name: /^Nobody has/ });
    await nobody.getByText('Stuck').waitFor();
    await nobody.getByText('Rejected: It is sent twice').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
  }, 60_000);
});
