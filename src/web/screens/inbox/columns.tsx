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
        <span className="notice-record" data-open={row.state === 'open' || undefined}>
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
    },
    {
      id: 'when',
      says: 'When',
      width: '112px',
      narrow: 'first',
      cell: (row) => <When row={row} today={today} now={now} />,
    },
  ];
}

function Why({ row, today }: { row: Listed; today: string }) {
  const excerpt = freshOf(row.reasons).findLast((reason) => reason.excerpt)?.excerpt;
  return (
    <span className="notice-why" dir="auto">
      {list.format(sayReasons(row.reasons, today))}
      {excerpt && <span className="notice-excerpt"> {plainWords(excerpt)}</span>}
    </span>
  );
}

function When({ row: { at, untilOn, state }, today, now }: { row: Listed; today: string; now: number }) {
  if (state === 'snoozed' && untilOn)
    return (
      <time className="meta" dateTime={untilOn} title={sayDayInFull(untilOn)}>
        until {sayDay(untilOn, today)}
      </time>
    );
  return (
    <time className="meta" dateTime={at} title={sayMomentInFull(at)}>
      {sayMoment(at, Math.max(now, Date.parse(at)))}
    </time>
  );
}
