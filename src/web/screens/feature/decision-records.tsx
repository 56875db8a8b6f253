import { useState } from 'react';
import { isCommitted } from '#domain/feature';
import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { sayScore } from '../../words/say-amount.ts';
import { CommitDialog } from './commit-dialog.tsx';
import { DecisionPart } from './decision-part.tsx';

/** What was decided: by whom, when, why, on which score, and what was weighed against it; the last one open. */
export function DecisionRecords({
  feature,
  decisions,
}: {
  feature: Row<'feature'>;
  decisions: readonly Row<'decision'>[];
}) {
  const [anew, setAnew] = useState(false);
  const [last, ...earlier] = decisions;
  if (!last)
    return <DecisionPart id="decided" title="Decided" says={<span className="meta">nothing decided yet</span>} />;
  return (
    <DecisionPart
      id="decided"
      title="Decided"
      says={<Record decision={last} />}
      actions={
        isCommitted(feature.stage) && (
          <Button kind="quiet" onClick={() => setAnew(true)}>
            Decide anew…
          </Button>
        )
      }
    >
      <Weighed decision={last} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier decisions ({earlier.length})</summary>
          <ul className="decision-list">
            {earlier.map((decision) => (
              <li key={decision.id}>
                <Record decision={decision} />
                <Weighed decision={decision} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {anew && <CommitDialog feature={feature} onClose={() => setAnew(false)} />}
    </DecisionPart>
  );
}

function Record({ decision }: { decision: Row<'decision'> }) {
  const { today } = useHere();
  const by = useRow('member', decision.decidedBy);
  return (
    <>
      <strong>{decision.choice}</strong>{' '}
      <span className="meta">
        {decision.short} · {by?.name ?? 'a former member'},{' '}
        <time dateTime={decision.decidedOn} title={sayDayInFull(decision.decidedOn)}>
          {sayDay(decision.decidedOn, today)}
        </time>
        {decision.score && ` · at a score of ${sayScore(decision.score.value)}`}
      </span>
      {decision.reason && <LightText text={decision.reason} />}
    </>
  );
}

function Weighed({ decision: { alternatives } }: { decision: Row<'decision'> }) {
  if (alternatives.length === 0) return null;
  return (
    <dl className="decision-weighed">
      {alternatives.map(({ option, why }) => (
        <div key={option}>
          <dt dir="auto">Not: {option}</dt>
          <dd dir="auto">{why}</dd>
        </div>
      ))}
    </dl>
  );
}
