import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { plainWords } from '../../words/plain-words.ts';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { freshOf, type NoticeThread, sayReasons } from './say-reasons.ts';

/** A thread as the list keeps it. */
export type Listed = NoticeThread & { id: string };

const list = new Intl.ListFormat('en');

/** What a line of the inbox shows: the record, why it is here, what was said, and when. */
export function inboxColumns({ today, now, many }: { today: string; now: number; many: boolean }): Column<Listed>[] {
  return [
    {
      id: 'record',
      says: 'Record',
      width: 'minmax(0, 2fr)',
      narrow: 'first',
      opens: true,
      cell: (row) => (
        <span
          className="notice-record"
          data-open={row.state === 'open' || undefined}
          data-unread={row.unread || undefined}
        >
          {row.unread && <span className="unseen">Unread </span>}
          {row.short && <span className="id">{row.short}</span>}
          <span className="grid-title" dir="auto">
            {row.title}
          </span>
          {many && <span className="meta">{row.productName}</span>}
        </span>
      ),
    },
    {
      id: 'why',
      says: 'Why',
      width: 'minmax(0, 3fr)',
      narrow: 'second',
      cell: (row) => <Why row={row} today={today} />,
      text: (row) => sayWhy(row, today).join(' '),
    },
    {
      id: 'when',
      says: 'When',
      width: '112px',
      narrow: 'second',
      cell: (row) => <When row={row} today={today} now={now} />,
      text: (row) => sayWhen(row, today, now),
    },
  ];
}

/** The reasons, and what was said last. */
function sayWhy(row: Listed, today: string): [reasons: string, excerpt: string] {
  const excerpt = freshOf(row.reasons).findLast((reason) => reason.excerpt)?.excerpt;
  return [list.format(sayReasons(row.reasons, today)), excerpt ? plainWords(excerpt) : ''];
}

function Why({ row, today }: { row: Listed; today: string }) {
  const [reasons, excerpt] = sayWhy(row, today);
  return (
    <span className="notice-why" dir="auto">
      {reasons}
      {excerpt && <span className="notice-excerpt"> {excerpt}</span>}
    </span>
  );
}

function sayWhen({ at, untilOn, state }: Listed, today: string, now: number): string {
  if (state === 'snoozed' && untilOn) return `until ${sayDay(untilOn, today)}`;
  return sayMoment(at, Math.max(now, Date.parse(at)));
}

function When({ row, today, now }: { row: Listed; today: string; now: number }) {
  const { at, untilOn, state } = row;
  const isUntil = state === 'snoozed' && untilOn !== null;
  return (
    <time
      className="meta"
      dateTime={isUntil ? untilOn : at}
      title={isUntil ? sayDayInFull(untilOn) : sayMomentInFull(at)}
    >
      {sayWhen(row, today, now)}
    </time>
  );
}
