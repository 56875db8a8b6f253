import { daysInState } from '#domain/ageing';
import { freshStory } from '#domain/fresh';
import type { Lack, Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { isOpen, type StoryState, storyKinds, storyStates } from '#domain/story';
import { byChoice, typed } from '../../filter/by-choice.ts';
import { byDay } from '../../filter/by-day.ts';
import { byName, type Named } from '../../filter/by-name.ts';
import { byNumber } from '../../filter/by-number.ts';
import type { FilterField } from '../../filter/field.ts';
import type { Filter, FilterBy } from '../../filter/read-filter.ts';
import { yesOrNo } from '../../filter/yes-or-no.ts';

type Story = Row<'story'>;

/** What stories are filtered by besides what stands in them. */
export interface StoryFacts {
  me: string;
  today: string;
  people: readonly Named[];
  teams: readonly Named[];
  features: ReadonlyMap<string, Row<'feature'>>;
  sprints: readonly Row<'sprint'>[];
  objectives: readonly Row<'objective'>[];
  releases: readonly Row<'release'>[];
  /** What a story lacks to be ready. */
  missing: (story: Story) => readonly Missing[];
  /** How many voices are linked to its feature. */
  asked: (story: Story) => number;
  /** The nearest day promised of its feature. */
  due: (story: Story) => string | null;
}

const lacks: readonly { holds: Lack; says: string }[] = [
  { holds: 'criteria', says: 'criteria' },
  { holds: 'estimate', says: 'an estimate' },
  { holds: 'reason', says: 'a reason' },
  { holds: 'answer', says: 'an answer' },
  { holds: 'needs', says: 'a story it needs' },
  { holds: 'blocked', says: 'a way past what blocks it' },
];
const nothing = 'nothing';

/** Everything that stories are filtered by, described once. */
export function storyFilter(facts: StoryFacts): FilterBy<Story> {
  const featureOf = (row: Story) => (row.featureId === null ? undefined : facts.features.get(row.featureId));
  const fields: FilterField<Story>[] = [
    byChoice<Story>({
      name: 'state',
      also: ['status', 'is'],
      says: 'state',
      teaches: 'draft, ready, in progress, in review; accepted and cut stand outside the backlog',
      choices: [
        ...storyStates.map((state) => ({ holds: state, says: state })),
        { holds: storyStates.filter(isOpen), says: 'open' },
        { holds: storyStates, says: 'any' },
      ],
      of: ({ state }) => state,
    }),
    byName<Story>({
      name: 'assignee',
      also: ['who', 'owner', 'holder'],
      says: 'assignee',
      teaches: 'who has it: me, nobody or a name',
      named: () => facts.people,
      me: facts.me,
      none: 'nobody',
      of: ({ assigneeId }) => assigneeId,
    }),
    byName<Story>({
      name: 'feature',
      says: 'feature',
      teaches: 'the feature it is part of, by id or words of its title',
      named: () => namedTitles(facts.features.values()),
      of: ({ featureId }) => featureId,
    }),
    byName<Story>({
      name: 'sprint',
      says: 'sprint',
      teaches: 'the sprint it is in: current, next, none or a name',
      named: () => facts.sprints,
      special: [
        { text: 'current', says: 'the one that runs', ids: () => sprintsIn(facts.sprints, 'running') },
        { text: 'next', says: 'one that is planned', ids: () => sprintsIn(facts.sprints, 'planned') },
      ],
      of: ({ sprintId }) => sprintId,
    }),
    byNumber<Story>({
      name: 'estimate',
      also: ['points'],
      says: 'points',
      teaches: 'how large it is: >5, 2-5, none',
      like: ['none', '>5', '<=3', '2-5'],
      of: ({ estimate }) => estimate,
    }),
    byChoice<Story>({
      name: 'lacks',
      also: ['missing', 'without'],
      says: 'lack',
      teaches: 'what it still needs to be ready; nothing where it is',
      choices: [
        ...lacks.map(({ holds, says }) => ({ holds, says, also: [holds] })),
        { holds: nothing, says: nothing },
        { holds: lacks.map(({ holds }) => holds), says: 'anything' },
      ],
      text: ({ holds, says }) => (typeof holds === 'string' ? holds : typed(says)),
      of: (row) => {
        const missing = facts.missing(row);
        return missing.length === 0 ? nothing : missing.map(({ what }) => what);
      },
      phrase: (what, not) => (not ? `does not lack ${what}` : `lacks ${what}`),
    }),
    yesOrNo<Story>({
      name: 'blocked',
      says: 'blocked',
      teaches: 'whether something blocks it: yes or no',
      is: ({ blockedWhy }) => blockedWhy !== null,
    }),
    byChoice<Story>({
      name: 'kind',
      also: ['type'],
      says: 'kind',
      teaches: storyKinds.join(', '),
      choices: storyKinds.map((kind) => ({ holds: kind, says: kind })),
      of: ({ kind }) => kind,
    }),
    byNumber<Story>({
      name: 'age',
      says: 'days in its state',
      teaches: 'how many days it has stood in its state: >10',
      like: ['>5', '>10', '>30'],
      of: (row) => daysInState(row, facts.today),
    }),
    byNumber<Story>({
      name: 'asked',
      also: ['voices'],
      says: 'asked by',
      teaches: 'how many customers’ words are linked to its feature: >5',
      like: ['>0', '>5', '>10'],
      of: facts.asked,
    }),
    byDay<Story>({
      name: 'due',
      also: ['promised'],
      says: 'promise',
      teaches: 'the day promised of its feature: <2026-12-01, <+14d, none',
      today: facts.today,
      of: facts.due,
    }),
    byName<Story>({
      name: 'objective',
      says: 'objective',
      teaches: 'what its feature serves, by id or words',
      named: () => namedTitles(facts.objectives),
      of: (row) => featureOf(row)?.objectiveId ?? null,
    }),
    byName<Story>({
      name: 'release',
      says: 'release',
      teaches: 'the release its feature goes out with',
      named: () => facts.releases,
      of: (row) => featureOf(row)?.releaseId ?? null,
    }),
    byNumber<Story>({
      name: 'criteria',
      says: 'criteria',
      teaches: 'how many acceptance criteria it has: none, >3',
      like: ['none', 'any', '>3'],
      of: ({ criteria }) => criteria || null,
    }),
    ...(facts.teams.length > 1
      ? [
          byName<Story>({
            name: 'team',
            says: 'team',
            teaches: 'whose work it is',
            named: () => facts.teams,
            of: ({ teamId }) => teamId,
          }),
        ]
      : []),
    byDay<Story>({
      name: 'created',
      says: 'created',
      teaches: 'the day it was written: >-7d',
      today: facts.today,
      like: ['>=today', '>-7d', '<-90d'],
      of: ({ createdOn }) => createdOn,
    }),
  ];
  return { fields, words: ({ title }) => title, bearer: (row) => row, short: ({ short }) => short };
}

/** True where a filter asks for stories that have left the backlog. */
export function asksForEnded({ conditions }: Pick<Filter<Story>, 'conditions'>): boolean {
  return conditions.some(
    ({ field, term, fits }) =>
      field?.name === 'state' && !term.not && (fits(inState('accepted')) || fits(inState('cut'))),
  );
}

function inState(state: StoryState): Story {
  const nowhere = { id: '', version: 1, productId: '', short: '', title: '', teamId: '', createdOn: '1970-01-01' };
  return { ...freshStory, ...nowhere, state };
}

function sprintsIn(sprints: readonly Row<'sprint'>[], state: Row<'sprint'>['state']): string[] {
  return sprints.filter((sprint) => sprint.state === state).map(({ id }) => id);
}

function* namedTitles(rows: Iterable<{ id: string; short: string; title: string }>): Iterable<Named> {
  for (const { id, short, title } of rows) yield { id, short, name: title };
}
