import type { Change } from '#domain/change';
import type { FieldsOf } from '#domain/records';
import { isOpen, type StoryState } from '#domain/story';
import { type Item, toolNames } from './item.ts';
import { wordsOf } from './item-words.ts';
import type { IssuesPlan, PlannedFeature, PlannedStory } from './plan.ts';
import type { LinkEnd } from './plan-links.ts';
import { sprintDates } from './plan-sprints.ts';

/** What the records of issues are made with; `qualifies` is true for whoever decides what is qualified. */
export type MakingIssues = {
  import: string;
  product: string;
  team: string;
  today: string;
  id: () => string;
  short: (letter: string) => number;
  qualifies: boolean;
};

const stages: Record<StoryState, FieldsOf<'feature'>['stage']> = {
  draft: 'idea',
  ready: 'qualified',
  'in progress': 'delivering',
  'in review': 'delivering',
  accepted: 'shipped',
  cut: 'declined',
};

/** The records of a plan: features, sprints, stories (open ones at the end of the list, in the order of the file), criteria, dependencies. */
export function recordsOfIssues(plan: IssuesPlan, making: MakingIssues): Change[] {
  const { product, today } = making;
  const features = new Map(plan.features.map(({ key }) => [key, making.id()]));
  const sprints = new Map(plan.sprints.map(({ key }) => [key, making.id()]));
  const stories = new Map(plan.stories.map(({ item }) => [item.key, making.id()]));
  const changes: Change[] = [
    ...plan.sprints.map((sprint): Change => {
      const { startsOn, endsOn, over } = sprintDates(sprint, today);
      const state = over ? ('closed' as const) : ('planned' as const);
      const row = {
        teamId: making.team,
        name: sprint.name,
        goal: '',
        startsOn,
        endsOn,
        capacity: null,
        state,
        committedOn: null,
        closedOn: over ? endsOn : null,
        externalId: `sprint:${sprint.key}`.slice(0, 200),
        importId: making.import,
      };
      return { op: 'create', kind: 'sprint', id: sprints.get(sprint.key) ?? '', product, row };
    }),
    ...plan.features.map(
      (feature): Change => ({
        op: 'create',
        kind: 'feature',
        id: features.get(feature.key) ?? '',
        product,
        short: making.short('F'),
        row: featureRow(feature, plan, making),
      }),
    ),
  ];
  const open: Change[] = [];
  const ended: Change[] = [];
  const criteria: Change[] = [];
  for (const story of plan.stories) {
    const { feature, sprint, item } = story;
    const id = stories.get(item.key) ?? '';
    const featureId = feature === null ? null : 'here' in feature ? feature.here : (features.get(feature.key) ?? null);
    const sprintId = sprint === null ? null : (sprints.get(sprint) ?? sprint);
    const row = { ...storyRow(story, plan, making), featureId, sprintId };
    const made = { op: 'create', kind: 'story', id, product, short: making.short('S'), row } as const;
    if (isOpen(story.state)) open.push({ ...made, place: { at: 'end' } });
    else ended.push(made);
    for (const [index, text] of item.criteria.entries())
      criteria.push({
        op: 'create',
        kind: 'criterion',
        id: making.id(),
        product,
        row: { storyId: id, position: index + 1, text, met: null, evidence: null },
      });
  }
  const endId = (end: LinkEnd) => ('here' in end ? end.here : stories.get(end.key));
  const links = plan.links.flatMap(({ from, nature, to }): Change[] => {
    const [storyId, otherId] = [endId(from), endId(to)];
    if (storyId === undefined || otherId === undefined) return [];
    return [{ op: 'create', kind: 'dependency', id: making.id(), product, row: { storyId, nature, otherId } }];
  });
  return [...changes, ...open, ...ended, ...criteria, ...links];
}

function featureRow(
  { key, title, item, state }: PlannedFeature,
  plan: IssuesPlan,
  { qualifies }: MakingIssues,
): FieldsOf<'feature'> {
  const stage = qualifies && item ? stages[state] : 'idea';
  const dates = [item?.plannedFrom ?? null, item?.dueOn ?? null];
  const inOrder = dates[0] === null || dates[1] === null || String(dates[0]) <= String(dates[1]);
  const [windowStart = null, windowEnd = null] = inOrder ? dates : [...dates].reverse();
  return {
    title,
    stage,
    stageReason: stage === 'declined' ? `${item?.status ?? ''} in ${toolNames[plan.tool]}`.trim() : null,
    problem: item
      ? wordsOf(item, plan.tool, factsOfFeature(item))
      : `From ${toolNames[plan.tool]}, where the file only names it.`,
    outcome: '',
    scopeIn: '',
    scopeOut: '',
    windowStart,
    windowEnd,
    horizon: null,
    objectiveId: null,
    releaseId: null,
    published: false,
    publicTitle: null,
    publicText: null,
    externalId: key,
  };
}

/** What a feature has no field for, in words. */
function factsOfFeature(item: Item): { says: string; value: string }[] {
  return [
    { says: 'Part of', value: item.parentTitle ?? item.parents[0] ?? '' },
    { says: 'Assignee', value: item.assignee ?? '' },
    { says: 'Estimate', value: item.estimate === null ? '' : String(item.estimate) },
    { says: 'Sprints', value: item.sprints.map(({ name }) => name).join(', ') },
    { says: 'Acceptance criteria', value: item.criteria.join('; ') },
    { says: 'Links', value: item.links.map(({ verb, to }) => `${verb} ${to}`).join(', ') },
  ].filter(({ value }) => value !== '');
}

function storyRow({ item, kind, state, member, orphan, flags }: PlannedStory, plan: IssuesPlan, making: MakingIssues) {
  const startedOn = state === 'draft' || state === 'ready' ? null : item.startedOn;
  const finishedOn = state === 'accepted' ? item.finishedOn : null;
  const earlier = item.sprints.slice(0, -1).map(({ name }) => name);
  const parent = item.parentTitle ?? item.parents[0];
  const more = [
    { says: 'Assignee', value: member === null ? (item.assignee ?? '') : '' },
    { says: 'Parent', value: orphan && parent !== undefined ? parent : '' },
    { says: 'Due', value: item.dueOn ?? '' },
    { says: 'Earlier sprints', value: earlier.join(', ') },
  ].filter(({ value }) => value !== '');
  return {
    title: item.title,
    description: wordsOf(item, plan.tool, more),
    kind,
    state,
    estimate: item.estimate,
    teamId: making.team,
    assigneeId: member,
    criteria: item.criteria.length,
    rank: null,
    createdOn: item.createdOn ?? making.today,
    startedOn,
    finishedOn,
    flags: item.createdOn === null && finishedOn !== null ? [...flags, 'created-unknown'] : flags,
    externalId: item.key,
    importId: making.import,
    rejection: null,
    asA: null,
    iWant: null,
    soThat: null,
    stateOn: finishedOn ?? startedOn,
    blockedWhy: null,
    blockedOn: null,
  };
}
