import type { ReactNode } from 'react';
import { riceOf } from '#domain/score';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { PhoneFold } from '../../parts/phone-fold.tsx';
import { FeatureHistory } from './history.tsx';
import { sayCount } from './say-count.ts';
import type { WholeFeature } from './use-feature.ts';
import { whoDecides } from './who-decides.ts';

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** What stands beside a feature: its fields, and what happened to it. */
export function Beside({ whole: { feature, insights, release, objective } }: { whole: WholeFeature }) {
  const here = useHere();
  const [score] = useRows({
    kind: 'score',
    key: `score of feature ${feature.id}`,
    where: (row) => row.featureId === feature.id,
  });
  return (
    <>
      <dl className="feature-fields">
        <Fact says="Stage">{feature.stage}</Fact>
        {feature.stageReason && (
          <Fact says="Because">
            <LightText text={feature.stageReason} />
          </Fact>
        )}
        {feature.horizon && <Fact says="Roadmap">{feature.horizon}</Fact>}
        <Fact says="Value score">{score ? figures.format(riceOf(score)) : 'not scored'}</Fact>
        {score && <Fact says="Confidence">{percent.format(score.confidence)}</Fact>}
        <Fact says="Objective">
          {objective ? <a href={`${here.at('strategy')}#${objective.short}`}>{objective.title}</a> : 'none'}
        </Fact>
        <Fact says="Release">
          {release ? <a href={here.at(`releases/${release.short}`)}>{release.name}</a> : 'none'}
        </Fact>
        <Fact says="Voices">{sayCount(insights.length, 'passage', 'passages')}</Fact>
        <Fact says="Decides why and what">{whoDecides(here, 'scope')}</Fact>
        <Fact says="Decides how and when">{whoDecides(here, 'order')}</Fact>
        <Fact says="Promises">{whoDecides(here, 'promise')}</Fact>
      </dl>
      <PhoneFold says="History">
        <FeatureHistory feature={feature.id} />
      </PhoneFold>
    </>
  );
}

function Fact({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
