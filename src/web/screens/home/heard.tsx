import { addDays } from '#lib/civil-date';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';
import { sayCount } from '../feature/say-count.ts';
import { sayFrom } from '../voice/feedback-row.tsx';

const shown = 3;
const asked = 100;
const longest = 280;

/** What was heard in the last seven days, in the customers' words. */
export function Heard() {
  const { product, today, at } = useHere();
  const { data } = useAsk('feedback.list', { product: product.id, limit: asked }, { topics: ['feedback'] });
  if (!data) return null;
  const since = addDays(today, -7);
  const week = data.feedback.filter(({ receivedOn }) => receivedOn > since);
  const many = week.length === asked ? `${asked} and more` : sayCount(week.length, 'voice', 'voices');
  return (
    <section className="home-part" aria-labelledby="heard">
      <h2 id="heard">
        Heard this week <span className="meta">{week.length > 0 ? many : ''}</span>
      </h2>
      {week.length === 0 && (
        <p className="meta">
          Nothing was heard this week. <a href={at('voice')}>Go to Voice</a>
        </p>
      )}
      {week.slice(0, shown).map((row) => (
        <Quote
          key={row.id}
          words={shorten(row.text)}
          meta={[sayFrom(row), `${row.source}, ${sayDay(row.receivedOn, today)}`, row.kind].filter(Boolean).join(' · ')}
          actions={<a href={at(`voice?open=${row.short}&tab=${row.state}`)}>In full</a>}
        />
      ))}
    </section>
  );
}

function shorten(text: string): string {
  const points = Array.from(text);
  return points.length <= longest
    ? text
    : `${points
        .slice(0, longest)
        .join('')
        .replace(/\s+\S*$/, '')} …`;
}
