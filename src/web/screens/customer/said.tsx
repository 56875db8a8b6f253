import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';

interface SaidProps {
  feedback: readonly Row<'feedback'>[];
  total: number;
  insights: readonly Row<'insight'>[];
}

const longest = 400;

/** A customer's words, the newest first. */
export function Said({ feedback, total, insights }: SaidProps) {
  const { at, today } = useHere();
  return (
    <section className="customer-part" aria-labelledby="customer-said">
      <h2 id="customer-said">
        Said <span className="meta">{total}</span>
      </h2>
      {feedback.length === 0 && (
        <p className="meta">
          Nothing was heard from it yet. <a href={at('voice')}>Capture something in Voice</a>
        </p>
      )}
      {feedback.map((row) => {
        const links = insights.filter(({ feedbackId }) => feedbackId === row.id).length;
        return (
          <Quote
            key={row.id}
            words={row.text.length > longest ? `${row.text.slice(0, longest).toWellFormed()}…` : row.text}
            meta={
              <>
                <a href={at(`voice?tab=${row.state}&open=${row.short}`)}>{row.short}</a>
                {row.who && ` · ${row.who}`} · {row.source} ·{' '}
                <time dateTime={row.receivedOn} title={sayDayInFull(row.receivedOn)}>
                  {sayDay(row.receivedOn, today)}
                </time>
                {row.kind === 'complaint' && (row.resolvedOn ? ' · complaint, resolved' : ' · complaint, open')}
                {links > 0 && ` · ${links} linked`}
              </>
            }
          />
        );
      })}
      {total > feedback.length && <p className="meta">The newest {feedback.length} are shown.</p>}
    </section>
  );
}
