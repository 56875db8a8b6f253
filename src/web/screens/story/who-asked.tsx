import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';

/** Whose words a story answers: the passages linked to its feature, for and against. */
export function WhoAsked({
  insights,
  feature,
}: {
  insights: readonly Row<'insight'>[];
  feature: Row<'feature'> | undefined;
}) {
  const { today, at } = useHere();
  return (
    <section className="story-part" aria-label="Who asked">
      <h2>Who asked {insights.length > 0 && <span className="meta">{insights.length}, by way of its feature</span>}</h2>
      {!feature && <p className="meta">It belongs to no feature, so nobody’s words stand behind it.</p>}
      {feature && insights.length === 0 && (
        <p className="meta">
          Nobody’s words are linked to <a href={at(`features/${feature.short}`)}>{feature.short}</a> yet. Link some in{' '}
          <a href={at('voice')}>Voice</a>.
        </p>
      )}
      {[...insights].sort(byWeight).map((insight) => (
        <Quote
          key={insight.id}
          words={insight.quote}
          meta={[
            insight.stance === 'contradicts' ? 'against' : undefined,
            insight.who,
            insight.customer,
            insight.source,
            sayDay(insight.receivedOn, today),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </section>
  );
}

function byWeight(a: Row<'insight'>, b: Row<'insight'>): number {
  return b.importance - a.importance || b.receivedOn.localeCompare(a.receivedOn);
}
