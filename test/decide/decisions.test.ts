import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Row } from '#domain/records';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

async function act(as: 'pm' | 'po' | 'team' | 'sales', name: string, input: unknown) {
  return run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
}

type Whole = {
  feature: Row<'feature'>;
  decisions: Row<'decision'>[];
  outcomes: Row<'outcome'>[];
  score: Row<'score'> | null;
};
async function whole(feature: string): Promise<Whole> {
  return (await answer(world.env, await world.actor('pm'), 'feature.get', {
    feature: world.names.get(feature),
  })) as Whole;
}

test('a decision keeps its reason, what was weighed and the score as it stood, whatever the score becomes', async () => {
  await act('pm', 'feature.move', {
    feature: '$signing',
    stage: 'qualified',
    why: 'Every pilot asked',
    alternatives: [{ option: 'A stamp', why: 'No court takes it' }],
    seen: { $signing: 1 },
  });
  const score = { reach: 300, impact: 2, confidence: 0.8, effort: 6 };
  await act('pm', 'feature.score', { feature: '$signing', ...score, seen: { $signingScore: 1 } });
  const { decisions, score: now } = await whole('$signing');
  expect(decisions).toMatchObject([
    {
      choice: 'qualified',
      reason: 'Every pilot asked',
      alternatives: [{ option: 'A stamp', why: 'No court takes it' }],
      score: { effort: 2, value: 240 },
      decidedBy: world.names.get('$ana'),
      decidedOn: '2026-11-16',
    },
  ]);
  expect(now?.effort).toBe(6);
});

test('whoever accepts a proposal is who decided, on the day of acceptance', async () => {
  const input = { feature: '$signing', stage: 'declined', why: 'Nobody asked again', seen: { $signing: 1 } };
  const proposed = await act('sales', 'feature.move', input);
  if (proposed.kind !== 'proposed') throw new Error('It was not proposed.');
  world.clock.now += 3 * 86_400_000;
  const shown = (await answer(world.env, await world.actor('pm'), 'record.get', { id: proposed.proposal.id })) as {
    row: Row<'proposal'>;
  };
  const accepted = await act('pm', 'proposal.accept', {
    proposal: proposed.proposal.id,
    preview: shown.row.previewHash,
  });
  expect(accepted.kind).toBe('done');
  const { decisions } = await whole('$signing');
  expect(decisions).toMatchObject([{ decidedBy: world.names.get('$ana'), decidedOn: '2026-11-19' }]);
});

test('a proposed order is about the story that is moved, not the one beside it', async () => {
  const proposed = await act('pm', 'story.move', { stories: ['$show'], before: '$queue' });
  if (proposed.kind !== 'proposed') throw new Error('It was not proposed.');
  const shown = (await answer(world.env, await world.actor('pm'), 'record.get', { id: proposed.proposal.id })) as {
    row: Row<'proposal'>;
  };
  expect(shown.row).toMatchObject({ subjectKind: 'story', subjectId: world.names.get('$show') });
});

test('undo takes the decision back with the stage, and what was parked stands on the roadmap again', async () => {
  await act('pm', 'feature.place', { feature: '$signing', horizon: 'next', was: { horizon: null } });
  const parked = { feature: '$signing', stage: 'parked', why: 'Later', seen: { $signing: 2 } };
  const done = await act('pm', 'feature.move', parked);
  if (done.kind !== 'done') throw new Error('It was not done.');
  expect((await whole('$signing')).feature).toMatchObject({ stage: 'parked', horizon: null });
  await act('pm', 'change.undo', { command: done.command });
  const { feature, decisions } = await whole('$signing');
  expect([feature.stage, feature.stageReason, feature.horizon, decisions]).toEqual(['idea', null, 'next', []]);
});

test('a committed feature is being delivered from its first started story on; that is no decision', async () => {
  await act('pm', 'feature.commit', {
    feature: '$offline',
    scopeIn: 'Reports wait',
    windowStart: '2026-11-02',
    windowEnd: '2026-12-18',
    seen: { $offline: 2 },
  });
  const started = await act('team', 'story.start', { story: '$readied', seen: { $readied: 2 } });
  const { feature, decisions } = await whole('$offline');
  expect([feature.stage, decisions.map(({ choice }) => choice)]).toEqual(['delivering', ['committed']]);
  if (started.kind !== 'done') throw new Error('It was not done.');
  await act('team', 'change.undo', { command: started.command });
  expect((await whole('$offline')).feature.stage).toBe('committed');
});

test('taking the only outcome away makes a feature shipped again, taking one of two does not', async () => {
  const again = { feature: '$exports', text: 'Used by 40', met: 'met', seen: { $exports: 4 } };
  const second = await act('pm', 'feature.measure', again);
  if (second.kind !== 'done') throw new Error('It was not done.');
  const seen = { $exports: 4, $exportsUsed: 1, [String((second.output as { id: string }).id)]: 1 };
  await act('pm', 'outcome.remove', { outcome: '$exportsUsed', seen });
  expect((await whole('$exports')).feature.stage).toBe('measured');
  const last = String((second.output as { id: string }).id);
  await act('pm', 'outcome.remove', { outcome: last, seen: { $exports: 4, [last]: 1 } });
  expect((await whole('$exports')).feature.stage).toBe('shipped');
});

test('what changed on the roadmap is told with who and why, for the days asked for alone', async () => {
  const parked = { feature: '$signing', stage: 'parked', why: 'It waits for the law', seen: { $signing: 1 } };
  world.clock.now += 2 * 86_400_000;
  await act('pm', 'feature.move', parked);
  const ask = async (from: string, to: string) =>
    (await answer(world.env, await world.actor('sales'), 'roadmap.changes', {
      product: world.names.get('$field'),
      from,
      to,
    })) as { changes: { what: string; feature: string; by: string; reason: string | null }[] };
  const { changes } = await ask('2026-11-18', '2026-11-18');
  expect(changes).toMatchObject([
    {
      what: 'dropped',
      feature: world.names.get('$signing'),
      by: world.names.get('$ana'),
      reason: 'It waits for the law',
    },
  ]);
  expect((await ask('2026-11-19', '2026-11-30')).changes).toEqual([]);
});
