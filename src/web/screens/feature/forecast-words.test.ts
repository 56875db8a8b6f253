import { describe, expect, it } from 'vitest';
import { sayCautions, sayChance, sayMissing, saySample } from './forecast-words.ts';

const forecast = {
  kind: 'forecast' as const,
  featureId: 'f',
  openStories: 4,
  position: 9,
  chances: [],
  p50: '2026-12-19',
  p85: '2027-01-16',
  p95: '2027-01-30',
  madeOn: '2026-11-16',
  seed: 1,
  trials: 10_000,
  sample: { items: 41, weeks: 12, activeWeeks: 12, pausedWeeks: 0, from: '2026-08-24', to: '2026-11-15' },
  warning: null,
  growthIncluded: true,
  horizon: '2031-11-16',
  teams: [],
  promises: [],
} as never;

describe('the words of a forecast', () => {
  it('say all that is missing and how old the history is', () => {
    const missing = { items: { have: 4, needed: 10 }, old: { lastFinishedOn: '2018-09-20', weeks: 426 } };
    expect(sayMissing(missing, '2026-11-16')).toBe(
      '4 of 10 finished stories and the last story was finished on 20 Sept 2018, 426 weeks ago',
    );
  });

  it('say the sample and its window', () => {
    expect(saySample(forecast, '2026-11-16')).toBe('From 41 finished stories, 24 Aug to 15 Nov (12 weeks).');
  });

  it('say how old the history is and what it leaves out', () => {
    expect(sayCautions(forecast, '2026-11-30')).toEqual([
      'The history ends 2 weeks before today.',
      'Computed on 16 Nov.',
    ]);
  });

  it('never say that a chance is none or certain', () => {
    expect([0, 0.004, 0.12, 0.995, 1].map(sayChance)).toEqual([
      'less than 1%',
      'less than 1%',
      '12%',
      'more than 99%',
      'more than 99%',
    ]);
  });
});
