import type { Crew } from './crew.ts';

/** A feature handed over: its words, spec in two versions and a draft, stories that lack this and that, questions, a release with claims. */
export async function handOver({ ana, jonas, product, team, send }: Crew): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const made = async (name: string, as: typeof ana, command: string, input: unknown) => {
    ids[name] = String((await send(as, command, input)).id);
    return ids[name];
  };
  const feature = await made('feature', ana, 'feature.raise', {
    product,
    title: 'Offline field reports',
    problem: 'Reports are lost where there is no signal.',
  });
  for (const [text, who, customer, stance] of [
    [
      'Half my inspectors work in basements. By the time they have signal again, the form has timed out.',
      'Marta',
      'Norrbo Housing',
      'supports',
    ],
    ['We never lose signal on our sites.', 'Ilse', 'Kerner Facility', 'contradicts'],
    ['I write it on paper and type it at home.', 'Tobias', 'Kerner Facility', 'supports'],
    ['Photos must wait for me, not I for them.', 'Nora', 'Lund Property', 'supports'],
  ]) {
    const heard = await send(ana, 'feedback.capture', { product, text, who, customer, source: 'call' });
    const at = { startAt: 0, endAt: Math.min(String(text).length, 60), importance: 2 };
    await send(ana, 'insight.link', { feedback: heard.id, feature, stance, ...at, seen: { [String(heard.id)]: 1 } });
  }
  const story = (name: string, title: string, criteria: string[]) =>
    made(name, jonas, 'story.create', { team, feature, title, criteria });
  const queue = await story('queue', 'Queue a report while offline', ['A report written without signal is sent once']);
  const show = await story('show', 'Show what is not yet sent', ['Waiting reports are counted on the first screen']);
  await story('resolve', 'Resolve two edits of one report', []);
  await story('photos', 'Photos over 20 MB', []);
  await send(jonas, 'story.estimate', { story: queue, estimate: 5, was: { estimate: null } });
  await send(jonas, 'story.estimate', { story: show, estimate: 3, was: { estimate: null } });
  await send(jonas, 'dependency.add', { story: show, nature: 'needs', other: queue });
  const spec = await made('spec', ana, 'spec.write', {
    feature,
    text: '## What it does\n\n- A report is written without signal.\n- It is sent **once**, when there is signal again.\n\nPhotos wait with it.',
  });
  await send(ana, 'spec.publish', { spec, seen: { [spec]: 1 } });
  await send(ana, 'handoff.offer', {
    feature,
    toRole: 'po',
    note: 'Two customers wait for it; begin with the queue.',
    seen: { [feature]: 1, [spec]: 2 },
  });
  return ids;
}
