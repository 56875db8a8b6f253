import { useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';

/** How many words are shown before the rest is asked for. */
const shownFirst = 3;

/** Whose words a story answers: the passages linked to its feature, for and against. */
export function WhoAsked({
  insights,
  feature,
}: {
  insights: readonly Row<'insight'>[];
  feature: Row<'feature'> | undefined;
}) {
  const { at } = useHere();
  const [all, setAll] = useState(false);
  const shown = [...insights].sort(byWeight).slice(0, all ? undefined : shownFirst);
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
      {shown.map((insight) => (
        <Quote
          key={insight.id}
          words={insight.quote}
          meta={<Meta insight={insight} />}
          actions={<a href={at(`voice?open=${insight.feedbackId}`)}>In full</a>}
        />
      ))}
      {shown.length < insights.length && (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            Show {insights.length - shown.length} more
          </Button>
        </div>
      )}
    </section>
  );
}

/** Who said it, for which customer, where and when. */
function Meta({ insight }: { insight: Row<'insight'> }) {
  const { today, at, product } = useHere();
  const [customer] = useRows({
    kind: 'customer',
    key: `named ${insight.customer} in ${product.id}`,
    where: (row) => row.productId === product.id && row.name.toLowerCase() === insight.customer?.toLowerCase(),
  });
  const before = [insight.stance === 'contradicts' ? 'against' : '', insight.who].filter(Boolean).join(' · ');
  const after = [insight.source, sayDay(insight.receivedOn, today)].join(' · ');
  return (
    <>
      {before && `${before} · `}
      {customer ? <a href={at(`customers/${customer.short}`)}>{customer.name}</a> : insight.customer}
      {insight.customer && ' · '}
      {after}
    </>
  );
}

function byWeight(a: Row<'insight'>, b: Row<'insight'>): number {
  return b.importance - a.importance || b.receivedOn.localeCompare(a.receivedOn);
}
