import { Minus, OctagonMinus, Plus } from 'lucide-react';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { Avatar } from '../../parts/avatar.tsx';
import type { Column } from '../../parts/grid/types.ts';
import { InRow } from '../../presence/here-now.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { Readiness } from '../story/readiness.tsx';
import { StateMark } from '../story/state-mark.tsx';
import { count } from './say-load.ts';
import './plan-over.css';

type Story = Row<'story'>;
interface Names {
  feature: (id: string) => { short: string; title: string } | undefined;
  member: (id: string) => string | undefined;
}

/** What a list of planning shows of each story: whether it is ready, what it is part of, how large, and the way over. */
export function planColumns(
  names: Names,
  missing: (story: Story) => readonly Missing[],
  over: { says: string; label: (row: Story) => string; run: (row: Story) => void; when?: (row: Story) => boolean },
  inSprint: boolean,
  /** There is room for the feature as well. */
  wide: boolean,
): Column<Story>[] {
  return [
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
      width: 'minmax(120px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: (row) => (
        <span className="grid-title" dir="auto">
          <InRow id={row.id} />
          {row.title}
        </span>
      ),
    },
    {
      id: 'ready',
      says: inSprint ? 'State' : 'Readiness',
      width: '112px',
      narrow: 'second',
      cell: (row) => <Standing row={row} missing={missing(row)} inSprint={inSprint} />,
      text: (row) => sayStanding(row, missing(row), inSprint),
    },
    ...(wide
      ? [
          {
            id: 'feature',
            says: 'Feature',
            width: '60px',
            cell: (row: Story) => {
              const feature = row.featureId === null ? undefined : names.feature(row.featureId);
              return feature ? (
                <span className="id" title={feature.title}>
                  {feature.short}
                </span>
              ) : (
                <span className="meta">none</span>
              );
            },
          },
        ]
      : []),
    ...(inSprint
      ? [
          {
            id: 'who',
            says: 'Who',
            width: '40px',
            cell: (row: Story) => {
              const name = row.assigneeId === null ? undefined : names.member(row.assigneeId);
              return name ? <Avatar name={name} alone /> : null;
            },
            text: (row: Story) => (row.assigneeId === null ? '' : (names.member(row.assigneeId) ?? '')),
          },
        ]
      : []),
    {
      id: 'points',
      says: 'Points',
      width: '52px',
      number: true,
      narrow: 'second',
      cell: (row) => (row.estimate === null ? '–' : count(row.estimate)),
    },
    {
      id: 'over',
      says: over.says,
      width: '36px',
      printed: false,
      narrow: 'second',
      cell: (row) =>
        over.when && !over.when(row) ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="icon-button plan-over"
            aria-label={over.label(row)}
            title={over.label(row)}
            onClick={() => over.run(row)}
          >
            {inSprint ? <Minus aria-hidden /> : <Plus aria-hidden />}
            <span className="plan-over-word">{over.says}</span>
          </button>
        ),
    },
  ];
}

function sayStanding(row: Story, [first]: readonly Missing[], inSprint: boolean): string {
  if (row.blockedWhy !== null && row.state !== 'accepted') return 'blocked';
  const begun = row.state !== 'draft' && row.state !== 'ready';
  return (inSprint && begun) || !first ? row.state : first.says;
}

function Standing({ row, missing, inSprint }: { row: Story; missing: readonly Missing[]; inSprint: boolean }) {
  if (row.blockedWhy !== null && row.state !== 'accepted')
    return (
      <span className="sprint-blocked" title={plainWords(row.blockedWhy)}>
        <OctagonMinus aria-hidden size={14} /> blocked
      </span>
    );
  const begun = row.state !== 'draft' && row.state !== 'ready';
  if ((inSprint && begun) || missing.length === 0) return <StateMark state={row.state} />;
  return <Readiness missing={missing} />;
}
