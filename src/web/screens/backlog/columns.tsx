import type { Row } from '#domain/records';
import { Avatar } from '../../parts/avatar.tsx';
import type { Column } from '../../parts/grid/types.ts';
import { readNumber } from '../../parts/read-number.ts';
import { StateMark } from '../story/state-mark.tsx';
import type { useStoryEdits } from '../story/use-story-edits.ts';
import type { Backlog } from './use-backlog.ts';

type Story = Row<'story'>;

/** What a list of stories shows of each; title and estimate are written in where they stand. */
export function storyColumns(
  { places, names, teams }: Pick<Backlog, 'places' | 'names' | 'teams'>,
  edits: ReturnType<typeof useStoryEdits>,
  /** A peek stands beside the list: what it says anyway is left out of the rows. */
  short = false,
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
      width: '68px',
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
    { id: 'feature', says: 'Feature', width: '72px', cell: (row) => <FeatureCell row={row} names={names} /> },
    {
      id: 'state',
      says: 'State',
      width: '112px',
      narrow: 'second',
      cell: (row) => <StateMark state={row.state} />,
    },
    { id: 'criteria', says: 'Criteria', width: '92px', cell: criteriaSays },
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
  return short ? all.filter(({ id }) => !['feature', 'criteria', 'team'].includes(id)) : all;
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

function criteriaSays({ criteria }: Story) {
  if (criteria === 0) return <span className="backlog-lack">none yet</span>;
  return criteria === 1 ? '1 criterion' : `${criteria} criteria`;
}

function number(place: number | undefined): string {
  return place === undefined ? '–' : new Intl.NumberFormat('en').format(place);
}
