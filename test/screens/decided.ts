import type { Crew } from './crew.ts';

/** A product under way: an objective with numbers and money, features in every place, promises, scores and decisions. */
export async function decideThings({ ana, jonas, product, team, send }: Crew): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const made = async (name: string, as: typeof ana, command: string, input: unknown) => {
    ids[name] = String((await send(as, command, input)).id);
    return ids[name];
  };
  await send(ana, 'strategy.edit', {
    product,
    vision: 'Every inspection ends on site, whatever the building does to the signal.',
    positioning: 'For inspectors below ground, the one form that never asks for signal.',
    was: { vision: '', positioning: '' },
  });
  const dates = { startsOn: '2026-10-01', endsOn: '2026-12-31' };
  const objective = await made('objective', ana, 'objective.add', {
    product,
    title: 'Inspections finished on site',
    why: 'A second visit costs more than the first.',
    ...dates,
  });
  const first = { objective, title: 'Finished on the first visit', unit: '%', start: 61, target: 85 };
  const result = await made('result', ana, 'keyResult.add', first);
  for (const [at, value] of [63, 62, 67, 71].entries())
    await send(jonas, 'checkIn.say', {
      keyResult: result,
      value,
      confidence: at < 3 ? 'at risk' : 'on track',
      note: at < 3 ? null : 'Since the queue works',
      seen: { [result]: at + 1 },
    });
  await send(ana, 'keyResult.add', { objective, title: 'Reports done twice', unit: 'a week', start: 40, target: 5 });
  const money = { product, objective, currency: 'EUR' };
  await send(ana, 'budget.add', {
    ...money,
    title: 'Devices to test on',
    planned: 80_000,
    committed: 40_000,
    spent: 52_000,
  });
  await send(ana, 'budget.add', { ...money, title: 'Field days', planned: 20_000, committed: 9_000, spent: 4_000 });

  const feature = async (name: string, title: string, scored?: [number, number, number, number]) => {
    const id = await made(name, ana, 'feature.raise', { product, title, problem: 'Work is lost without signal.' });
    const [reach, impact, confidence, effort] = scored ?? [];
    if (scored) await send(ana, 'feature.score', { feature: id, reach, impact, confidence, effort });
    return id;
  };
  const offline = await feature('offline', 'Offline field reports', [312, 2, 0.8, 3]);
  const sms = await feature('sms', 'Send a report by SMS when nothing else works', [120, 1, 0.5, 1]);
  const templates = await feature('templates', 'Shared templates', [260, 1, 0.8, 2]);
  const tenants = await feature('tenants', 'A link for tenants');
  const fax = await feature('fax', 'Fax the report');
  await feature('voice', 'Notes by voice', [90, 0.5, 0.5, 2]);
  for (const id of [offline, sms])
    await send(ana, 'feature.edit', { feature: id, objectiveId: objective, was: { objectiveId: null } });
  for (const [id, horizon] of [
    [offline, 'now'],
    [sms, 'next'],
    [templates, 'next'],
    [tenants, 'later'],
  ])
    await send(ana, 'feature.place', { feature: id, horizon, was: { horizon: null } });
  await send(ana, 'feature.commit', {
    feature: offline,
    scopeIn: 'A report written without signal arrives once.',
    windowStart: '2026-11-02',
    windowEnd: '2026-12-18',
    why: 'Norrbo and Kerner stop doing work twice.',
    alternatives: [{ option: 'Better antennas', why: 'Basements stay basements.' }],
    seen: { [offline]: 3 },
  });
  await send(ana, 'feature.edit', {
    feature: templates,
    windowStart: '2026-12-01',
    windowEnd: '2027-01-29',
    was: { windowStart: null, windowEnd: null },
  });
  await send(ana, 'feature.move', { feature: fax, stage: 'declined', why: 'Nobody asked twice.', seen: { [fax]: 1 } });
  for (let at = 1; at <= 8; at++)
    await send(jonas, 'story.create', { team, feature: offline, title: `Part ${at}`, criteria: ['It works'] });
  await send(ana, 'feature.promise', {
    feature: offline,
    toWhom: 'Norrbo',
    dueOn: '2026-12-01',
    seen: { [offline]: 4 },
  });
  const question = { feature: offline, question: 'Can a report wait on the phone for a week?' };
  const asked = await made('asked', ana, 'feasibility.ask', question);
  await send(jonas, 'feasibility.answer', {
    feasibility: asked,
    verdict: 'with changes',
    effort: 4,
    answer: 'Photos only up to 20 MB.',
    seen: { [asked]: 1 },
  });
  await send(ana, 'position.ask', { feature: offline, name: 'Works council of Norrbo' });
  return ids;
}
