import type { ReactNode } from 'react';
import type { Here } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { Need } from '../../parts/needs-you.tsx';
import { InRow } from '../../presence/here-now.tsx';
import { isPast } from '../release/say-forecast.ts';
import type { ListedRelease } from './use-releases.ts';

/** The columns of the releases: the dates that were set beside the dates that are forecast, then what holds. */
export function releaseColumns({ today, decides }: Here, over: boolean): Column<ListedRelease>[] {
  const day = (date: string | null, none = '–') =>
    date === null ? (
      none
    ) : (
      <time dateTime={date} title={sayDayInFull(date)}>
        {sayDay(date, today)}
      </time>
    );
  const start: Column<ListedRelease>[] = [
    {
      id: 'id',
      says: 'Id',
      width: '64px',
      narrow: 'second',
      cell: ({ release }) => <span className="id">{release.short}</span>,
    },
    {
      id: 'name',
      says: 'Release',
      width: 'minmax(160px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: ({ release }) => (
        <span className="grid-title" dir="auto">
          <InRow id={release.id} />
          {release.name}
        </span>
      ),
    },
  ];
  const counts: Column<ListedRelease>[] = [
    { id: 'features', says: 'Features', width: '80px', number: true, cell: ({ counts }) => counts?.features ?? '–' },
    {
      id: 'claims',
      says: 'Claims',
      width: '80px',
      number: true,
      cell: ({ counts }) => {
        if (!counts || counts.claims.of === 0) return '–';
        const says = `${counts.claims.supported}/${counts.claims.of}`;
        const lost = counts.claims.unsupported;
        return lost > 0 ? <span title={`${lost} no longer supported`}>{says} ▲</span> : says;
      },
    },
  ];
  if (over)
    return [
      ...start,
      {
        id: 'launched',
        says: 'Launched',
        width: '112px',
        number: true,
        cell: ({ release }) => day(release.launchedOn),
      },
      { id: 'planned', says: 'Planned', width: '112px', number: true, cell: ({ release }) => day(release.plannedOn) },
      ...counts,
    ];
  return [
    ...start,
    {
      id: 'state',
      says: 'State',
      width: '80px',
      narrow: 'second',
      cell: ({ release }) => (release.state === 'go' ? 'has its go' : release.state),
    },
    {
      id: 'planned',
      says: 'Planned',
      width: '88px',
      number: true,
      narrow: 'second',
      cell: ({ release }) => <Narrow says="for">{day(release.plannedOn)}</Narrow>,
    },
    {
      id: 'deadline',
      says: 'Deadline',
      width: '88px',
      number: true,
      cell: ({ release }) => <span title={release.deadlineWhy ?? undefined}>{day(release.deadlineOn)}</span>,
    },
    {
      id: 'p50',
      says: '50% by',
      width: '88px',
      number: true,
      cell: ({ counts }) => (counts?.forecast.kind === 'dates' ? day(counts.forecast.p50, 'past 5 y') : '–'),
    },
    {
      id: 'p85',
      says: '85% by',
      width: '96px',
      number: true,
      narrow: 'second',
      cell: ({ release, counts }) => {
        if (counts?.forecast.kind === 'done') return 'all done';
        if (counts?.forecast.kind !== 'dates') return <span className="releases-wide">–</span>;
        const date = day(counts.forecast.p85, 'past 5 years');
        const late = isPast(counts.forecast, release.deadlineOn) || isPast(counts.forecast, release.plannedOn);
        return <Narrow says="85% by">{late ? <Need yours={decides('launch')}>{date}</Need> : date}</Narrow>;
      },
    },
    {
      id: 'gates',
      says: 'Gates',
      width: '64px',
      number: true,
      narrow: 'second',
      cell: ({ counts }) =>
        counts ? (
          <span title={counts.gates.waived > 0 ? `${counts.gates.waived} waived` : undefined}>
            <Narrow says="gates">
              {counts.gates.hold + counts.gates.waived}/{counts.gates.of}
            </Narrow>
          </span>
        ) : (
          '–'
        ),
    },
    ...counts,
  ];
}

/** On a phone, where the columns have no heads, what the figure is. */
function Narrow({ says, children }: { says: string; children: ReactNode }) {
  return (
    <>
      <span className="releases-narrow">{says} </span>
      {children}
    </>
  );
}
