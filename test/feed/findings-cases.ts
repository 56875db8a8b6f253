import { randomUUID } from 'node:crypto';
import type { Change } from '#domain/change';
import { freshFeature, freshFeedback } from '#domain/fresh';
import type { FieldsOf, Kind } from '#domain/records';
import type { Scene } from './scene.ts';

/** The day on which the findings are looked for. */
export const today = '2026-12-13';
/** The day on which the scene's diary says that everything was written. */
const written = '2026-12-12';

/** What provokes a finding, since which day it is true (null where it counts from when it is noticed), and what settles it again. */
export type Case = { subject: string; since: string | null; settle: Change[] };
type Made = (scene: Scene) => Promise<Case>;
type Way = { make: <K extends Kind>(kind: K, row: FieldsOf<K>, short?: number) => Promise<string> };

const change = <K extends Kind>(kind: K, id: string, set: Partial<FieldsOf<K>>) =>
  ({ op: 'update', kind, id, set }) as Change;

/** Makes records in the scene's first product. */
export function wayOf(scene: Scene): Way {
  return {
    make: async (kind, row, short) => {
      const id = randomUUID();
      const more = short === undefined ? {} : { short };
      await scene.write([{ op: 'create', kind, id, product: scene.products.pump, row, ...more } as Change]);
      return id;
    },
  };
}

const feature = (way: Way, fields: Partial<FieldsOf<'feature'>>, short: number) =>
  way.make('feature', { ...freshFeature, title: 'Quiet pump', ...fields }, short);
/** A decision to build a feature. */
export const decide = (
  way: Way,
  featureId: string,
  by: Pick<FieldsOf<'decision'>, 'decidedBy' | 'decidedOn'>,
  short: number,
) =>
  way.make('decision', { featureId, choice: 'committed', reason: null, alternatives: [], score: null, ...by }, short);
const storyOf = async (scene: Scene, fields: Partial<FieldsOf<'story'>>): Promise<string> =>
  (await scene.stories(scene.products.pump, ['Seal it'], fields))[0] ?? '';
const insight = (way: Way, featureId: string, feedbackId: string, linkedBy: string) =>
  way.make('insight', {
    ...{ feedbackId, featureId, startAt: 0, endAt: 4, quote: 'Loud', stance: 'supports', importance: 2, linkedBy },
    ...{ who: null, customer: null, source: 'call', receivedOn: '2026-12-01' },
  });
const feedback = (way: Way, fields: Partial<FieldsOf<'feedback'>>, short: number) =>
  way.make(
    'feedback',
    { ...freshFeedback, text: 'Loud at night', source: 'call', receivedOn: '2026-12-01', ...fields },
    short,
  );
const release = (way: Way, fields: Partial<FieldsOf<'release'>>, short: number) =>
  way.make(
    'release',
    {
      ...{ name: '2026.1', goal: '', plannedOn: null, deadlineOn: null, deadlineWhy: null, state: 'planned' },
      ...{ goBy: null, goOn: null, launchedOn: null, externalId: null },
      ...fields,
    },
    short,
  );
const sprint = (way: Way, scene: Scene, fields: Partial<FieldsOf<'sprint'>>) =>
  way.make('sprint', {
    ...{ teamId: scene.teams.pump, name: 'Sprint 1', goal: '', startsOn: '2026-12-07', endsOn: '2026-12-18' },
    ...{
      capacity: null,
      state: 'running',
      committedOn: '2026-12-07',
      closedOn: null,
      externalId: null,
      importId: null,
    },
    ...fields,
  });

