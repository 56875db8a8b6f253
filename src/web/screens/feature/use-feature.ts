import { useMemo } from 'react';
import type { PastPromise } from '#analysis/alignment/forecast-past-promise';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { useAsk, useRow, useRows, useWaiting } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { type FeatureFacts, factsOf } from './use-facts.ts';
import { useSaid } from './use-say.ts';

/** The finding that a forecast lies past a promise, its numbers typed. */
export type FeatureFinding = { key: string; roles: readonly string[]; since: string; evidence: PastPromise };
/** Another finding about the feature. */
export type OtherFinding = OutputOf<'feature.get'>['findings'][number];

/** Everything the page of one feature shows. */
export interface WholeFeature {
  feature: Row<'feature'>;
  insights: readonly Row<'insight'>[];
  promises: readonly Row<'promise'>[];
  /** In the order of the backlog, what is finished last. */
  stories: readonly Row<'story'>[];
  forecast: PromisedForecast | undefined;
  /** Where the forecast lies past a promise. */
  findings: readonly FeatureFinding[];
  others: readonly OtherFinding[];
  /** Without the texts of their versions; the newest last. */
  specs: readonly Row<'spec'>[];
  /** The newest last. */
  handoffs: readonly Row<'handoff'>[];
  /** The open ones about the feature itself. */
  questions: readonly Row<'question'>[];
  objective: Row<'objective'> | undefined;
  release: Row<'release'> | undefined;
  /** Of visitors of the public board. */
  votes: number;
  facts: FeatureFacts;
}

const topics = ['feature', 'promise', 'insight', 'story', 'forecast', 'finding', 'vote'] as const;

/** One feature with all that hangs on it, one's own unanswered changes on top. */
export function useFeature(short: string) {
  const { product, today } = useHere();
  const asked = useAsk('feature.get', { feature: short }, { topics });
  const id = asked.data?.feature.id ?? '';
  const [held] = useRows({ kind: 'feature', key: `named ${short}`, where: (row) => row.short === short.toUpperCase() });
  const waiting = useWaiting('feature', id);
  const insights = useRows({ kind: 'insight', key: `about ${id}`, where: (row) => row.featureId === id });
  const promises = useRows({
    kind: 'promise',
    key: `of feature ${id}`,
    where: (row) => row.featureId === id,
    compare: (a, b) => a.dueOn.localeCompare(b.dueOn),
  });
  const near = useRows({ kind: 'story', key: `under ${id}`, where: (row) => row.featureId === id });
  const specs = useRows({
    kind: 'spec',
    key: `of feature ${id}`,
    where: (row) => row.featureId === id,
    compare: (a, b) => a.number - b.number,
  });
  const handoffs = useRows({ kind: 'handoff', key: `of feature ${id}`, where: (row) => row.featureId === id });
  const questions = useRows({
    kind: 'question',
    key: `open about feature ${id}`,
    where: (row) => row.subjectId === id && row.subjectKind === 'feature' && row.state === 'open',
  });
  const objective = useRow('objective', held?.objectiveId ?? undefined);
  const release = useRow('release', held?.releaseId ?? undefined);
  const features = useRows({
    kind: 'feature',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
  });
  const worked = useRows({
    kind: 'story',
    key: `under features of ${product.id}`,
    where: (row) => row.productId === product.id && row.featureId !== null,
  });
  const said = useSaid(worked, features);
  const whole = useMemo((): WholeFeature | undefined => {
    if (!asked.data || asked.data.feature.productId !== product.id) return undefined;
    const feature = { ...asked.data.feature, ...held, ...waiting };
    const byId = new Map([...asked.data.stories, ...near].map((row) => [row.id, row]));
    const stories = [...byId.values()].filter((row) => row.featureId === id).sort(byRank);
    const forecast = (asked.data.forecast?.result ?? undefined) as PromisedForecast | undefined;
    const findings = asked.data.findings
      .filter(({ kind }) => kind === 'forecast-past-promise')
      .map(({ evidence, ...finding }) => ({ ...finding, evidence: evidence as PastPromise }));
    const others = asked.data.findings.filter(({ kind }) => kind !== 'forecast-past-promise');
    const known = { insights, promises, stories, forecast, specs, questions, objective, say: said(feature), today };
    const facts = factsOf(feature, known);
    return { ...known, feature, facts, findings, others, handoffs, release, votes: asked.data.votes };
  }, [
    asked.data,
    held,
    waiting,
    insights,
    promises,
    near,
    specs,
    handoffs,
    questions,
    objective,
    release,
    said,
    today,
    id,
    product.id,
  ]);
  const known = held?.productId === product.id && asked.error?.code !== 'not-found' ? held : undefined;
  return { whole, feature: whole?.feature ?? known, asked };
}

function byRank(a: Row<'story'>, b: Row<'story'>): number {
  if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
}
