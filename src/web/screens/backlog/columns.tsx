import { OctagonMinus } from 'lucide-react';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { Avatar } from '../../parts/avatar.tsx';
import type { Column } from '../../parts/grid/types.ts';
import { readNumber } from '../../parts/read-number.ts';
import { sentence } from '../../words/sentence.ts';
import { StateMark } from '../story/state-mark.tsx';
import type { useStoryEdits } from '../story/use-story-edits.ts';
import type { Backlog } from './use-backlog.ts';

type Story = Row<'story'>;

/** What a list of stories shows of each; title and estimate are written in where they stand. */
export function storyColumns(
  { places, names, teams, inSprints }: Pick<Backlog, 'places' | 'names' | 'teams' | 'inSprints'>,
  edits: ReturnType<typeof useStoryEdits>,
  /** What a story lacks to be ready. */
  missing: (story: Story) => readonly Missing[],
  /** What stands beside the list and takes room from its rows; what a peek says anyway is left out of them. */
  beside?: 'peek' | 'forecast' | undefined,
): Column<Story>[] {
  const all: Column<Story>[] = [
    {
      id: 'place',
      says: 'Rank',
      width: '52px',
      number: true,
      cell: (row) => <span className="backlog-place">{number(places.get(row.id))}</span>,
    },
    {
      id: 'short',
      says: 'Id',
      width: '60px',
      narrow: 'second',
      cell: (row) => <span className="id">{row.short}</span>,
    },
    {
      id: 'title',
      says: 'Story',
      width: 'minmax(140px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: (row) => (
        <span className="grid-title" dir="auto">
          {row.blockedWhy !== null && row.rank !== null && (
            <span className="backlog-blocked" title={`Blocked: ${row.blockedWhy}`}>
              <OctagonMinus aria-hidden size={14} />
              <span className="unseen">Blocked: {sentence(row.blockedWhy)}</span>
            </span>
          )}
          {row.title}
        </span>
      ),
      edit: {
        text: (row) => row.title,
        save: (row, title) => {
          if (!title.trim()) return 'Write a title.';
          void edits.edit(row, { title });
          return undefined;
        },
      },
    },
    { id: 'feature', says: 'Feature', width: '60px', cell: (row) => <FeatureCell row={row} names={names} /> },
    {
      id: 'state',
      says: 'State',
      width: '164px',
      narrow: 'second',
      cell: (row) => <Standing row={row} missing={missing(row)} />,
    },
    ...(inSprints
      ? [
          {
            id: 'sprint',
            says: 'Sprint',
            width: '76px',
            cell: (row: Story) => (row.sprintId === null ? '' : (names.sprint?.(row.sprintId) ?? '')),
          },
        ]
      : []),
    {
      id: 'estimate',
      says: 'Points',
      width: '60px',
      number: true,
      narrow: 'second',
      cell: (row) => row.estimate ?? '–',
      edit: {
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
    ...(teams.length > 1
      ? [{ id: 'team', says: 'Team', width: '84px', cell: (row: Story) => names.team(row.teamId) ?? '' }]
      : []),
    {
      id: 'assignee',
      says: 'Who',
      width: '44px',
      cell: (row) => {
        const name = row.assigneeId === null ? undefined : names.member(row.assigneeId);
        return name ? <Avatar name={name} alone /> : null;
      },
    },
  ];
  const without = beside === undefined ? [] : beside === 'peek' ? ['feature', 'sprint', 'team'] : ['team'];
  return all.filter(({ id }) => !without.includes(id));
}

function FeatureCell({ row, names }: { row: Story; names: Backlog['names'] }) {
  const feature = row.featureId === null ? undefined : names.feature(row.featureId);
  return feature ? (
    <span className="id" title={feature.title}>
      {feature.short}
    </span>
  ) : (
    <span className="meta">none</span>
  );
}

/** The state, and before the work has begun the first thing that is missing for it. */
function Standing({ row, missing }: { row: Story; missing: readonly Missing[] }) {
  const [first, ...more] = row.state === 'draft' || row.state === 'ready' ? missing : [];
  return (
    <span className="backlog-standing" title={first && `Missing: ${missing.map(({ says }) => says).join(', ')}`}>
      <StateMark state={row.state} />
      {first && (
        <span className="meta">
          {first.says}
          {more.length > 0 && ` +${more.length}`}
        </span>
      )}
    </span>
  );
}

function number(place: number | undefined): string {
  return place === undefined ? '–' : new Intl.NumberFormat('en').format(place);
}
