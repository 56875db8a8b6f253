import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { Quote } from '../../parts/quote.tsx';
import { sayMoney } from '../../words/say-amount.ts';
import { sayFrom } from '../voice/feedback-row.tsx';
import { sayCount } from './say-count.ts';
import { Section } from './section.tsx';
import { TextInPlace } from './text-in-place.tsx';
import type { WholeFeature } from './use-feature.ts';

const shownFirst = 1;

/** Why: the problem, whose words speak for it, and the strongest that speak against it. */
export function Why({
  whole: { feature, insights, objective, votes },
  yours,
}: {
  whole: WholeFeature;
  yours: boolean;
}) {
  const { at } = useHere();
  const [all, setAll] = useState(false);
  const { pro, con } = useMemo(() => {
    const sorted = insights.toSorted((a, b) => b.importance - a.importance || b.receivedOn.localeCompare(a.receivedOn));
    return {
      pro: sorted.filter(({ stance }) => stance === 'supports'),
      con: sorted.filter(({ stance }) => stance === 'contradicts'),
    };
  }, [insights]);
  const customers = new Set(insights.flatMap(({ customer }) => customer ?? [])).size;
  const revenue = useRevenue(insights);
  const heard =
    insights.length === 0
      ? ['nobody’s words yet']
      : [
          customers > 0 ? sayCount(customers, 'customer', 'customers') : '',
          revenue,
          `${pro.length} for`,
          `${con.length} against`,
        ];
  const voted = votes > 0 ? sayCount(votes, 'vote on the public board', 'votes on the public board') : '';
  const says = [...heard, voted].filter(Boolean).join(' · ');
  const shownPro = all ? pro : pro.slice(0, shownFirst);
  const shownCon = all ? con : con.slice(0, 1);
  const hidden = insights.length - shownPro.length - shownCon.length;
  return (
    <Section knot="why" title="Why" need={yours} says={says}>
      <div className="feature-text">
        <TextInPlace feature={feature} field="problem" label="Problem" lines />
      </div>
      {insights.length === 0 && (
        <p className="meta">
          Nobody’s words are linked to it. <a href={at('voice')}>Link some in Voice</a>
        </p>
      )}
      {shownPro.map((insight) => (
        <Heard key={insight.id} insight={insight} />
      ))}
      {con.length > 0 && <h3 className="meta">{all ? 'Against it' : 'The strongest against it'}</h3>}
      {shownCon.map((insight) => (
        <Heard key={insight.id} insight={insight} />
      ))}
      {objective && (
        <p>
          Serves objective{' '}
          <a href={`${at('strategy')}#${objective.short}`} dir="auto">
            {objective.title}
          </a>
        </p>
      )}
      {(hidden > 0 || all) && (
        <div>
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${hidden} more`}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** What those who speak for it bring in a year, where it is known and in one currency. */
function useRevenue(insights: readonly Row<'insight'>[]): string {
  const { product } = useHere();
  const customers = useRows({
    kind: 'customer',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
  });
  const names = new Set(
    insights.flatMap(({ stance, customer }) => (stance === 'supports' && customer ? [customer.toLowerCase()] : [])),
  );
  const known = customers.filter(({ name, revenue }) => revenue !== null && names.has(name.toLowerCase()));
  const [currency, other] = new Set(known.map((row) => row.currency));
  if (!currency || other !== undefined) return '';
  const sum = known.reduce((total, { revenue }) => total + (revenue ?? 0), 0);
  return `${sayMoney(sum, currency)} a year`;
}

function Heard({ insight }: { insight: Row<'insight'> }) {
  const { at, today } = useHere();
  const linker = useRow('member', insight.linkedBy);
  const meta = [
    sayFrom(insight),
    `${insight.source}, ${sayDay(insight.receivedOn, today)}`,
    insight.importance > 1 ? `importance ${insight.importance} of 3` : '',
    linker ? `linked by ${linker.name.split(' ')[0]}` : '',
  ];
  return (
    <Quote
      words={insight.quote}
      meta={meta.filter(Boolean).join(' · ')}
      actions={<a href={at(`voice?open=${insight.feedbackId}`)}>In full</a>}
    />
  );
}
