import type { Row } from '#domain/records';
import { DecisionBudget } from './decision-budget.tsx';
import { DecisionFeasibility } from './decision-feasibility.tsx';
import { DecisionOutcome } from './decision-outcome.tsx';
import { DecisionPositions } from './decision-positions.tsx';
import { DecisionRecords } from './decision-records.tsx';
import { DecisionScore } from './decision-score.tsx';
import { DecisionServes } from './decision-serves.tsx';
import { sayCount } from './say-count.ts';
import { useDecision } from './use-decision.ts';
import '../section.css';
import './decision.css';

/** What a feature is worth, what was decided and weighed, whether it can be built, who stands where, the money, and what came of it. */
export function DecisionSection({ feature }: { feature: Row<'feature'> }) {
  const decided = useDecision(feature);
  return (
    <section className="page-section decision" aria-labelledby="decision-title">
      <div className="page-section-top">
        <h2 id="decision-title">
          Decision{' '}
          {decided.decisions.length > 0 && (
            <span className="meta">{sayCount(decided.decisions.length, 'decision', 'decisions')}</span>
          )}
        </h2>
      </div>
      <DecisionServes feature={feature} />
      <DecisionScore feature={feature} decided={decided} />
      <DecisionRecords feature={feature} decisions={decided.decisions} />
      <DecisionFeasibility feature={feature} asked={decided.feasibility} />
      <DecisionPositions feature={feature} positions={decided.positions} />
      <DecisionBudget feature={feature} lines={decided.budget} />
      <DecisionOutcome feature={feature} outcomes={decided.outcomes} />
    </section>
  );
}
