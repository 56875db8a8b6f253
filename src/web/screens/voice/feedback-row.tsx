import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { InRow } from '../../presence/here-now.tsx';
import type { Listed } from './feedback-list.ts';

type Said = { who: string | null; customer: string | null; source: string; text: string };

const fewWords = 48;

/** Who said it and for which company, as far as it is known. */
export function sayFrom({ who, customer }: Pick<Said, 'who' | 'customer'>): string {
  return [who, customer].filter(Boolean).join(', ');
}

/** A name for a piece of feedback: who said it, or the first words of somebody unknown. */
export function sayWho(said: Said): string {
  return sayFrom(said) || firstWords(said.text) || said.source;
}

function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  if (line.length <= fewWords) return line;
  const cut = line.slice(0, fewWords);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 24)).toWellFormed()}…`;
}

/** A piece of feedback in the list: who and how above, the beginning of the words under it. */
export function FeedbackRow({ row, today, read }: { row: Listed; today: string; read: boolean }) {
  const named = row.who || row.customer;
  return (
    <span className="heard" data-read={read || undefined}>
      <span className="heard-who">
        <span className="heard-name" dir="auto">
          {named ? sayFrom(row) : 'Somebody'}
        </span>
        <InRow id={row.id} any />
        <span className="meta">{row.kind}</span>
        <time className="meta heard-day" dateTime={row.receivedOn} title={sayDayInFull(row.receivedOn)}>
          {sayDay(row.receivedOn, today)}
        </time>
      </span>
      <span className="heard-words" dir="auto">
        {row.text.slice(0, 200) || row.source}
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
