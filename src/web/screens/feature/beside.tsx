import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { FeatureHistory } from './history.tsx';
import { PastPromise } from './past-promise.tsx';
import { sayCount } from './say-count.ts';
import type { WholeFeature } from './use-feature.ts';
import { whoDecides } from './who-decides.ts';

/** What waits for a decision about the feature: findings and proposals. */
export function Waits({ whole: { feature, promises, stories, findings } }: { whole: WholeFeature }) {
  const { product } = useHere();
  const about = new Set([feature.id, ...promises.map(({ id }) => id), ...stories.map(({ id }) => id)]);
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting in ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  }).filter(({ subjectId }) => subjectId !== null && about.has(subjectId));
  const disputes = findings.flatMap((finding) => {
    const promise = promises.find(({ id }) => id === finding.evidence.promise);
    return promise?.state === 'open' ? [{ finding, promise }] : [];
  });
  if (disputes.length + proposals.length === 0) return null;
  return (
    <div className="feature-waits">
      {disputes.map(({ finding, promise }) => (
        <PastPromise key={finding.key} finding={finding} promise={promise} />
      ))}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}

/** What stands beside a feature: its fields, and what happened to it. */
export function Beside({ whole: { feature, insights } }: { whole: WholeFeature }) {
  const here = useHere();
  const fields: [string, string][] = [
    ['Stage', feature.stage],
    ...(feature.stageReason ? ([['Because', feature.stageReason]] as [string, string][]) : []),
    ['Voices', sayCount(insights.length, 'passage', 'passages')],
    ['Decides why and what', whoDecides(here, 'scope')],
    ['Decides the order', whoDecides(here, 'order')],
    ['Promises', whoDecides(here, 'promise')],
  ];
  return (
    <>
      <dl className="feature-fields">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <FeatureHistory feature={feature.id} />
    </>
  );
}
