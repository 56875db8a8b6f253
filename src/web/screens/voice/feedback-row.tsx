import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Listed } from './use-feedback-pages.ts';

/** Who said it where, for the line above or under the words. */
export function sayWho({ who, customer }: { who: string | null; customer: string | null }): string {
  return [who, customer].filter(Boolean).join(', ') || 'Somebody';
}

/** A piece of feedback in the list: who and how above, the beginning of the words under it. */
export function FeedbackRow({ row, today, read }: { row: Listed; today: string; read: boolean }) {
  return (
    <span className="heard" data-read={read || undefined}>
      <span className="heard-who">
        <span className="heard-name" dir="auto">
          {row.who || row.customer ? sayWho(row) : row.short}
        </span>
        <span className="meta">{row.kind}</span>
        <time className="meta heard-day" dateTime={row.receivedOn} title={sayDayInFull(row.receivedOn)}>
          {sayDay(row.receivedOn, today)}
        </time>
      </span>
      <span className="heard-words" dir="auto">
        {row.text.slice(0, 200)}
      </span>
      {row.links > 0 && (
        <span className="heard-links meta">
          {row.links}
          <span className="unseen"> linked</span>
        </span>
      )}
    </span>
  );
}
