import { useMemo } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import { mayMove } from '#domain/feature';
import { type Knot, type Knots, knotsOf } from '#domain/knots';
import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { useAsk, useRows } from '../../client/hooks.ts';
import { type Here, useHere } from '../../here/here.tsx';
import { type Said, useSaid } from './use-say.ts';

/** A feature with what is known of it: whose words, which stories, what was promised, by when it is done. */
export interface FeatureFacts {
  feature: Row<'feature'>;
  id: string;
  knots: Knots;
  say: Said;
  voices: number;
  /** The nearest open promise. */
  promise: Row<'promise'> | undefined;
  forecast: PromisedForecast | undefined;
  /** The 85 % date lies past an open promise. */
  late: boolean;
  done: number;
  stories: number;
}

/** The facts of every feature of the product, kept fresh. */
export function useFacts() {
  const { product, today } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const key = `of ${product.id}`;
  const features = useRows({ kind: 'feature', key, where: of });
  const insights = useRows({ kind: 'insight', key, where: of });
  const promises = useRows({ kind: 'promise', key, where: of });
  const stories = useRows({
    kind: 'story',
    key: `under features of ${product.id}`,
    where: (row) => row.productId === product.id && row.featureId !== null,
  });
  const specs = useRows({ kind: 'spec', key, where: of });
  const objectives = useRows({ kind: 'objective', key, where: of });
  const questions = useRows({
    kind: 'question',
    key: `about features of ${product.id}`,
    where: (row) => row.productId === product.id && row.subjectKind === 'feature' && row.state === 'open',
  });
  const said = useSaid(stories, features);
  const asked = useAsk('forecast.list', { product: product.id }, { topics: ['forecast'] });
  const facts = useMemo(() => {
    const forecasts = new Map(
      asked.data?.forecasts.map(({ featureId, result }) => [featureId, result as PromisedForecast]),
    );
    const insightsOf = Map.groupBy(insights, (row) => row.featureId);
    const promisesOf = Map.groupBy(promises, (row) => row.featureId);
    const storiesOf = Map.groupBy(stories, (row) => row.featureId);
    const specsOf = Map.groupBy(specs, (row) => row.featureId);
    const questionsOf = Map.groupBy(questions, (row) => row.subjectId);
    const objectiveOf = new Map(objectives.map((row) => [row.id, row]));
    return features.map((feature) =>
      factsOf(feature, {
        insights: insightsOf.get(feature.id) ?? [],
        promises: promisesOf.get(feature.id) ?? [],
        stories: storiesOf.get(feature.id) ?? [],
        forecast: forecasts.get(feature.id),
        specs: specsOf.get(feature.id) ?? [],
        questions: questionsOf.get(feature.id) ?? [],
        objective: objectiveOf.get(feature.objectiveId ?? ''),
        say: said(feature),
        today,
      }),
    );
  }, [features, insights, promises, stories, specs, questions, objectives, said, today, asked.data]);
  return { facts, asked };
}

/** What is known of one feature. */
export interface Known {
  insights: readonly Row<'insight'>[];
  promises: readonly Row<'promise'>[];
  stories: readonly Row<'story'>[];
  forecast: PromisedForecast | undefined;
  specs: readonly Row<'spec'>[];
  /** About the feature itself. */
  questions: readonly Row<'question'>[];
  objective: Row<'objective'> | undefined;
  say: Said;
  today: string;
}

/** Puts the facts of one feature together. */
export function factsOf(feature: Row<'feature'>, known: Known): FeatureFacts {
  const { insights, promises, stories, forecast, say } = known;
  const counted = stories.filter(({ state }) => state !== 'cut');
  const knots = knotsOf({
    ...known,
    feature,
    forecast: forecast ?? { kind: 'unknown' },
    objective: known.objective?.state,
  });
  const [promise] = promises.filter(({ state }) => state === 'open').toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return {
    feature,
    id: feature.id,
    knots,
    say,
    voices: insights.length,
    promise,
    forecast,
    late: knots.when === 'disputed',
    done: counted.filter(({ state }) => state === 'accepted').length,
    stories: counted.length,
  };
}

/** The knots in the order of the thread. */
export function knotStates({ why, what, how, when, say }: Knots) {
  return [why, what, how, when, say];
}

/** Whose disputes are this reader's to settle, in the order of the thread; why a thing was built that is out or dropped is past deciding. */
export function yoursOf(
  { decides }: Pick<Here, 'decides'>,
  { feature, knots: { why, what, how, when, say } }: Pick<FeatureFacts, 'feature' | 'knots'>,
): boolean[] {
  const settles: [Knot, readonly Decision[]][] = [
    [why, mayMove(feature.stage, 'committed') ? ['scope'] : []],
    [what, ['scope']],
    [how, ['order']],
    [when, ['promise', 'order']],
    [say, ['message', 'publish', 'note']],
  ];
  return settles.map(([knot, decisions]) => knot === 'disputed' && decisions.some((decision) => decides(decision)));
}