/** One case for each kind of finding that looks at records alone. */
export const cases: Record<string, Made> = {
  'work-without-reason': async (scene) => {
    const story = await storyOf(scene, { state: 'in progress', startedOn: '2026-12-03' });
    return { subject: scene.teams.pump, since: '2026-12-03', settle: [change('story', story, { state: 'ready' })] };
  },
  'work-out-of-order': async (scene) => {
    const way = wayOf(scene);
    const later = await feature(way, { stage: 'committed', horizon: 'later' }, 901);
    const now = await feature(way, { stage: 'committed', horizon: 'now' }, 902);
    await storyOf(scene, { state: 'in progress', featureId: later, startedOn: '2026-12-04' });
    await storyOf(scene, { state: 'ready', featureId: now });
    return { subject: later, since: '2026-12-04', settle: [change('feature', later, { horizon: 'now' })] };
  },
  'promise-without-stories': async (scene) => {
    const way = wayOf(scene);
    const promised = await feature(way, { stage: 'committed' }, 903);
    const row = {
      featureId: promised,
      toWhom: 'Norrbo',
      dueOn: '2027-01-10',
      madeBy: scene.admin,
      madeOn: '2026-12-02',
    };
    const promise = await way.make('promise', { ...row, state: 'open', note: null });
    return { subject: promised, since: '2026-12-02', settle: [change('promise', promise, { state: 'withdrawn' })] };
  },
  'sprint-scope-moved': async (scene) => {
    const way = wayOf(scene);
    const running = await sprint(way, scene, {});
    const story = await storyOf(scene, { sprintId: running, state: 'ready' });
    const row = { sprintId: running, storyId: story, change: 'added' as const, estimate: 3, reason: 'Urgent' };
    await way.make('commitment', { ...row, doneBy: scene.admin, doneOn: '2026-12-09' });
    return { subject: running, since: '2026-12-09', settle: [change('story', story, { state: 'cut' })] };
  },
  'sprint-over-full': async (scene) => {
    const way = wayOf(scene);
    const planned = await sprint(way, scene, { state: 'planned', capacity: 2 });
    await storyOf(scene, { sprintId: planned, estimate: 3 });
    return { subject: planned, since: null, settle: [change('sprint', planned, { capacity: 5 })] };
  },
  'feature-scope-moved': async (scene) => {
    const way = wayOf(scene);
    const grown = await feature(way, { stage: 'committed' }, 904);
    await decide(way, grown, { decidedBy: scene.admin, decidedOn: '2026-11-01' }, 901);
    const early = await storyOf(scene, { featureId: grown, createdOn: '2026-10-01' });
    await storyOf(scene, { featureId: grown, createdOn: '2026-12-01' });
    const late = await storyOf(scene, { featureId: grown, createdOn: '2026-12-02' });
    return {
      subject: grown,
      since: '2026-12-02',
      settle: [change('story', late, { state: 'cut' }), change('story', early, { estimate: 1 })],
    };
  },
  'question-waiting': async (scene) => {
    const way = wayOf(scene);
    const story = await storyOf(scene, {});
    const asked = { subjectKind: 'story', subjectId: story, text: 'Which seal?', toRole: 'po', toMember: null };
    const rest = { blocking: true, answer: null, askedBy: scene.admin, askedOn: '2026-12-10' };
    const question = await way.make(
      'question',
      { ...asked, ...rest, state: 'open', answeredBy: null, answeredOn: null },
      901,
    );
    return {
      subject: story,
      since: '2026-12-10',
      settle: [change('question', question, { state: 'answered', answer: 'Rubber' })],
    };
  },
  'proposal-waiting': async (scene) => {
    const what = { command: 'story.cut', says: 'Cut', input: {}, shape: 1, made: { ids: [], shorts: {} }, preview: [] };
    const rest = {
      previewHash: 'x',
      right: 'order',
      deciders: ['po'],
      reason: null,
      proposerId: scene.admin,
      byAgent: false,
    };
    const none = { answer: null, decidedById: null, subjectKind: null, subjectId: null };
    const row = { ...what, ...rest, ...none, state: 'waiting' as const, lapsesOn: '2026-12-20' };
    const proposal = await wayOf(scene).make('proposal', row, 901);
    return { subject: proposal, since: '2026-12-06', settle: [change('proposal', proposal, { state: 'declined' })] };
  },
  'handoff-stuck': async (scene) => {
    const way = wayOf(scene);
    const ready = await feature(way, { stage: 'committed' }, 905);
    const offer = { featureId: ready, toRole: 'po' as const, specId: null, contents: {}, note: null };
    const none = { answer: null, answeredBy: null, answeredOn: null, questions: [] };
    const rest = { offeredBy: scene.admin, offeredOn: '2026-12-01', ...none };
    const handoff = await way.make('handoff', { ...offer, ...rest, state: 'offered' });
    return { subject: ready, since: '2026-12-01', settle: [change('handoff', handoff, { state: 'accepted' })] };
  },
  'action-overdue': async (scene) => {
    const story = await storyOf(scene, {});
    const row = { subjectKind: 'story', subjectId: story, text: 'Order seals', assigneeId: null, audience: null };
    const rest = { dueOn: '2026-12-10', addedBy: scene.admin, addedOn: '2026-12-01', doneOn: null };
    const action = await wayOf(scene).make('action', { ...row, ...rest, state: 'open' }, 901);
    return { subject: story, since: '2026-12-11', settle: [change('action', action, { dueOn: today })] };
  },
  'feature-without-evidence': async (scene) => {
    const way = wayOf(scene);
    const guessed = await feature(way, { stage: 'committed' }, 906);
    await decide(way, guessed, { decidedBy: scene.admin, decidedOn: '2026-11-20' }, 902);
    return { subject: guessed, since: '2026-11-20', settle: [change('feature', guessed, { stage: 'parked' })] };
  },
  'objecting-stakeholder': async (scene) => {
    const way = wayOf(scene);
    const disputed = await feature(way, { stage: 'committed' }, 907);
    const row = { featureId: disputed, memberId: null, name: 'Legal', stance: 'against' as const, note: 'Noise law' };
    const position = await way.make('position', { ...row, statedOn: '2026-12-09' });
    return { subject: disputed, since: '2026-12-09', settle: [change('position', position, { stance: 'for' })] };
  },
  'objective-without-features': async (scene) => {
    const row = {
      title: 'Quiet nights',
      why: '',
      startsOn: null,
      endsOn: null,
      keeperId: null,
      state: 'open' as const,
    };
    const objective = await wayOf(scene).make('objective', row, 901);
    return { subject: objective, since: written, settle: [change('objective', objective, { state: 'dropped' })] };
  },
  'outcome-not-measured': async (scene) => {
    const way = wayOf(scene);
    const out = await release(way, { state: 'launched', launchedOn: '2026-10-01' }, 901);
    const shipped = await feature(way, { stage: 'shipped', releaseId: out }, 908);
    return { subject: shipped, since: '2026-10-29', settle: [change('feature', shipped, { stage: 'measured' })] };
  },
  'claim-unsupported': async (scene) => {
    const way = wayOf(scene);
    const coming = await release(way, {}, 902);
    const inside = await feature(way, { stage: 'committed', releaseId: coming }, 909);
    const story = await storyOf(scene, { featureId: inside, state: 'cut', stateOn: '2026-12-08', rank: null });
    const row = { releaseId: coming, text: 'Silent from the first night', keeperId: scene.admin };
    const claim = await way.make('claim', { ...row, state: 'draft', approvedBy: null, approvedOn: null });
    await way.make('citation', { claimId: claim, storyId: story });
    return { subject: coming, since: '2026-12-08', settle: [change('claim', claim, { state: 'withdrawn' })] };
  },
  'note-unmended': async (scene) => {
    const way = wayOf(scene);
    const coming = await release(way, {}, 903);
    const row = {
      releaseId: coming,
      storyId: null,
      text: 'No night mode',
      writtenBy: scene.admin,
      writtenOn: '2026-12-07',
    };
    const note = await way.make('changeNote', { ...row, state: 'open', answer: null, mendedBy: null, mendedOn: null });
    return { subject: coming, since: '2026-12-07', settle: [change('changeNote', note, { state: 'mended' })] };
  },
  'asker-not-told': async (scene) => {
    const way = wayOf(scene);
    const out = await release(way, { state: 'launched', launchedOn: '2026-12-01' }, 904);
    const shipped = await feature(way, { stage: 'measured', releaseId: out }, 910);
    const words = await feedback(way, { who: 'Marta' }, 901);
    const linked = await insight(way, shipped, words, scene.admin);
    return { subject: out, since: '2026-12-01', settle: [change('insight', linked, { stance: 'contradicts' })] };
  },
  'complaint-unanswered': async (scene) => {
    const complaint = await feedback(wayOf(scene), { kind: 'complaint' }, 902);
    return {
      subject: complaint,
      since: '2026-12-01',
      settle: [change('feedback', complaint, { resolution: 'Sent a new seal' })],
    };
  },
  'duty-uncovered': async (scene) => ({
    subject: scene.products.pump,
    since: null,
    settle: (['pm', 'po', 'team', 'designer', 'marketing', 'support'] as const).map((role) => ({
      op: 'create',
      kind: 'role',
      id: randomUUID(),
      product: scene.products.pump,
      row: { memberId: scene.admin, role },
    })),
  }),
};
