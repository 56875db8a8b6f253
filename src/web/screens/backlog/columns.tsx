import { OctagonMinus } from 'lucide-react';
import { daysInState } from '#domain/ageing';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { storyStates } from '#domain/story';
import { NotMade } from '../../act/not-made.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { readNumber } from '../../parts/read-number.ts';
import { InRow } from '../../presence/here-now.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { sayNumber } from '../../words/say-amount.ts';
import { sentence } from '../../words/sentence.ts';
import { ProposedInRow } from '../proposals/proposed-mark.tsx';
import { StateMark } from '../story/state-mark.tsx';
import type { useStoryEdits } from '../story/use-story-edits.ts';
import { sayThread, ThreadCell } from './thread-cell.tsx';
import type { ThreadMarks } from './thread-marks.ts';
import type { Backlog, StoryNames } from './use-backlog.ts';

type Story = Row<'story'>;
type Known = Pick<Backlog, 'places' | 'names' | 'teams' | 'sprints' | 'missing' | 'facts'> & {
  /** What the forecast says beside the stories. */
  marks: ThreadMarks;
};

/** Every column that a list of stories can have; title and estimate are written in where they stand. */
export function storyColumns(
  { places, names, teams, sprints, missing, facts, marks }: Known,
  edits: Pick<ReturnType<typeof useStoryEdits>, 'edit' | 'estimate'>,
): Column<Story>[] {
  const { today } = facts;
  const ahead = new Map(sprints.flatMap((row) => (row.state === 'closed' ? [] : [[row.id, row] as const])));
  const threadOf = (row: Story) => ({
    mark: marks.get(row.id),
    sprint: row.sprintId === null ? undefined : ahead.get(row.sprintId),
  });
  return [
    {
      id: 'place',
      says: 'Rank',
      width: '56px',
      number: true,
      cell: (row) => <span className="backlog-place">{number(places.get(row.id))}</span>,
      value: (row) => places.get(row.id) ?? null,
      text: (row) => number(places.get(row.id)),
    },
    {
      id: 'short',
      says: 'Id',
      width: '68px',
      fits: true,
      narrow: 'second',
      cell: (row) => <span className="id">{row.short}</span>,
      value: (row) => row.short,
    },
    {
      id: 'title',
      says: 'Story',
      width: 'minmax(140px, 1fr)',
      fits: true,
      narrow: 'first',
      opens: true,
      cell: (row) => <Title row={row} />,
      value: (row) => row.title,
      edit: {
        text: (row) => row.title,
        save: (row, title) => {
          if (!title.trim()) return 'Write a title.';
          void edits.edit(row, { title });
          return undefined;
        },
      },
    },
    { id: 'kind', says: 'Kind', width: '64px', cell: (row) => row.kind, value: (row) => row.kind },
    {
      id: 'feature',
      says: 'Feature',
      width: '68px',
      fits: true,
      cell: (row) => <FeatureCell row={row} names={names} />,
      value: (row) => (row.featureId === null ? null : (names.feature(row.featureId)?.short ?? null)),
    },
    {
      id: 'state',
      says: 'State',
      width: 'minmax(116px, 0.3fr)',
      fits: true,
      narrow: 'second',
      cell: (row) => <Standing row={row} missing={missing(row)} />,
      value: (row) => row.state,
      text: (row) => sayStanding(row.state, missing(row)),
      order: (row) => storyStates.indexOf(row.state),
    },
    ...(sprints.length > 0
      ? [
          {
            id: 'sprint',
            says: 'Sprint',
            width: '80px',
            cell: (row: Story) => nameOf(row.sprintId, names.sprint) ?? '',
            value: (row: Story) => nameOf(row.sprintId, names.sprint) ?? null,
          },
        ]
      : []),
    {
      id: 'estimate',
      says: 'Points',
      width: '64px',
      number: true,
      narrow: 'second',
      cell: (row) => row.estimate ?? '–',
      value: (row) => row.estimate,
      edit: {
        keys: ['shift+e'],
        text: (row) => String(row.estimate ?? ''),
        save: (row, text) => {
          const estimate = readNumber(text);
          if (estimate === undefined || (estimate !== null && (estimate < 0 || estimate > 1000)))
            return 'Write a number from 0 to 1000, or nothing.';
          void edits.estimate(row, estimate);
          return undefined;
        },
      },
    },
    {
      id: 'criteria',
      says: 'Criteria',
      width: '72px',
      number: true,
      cell: (row) => row.criteria || '–',
      value: (row) => row.criteria,
    },
    {
      id: 'age',
      says: 'Days',
      width: '60px',
      number: true,
      cell: (row) => <span title="Days in its state">{daysInState(row, today)}</span>,
      value: (row) => daysInState(row, today),
    },
    {
      id: 'asked',
      says: 'Voices',
      width: '64px',
      number: true,
      cell: (row) => facts.asked(row) || '–',
      value: (row) => facts.asked(row),
    },
    {
      id: 'due',
      says: 'Promised',
      width: '88px',
      number: true,
      cell: (row) => <Day day={facts.due(row)} today={today} />,
      value: (row) => facts.due(row),
      text: (row) => sayDayOrNone(facts.due(row), today),
    },
    {
      id: 'created',
      says: 'Created',
      width: '88px',
      number: true,
      cell: (row) => <Day day={row.createdOn} today={today} />,
      value: (row) => row.createdOn,
      text: (row) => sayDayOrNone(row.createdOn, today),
    },
    ...(teams.length > 1
      ? [
          {
            id: 'team',
            says: 'Team',
            width: '84px',
            cell: (row: Story) => names.team(row.teamId) ?? '',
            value: (row: Story) => names.team(row.teamId) ?? null,
          },
        ]
      : []),
    {
      id: 'assignee',
      says: 'Who',
      width: '52px',
      narrow: 'second',
      fits: true,
      cell: (row) => {
        const name = nameOf(row.assigneeId, names.member);
        return name ? <Avatar name={name} alone /> : null;
      },
      value: (row) => nameOf(row.assigneeId, names.member) ?? null,
    },
    {
      id: 'by',
      says: '85% by',
      width: '180px',
      fits: true,
      cell: (row) => <ThreadCell {...threadOf(row)} />,
      value: (row) => marks.get(row.id)?.by ?? null,
      text: (row) => sayThread(threadOf(row), today),
    },
  ];
}

