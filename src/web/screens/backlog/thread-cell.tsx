import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Need } from '../../parts/needs-you.tsx';
import type { ThreadMark } from './thread-marks.ts';

interface ThreadCellProps {
  mark: ThreadMark | undefined;
  /** The sprint under way or planned that the story is in. */
  sprint: { name: string; state: string } | undefined;
}

/** A stretch of the thread that runs down the list: a knot where a feature is done, with the date, and the promise beside it. */
export function ThreadCell({ mark, sprint }: ThreadCellProps) {
  return (
    <span className="thread" data-sprint={sprint?.state} title={sprint && `In ${sprint.name}, ${sprint.state}`}>
      {mark ? <Knot mark={mark} /> : sprint && <span className="thread-sprint">{sprint.name}</span>}
    </span>
  );
}

function Knot({ mark }: { mark: ThreadMark }) {
  const { today, decides } = useHere();
  const { feature, by, late, promised, moved } = mark;
  const yours = decides('promise') || decides('order');
  if (by === undefined)
    return (
      <span className="thread-mark" title={`${feature} ends here. No date yet: ${mark.because}`}>
        <i className="thread-knot" data-empty aria-hidden />
        <span className="meta">no date yet</span>
      </span>
    );
  const date = by === null ? 'past 5 years' : sayDay(by, today);
  return (
    <span className="thread-mark" title={inFull(mark)}>
      <i className="thread-knot" data-late={late || undefined} aria-hidden />
      <span className="unseen">{feature} done with 85% chance by </span>
      {late ? <Need yours={yours}>{date}</Need> : <strong>{date}</strong>}
      {moved ? (
        <span className="meta">{moved}</span>
      ) : (
        promised && <span className="meta">promised {sayDay(promised.dueOn, today)}</span>
      )}
    </span>
  );
}

function inFull({ feature, by, promised }: ThreadMark): string {
  const when = by ? `by ${sayDayInFull(by)}` : 'past five years from now';
  const to = promised ? ` Promised to ${promised.toWhom} for ${sayDayInFull(promised.dueOn)}.` : '';
  return `With this story ${feature} is done: 85% chance ${when}.${to}`;
}

/** The same in words, for paper and for finding. */
export function sayThread({ mark, sprint }: ThreadCellProps, today: string): string {
  if (!mark || mark.by === undefined) return sprint?.name ?? '';
  const date = mark.by === null ? 'past 5 years' : sayDay(mark.by, today);
  return mark.promised ? `${date} promised ${sayDay(mark.promised.dueOn, today)}` : date;
}
