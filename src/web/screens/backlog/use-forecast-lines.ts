import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { madeOnce } from '../../parts/made-once.ts';
import { forecastLines } from './forecast-lines.ts';

type Answer = Pick<OutputOf<'forecast.list'>, 'forecasts'>;

const unanswered: Answer = { forecasts: [] };

/** Reads the features of a backlog in its order with promise and forecast, and how the forecast itself was answered. */
export function useForecastLines(ordered: readonly Row<'story'>[]) {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const promises = useRows({ kind: 'promise', key: `of ${product.id}`, where: of });
  const asked = useAsk('forecast.list', { product: product.id }, { topics: ['forecast'] });
  return { asked, lines: linesOf(ordered)(features)(promises)(asked.data ?? unanswered) };
}

const linesOf = madeOnce((ordered: readonly Row<'story'>[]) =>
  madeOnce((features: readonly Row<'feature'>[]) =>
    madeOnce((promises: readonly Row<'promise'>[]) =>
      madeOnce(({ forecasts }: Answer) =>
        forecastLines(
          ordered,
          new Map(features.map((row) => [row.id, row])),
          promises,
          new Map(forecasts.map(({ featureId, result }) => [featureId, result as PromisedForecast])),
        ),
      ),
    ),
  ),
);

/** True where the same stories of the same features come in the same order: whatever else changed in them tells no date. */
export function sameFeatures(before: readonly Row<'story'>[], now: readonly Row<'story'>[]): boolean {
  const same = (row: Row<'story'>, other = row) =>
    row.id === other.id && row.featureId === other.featureId && (row.rank === null) === (other.rank === null);
  return before.length === now.length && before.every((row, at) => row === now[at] || same(row, now[at]));
}
