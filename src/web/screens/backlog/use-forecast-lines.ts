import { useMemo } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type ForecastLine, forecastLines } from './forecast-lines.ts';

/** Reads the features of a backlog in its order with promise and forecast, and how the forecast itself was answered. */
export function useForecastLines(ordered: readonly Row<'story'>[]) {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const promises = useRows({ kind: 'promise', key: `of ${product.id}`, where: of });
  const asked = useAsk('forecast.list', { product: product.id }, { topics: ['forecast'] });
  const { data } = asked;
  const lines = useMemo<readonly ForecastLine[]>(() => {
    const forecasts = new Map(data?.forecasts.map(({ featureId, result }) => [featureId, result as PromisedForecast]));
    return forecastLines(ordered, new Map(features.map((row) => [row.id, row])), promises, forecasts);
  }, [ordered, features, promises, data]);
  return { asked, lines };
}

/** True where the same stories of the same features come in the same order: whatever else changed in them tells no date. */
export function sameFeatures(before: readonly Row<'story'>[], now: readonly Row<'story'>[]): boolean {
  const same = (row: Row<'story'>, other = row) =>
    row.id === other.id && row.featureId === other.featureId && (row.rank === null) === (other.rank === null);
  return before.length === now.length && before.every((row, at) => row === now[at] || same(row, now[at]));
}
