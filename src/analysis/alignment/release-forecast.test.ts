import { expect, test } from 'vitest';
import type { FeatureForecast } from '#analysis/forecast/forecast-order';
import { releaseForecast } from './release-forecast.ts';

const dates = (p50: string | null, p85: string | null) => ({ kind: 'forecast', p50, p85 }) as FeatureForecast;
const known: Record<string, FeatureForecast> = {
  soon: dates('2026-12-01', '2026-12-20'),
  late: dates('2026-12-10', '2027-01-16'),
  never: dates('2030-01-01', null),
  done: { kind: 'done', featureId: 'done' },
  bare: { kind: 'no-stories', featureId: 'bare' },
};
const of = (...ids: string[]) =>
  releaseForecast(
    ids.map((id) => ({ id, stage: id === 'shipped' ? ('shipped' as const) : ('committed' as const) })),
    (id) => known[id],
  );

test('a release is done when its latest feature is', () => {
  expect(of('soon', 'late', 'done')).toEqual({ kind: 'dates', p50: '2026-12-10', p85: '2027-01-16' });
});

test('a date beyond what is simulated is later than all', () => {
  expect(of('never', 'soon')).toEqual({ kind: 'dates', p50: '2030-01-01', p85: null });
});

test('one feature that cannot be told keeps the release from being told, by name', () => {
  expect(of('soon', 'bare', 'uncomputed')).toEqual({ kind: 'unknown', features: ['bare', 'uncomputed'] });
});

test('what is shipped or done is done, and nothing is nothing', () => {
  expect(of('shipped', 'done')).toEqual({ kind: 'done' });
  expect(of()).toEqual({ kind: 'empty' });
});