const usual = ['place', 'short', 'title', 'feature', 'state', 'sprint', 'estimate', 'team', 'assignee', 'by'];

/** Columns that a table does without where it would move sideways. */
const spared = ['kind', 'criteria', 'age', 'by'];

/** What takes the room of a list: a peek or the whole forecast beside it, or a window that is not wide, or narrow. */
export type Beside = 'peek' | 'forecast' | 'tight' | 'frame';

/** What a list does without there, so that most of its width is the titles'. The thread says which stories are in the sprint. */
const dropped: Record<Beside, readonly string[]> = {
  peek: ['feature', 'sprint', 'team', 'by'],
  forecast: ['sprint', 'team', 'by'],
  tight: ['sprint', 'team', 'by'],
  frame: ['sprint', 'team'],
};

/** The columns that a list shows unless somebody chose others. */
export function usualColumns(shape: string, beside?: Beside | undefined): (id: string) => boolean {
  if (shape === 'table' && beside !== 'peek') return (id) => beside === undefined || !spared.includes(id);
  const without = beside === undefined ? [] : dropped[beside];
  return (id) => usual.includes(id) && !without.includes(id);
}

function nameOf(id: string | null, name: (id: string) => string | undefined): string | undefined {
  return id === null ? undefined : name(id);
}

function Title({ row }: { row: Story }) {
  return (
    <span className="grid-title" dir="auto">
      <InRow id={row.id} />
      {row.blockedWhy !== null && row.rank !== null && (
        <span className="backlog-blocked" title={`Blocked: ${plainWords(row.blockedWhy)}`}>
          <OctagonMinus aria-hidden size={14} />
          <span className="unseen">Blocked: {sentence(plainWords(row.blockedWhy))}</span>
        </span>
      )}
      <NotMade kind="story" id={row.id} />
      {row.title}
      <ProposedInRow id={row.id} />
    </span>
  );
}

function sayDayOrNone(day: string | null, today: string): string {
  return day === null ? '' : sayDay(day, today);
}

function Day({ day, today }: { day: string | null; today: string }) {
  if (day === null) return '–';
  return (
    <time dateTime={day} title={sayDayInFull(day)}>
      {sayDay(day, today)}
    </time>
  );
}

function FeatureCell({ row, names }: { row: Story; names: StoryNames }) {
  const feature = row.featureId === null ? undefined : names.feature(row.featureId);
  return feature ? (
    <span className="id" title={feature.title}>
      {feature.short}
    </span>
  ) : (
    <span className="meta">none</span>
  );
}

/** The state, and before the work has begun the first thing that is missing for it; the mark of a draft says that it is one. */
function Standing({ row, missing }: { row: Story; missing: readonly Missing[] }) {
  const [first, ...more] = row.state === 'draft' || row.state === 'ready' ? missing : [];
  if (!first) return <StateMark state={row.state} />;
  const lacks = more.length > 0 ? `${first.says} +${more.length}` : first.says;
  const says = missing.map(({ says }) => says).join(', ');
  return (
    <span className="backlog-standing" title={`${row.state === 'draft' ? 'Draft' : 'Ready'}. Missing: ${says}`}>
      <StateMark state={row.state} lacks={row.state === 'draft' ? lacks : undefined} />
      {row.state === 'ready' && <span className="meta">{lacks}</span>}
    </span>
  );
}

function sayStanding(state: Story['state'], missing: readonly Missing[]): string {
  const [first] = state === 'draft' || state === 'ready' ? missing : [];
  return first ? `${state} ${first.says}` : state;
}

function number(place: number | undefined): string {
  return place === undefined ? '–' : sayNumber(place);
}
