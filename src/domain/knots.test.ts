import { describe, expect, it } from 'vitest';
import { type KnotFacts, knotsOf } from './knots.ts';

const nothing: KnotFacts = {
  feature: { stage: 'idea', windowStart: null, windowEnd: null },
  insights: [],
  stories: [],
  promises: [],
  forecast: { kind: 'unknown' },
};
const insights = (supports: number, against: number) => [
  ...Array.from({ length: supports }, () => ({ stance: 'supports' as const })),
  ...Array.from({ length: against }, () => ({ stance: 'contradicts' as const })),
];
const promised = (dueOn: string) => [{ state: 'open' as const, dueOn }];

describe('the knots of a feature', () => {
  it('are all empty while nothing is recorded', () => {
    expect(knotsOf(nothing)).toEqual({ why: 'empty', what: 'empty', how: 'empty', when: 'empty' });
  });

  it('answer why by linked voices and dispute it past three of ten against', () => {
    expect(knotsOf({ ...nothing, insights: insights(1, 0) }).why).toBe('answered');
    expect(knotsOf({ ...nothing, insights: insights(7, 3) }).why).toBe('answered');
    expect(knotsOf({ ...nothing, insights: insights(6, 3) }).why).toBe('disputed');
    expect(knotsOf({ ...nothing, insights: insights(0, 1) }).why).toBe('disputed');
  });

  it('answer what by a commitment with its window, half of it being a draft', () => {
    const window = { windowStart: '2026-11-02', windowEnd: '2026-12-18' };
    expect(knotsOf({ ...nothing, feature: { stage: 'committed', ...window } }).what).toBe('answered');
    expect(knotsOf({ ...nothing, feature: { stage: 'idea', ...window } }).what).toBe('draft');
    const halfWindow = { stage: 'delivering' as const, windowStart: null, windowEnd: '2026-12-18' };
    expect(knotsOf({ ...nothing, feature: halfWindow }).what).toBe('draft');
  });

  it('answer how when every story that counts has criteria or is accepted', () => {
    const stories = [
      { state: 'ready' as const, criteria: 2 },
      { state: 'cut' as const, criteria: 0 },
      { state: 'accepted' as const, criteria: 0 },
    ];
    expect(knotsOf({ ...nothing, stories }).how).toBe('answered');
    expect(knotsOf({ ...nothing, stories: [...stories, { state: 'draft', criteria: 0 }] }).how).toBe('draft');
    expect(knotsOf({ ...nothing, stories: [{ state: 'cut', criteria: 3 }] }).how).toBe('empty');
  });

  it('answer when while the forecast lies within every open promise and dispute it past one', () => {
    const forecast = { kind: 'forecast' as const, p85: '2027-01-16' };
    expect(knotsOf({ ...nothing, forecast, promises: promised('2027-01-16') }).when).toBe('answered');
    expect(knotsOf({ ...nothing, forecast, promises: promised('2027-01-15') }).when).toBe('disputed');
    const two = [...promised('2027-03-01'), ...promised('2026-12-12')];
    expect(knotsOf({ ...nothing, forecast, promises: two }).when).toBe('disputed');
    const beyond = { kind: 'forecast' as const, p85: null };
    expect(knotsOf({ ...nothing, forecast: beyond, promises: promised('2030-01-01') }).when).toBe('disputed');
  });

  it('leave when a draft where a promise has no forecast or a forecast no promise', () => {
    expect(knotsOf({ ...nothing, forecast: { kind: 'none' }, promises: promised('2026-12-12') }).when).toBe('draft');
    expect(knotsOf({ ...nothing, forecast: { kind: 'forecast', p85: '2027-01-16' } }).when).toBe('draft');
    const over = [{ state: 'withdrawn' as const, dueOn: '2026-12-12' }];
    expect(knotsOf({ ...nothing, promises: over }).when).toBe('empty');
    expect(knotsOf({ ...nothing, promises: [{ state: 'kept', dueOn: '2026-12-12' }] }).when).toBe('answered');
  });
});
