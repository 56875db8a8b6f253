import { describe, expect, it } from 'vitest';
import { type KnotFacts, knotsOf } from './knots.ts';

const unsaid = { inRelease: false, claims: [], announcements: [], notes: 0 };
const nothing: KnotFacts = {
  today: '2026-11-16',
  feature: { stage: 'idea', windowStart: null, windowEnd: null },
  objective: undefined,
  insights: [],
  specs: [],
  questions: [],
  stories: [],
  promises: [],
  forecast: { kind: 'unknown' },
  say: unsaid,
};
const insights = (supports: number, against: number) => [
  ...Array.from({ length: supports }, () => ({ stance: 'supports' as const })),
  ...Array.from({ length: against }, () => ({ stance: 'contradicts' as const })),
];
const promised = (dueOn: string) => [{ state: 'open' as const, dueOn }];

describe('the knots of a feature', () => {
  it('are all empty while nothing is recorded', () => {
    expect(knotsOf(nothing)).toEqual({
      why: 'empty',
      what: 'empty',
      how: 'empty',
      when: 'empty',
      say: 'unneeded',
    });
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
      { state: 'ready' as const, criteria: 2, sprintId: null },
      { state: 'cut' as const, criteria: 0, sprintId: null },
      { state: 'accepted' as const, criteria: 0, sprintId: null },
    ];
    expect(knotsOf({ ...nothing, stories }).how).toBe('answered');
    expect(knotsOf({ ...nothing, stories: [...stories, { state: 'draft', criteria: 0, sprintId: null }] }).how).toBe(
      'draft',
    );
    expect(knotsOf({ ...nothing, stories: [{ state: 'cut', criteria: 3, sprintId: null }] }).how).toBe('empty');
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

  it('dispute why when what it served was given up, and leave it a draft with an objective alone', () => {
    expect(knotsOf({ ...nothing, objective: 'open' }).why).toBe('draft');
    expect(knotsOf({ ...nothing, objective: 'dropped', insights: insights(3, 0) }).why).toBe('disputed');
  });

  it('dispute what while a question about it waits for more than a week', () => {
    const open = (askedOn: string) => knotsOf({ ...nothing, questions: [{ state: 'open', askedOn }] }).what;
    expect(open('2026-11-09')).toBe('empty');
    expect(open('2026-11-08')).toBe('disputed');
    expect(knotsOf({ ...nothing, questions: [{ state: 'answered', askedOn: '2026-01-01' }] }).what).toBe('empty');
  });

  it('leave what a draft while a newer version of the spec is being written', () => {
    const feature = { stage: 'committed' as const, windowStart: '2026-11-02', windowEnd: '2026-12-18' };
    expect(knotsOf({ ...nothing, feature, specs: [{ state: 'current' }] }).what).toBe('answered');
    expect(knotsOf({ ...nothing, feature, specs: [{ state: 'current' }, { state: 'draft' }] }).what).toBe('draft');
  });

  it('dispute how where a story without criteria has come into a sprint', () => {
    expect(knotsOf({ ...nothing, stories: [{ state: 'ready', criteria: 0, sprintId: 'a' }] }).how).toBe('disputed');
    expect(knotsOf({ ...nothing, stories: [{ state: 'accepted', criteria: 0, sprintId: 'a' }] }).how).toBe('answered');
  });

  it('ask nothing more of a feature that was put aside', () => {
    const parked = knotsOf({ ...nothing, feature: { ...nothing.feature, stage: 'parked' } });
    expect(parked).toEqual({ why: 'empty', what: 'unneeded', how: 'unneeded', when: 'unneeded', say: 'unneeded' });
  });

  it('answer say by approved claims that hold, with an announcement', () => {
    const say = (given: Partial<KnotFacts['say']>) =>
      knotsOf({ ...nothing, say: { ...unsaid, inRelease: true, ...given } }).say;
    const claim = (state: 'draft' | 'approved', support: 'supported' | 'waiting' | 'unsupported') => ({
      state,
      support,
    });
    expect(say({})).toBe('empty');
    expect(say({ claims: [claim('draft', 'waiting')] })).toBe('draft');
    expect(say({ claims: [claim('approved', 'supported')] })).toBe('draft');
    const announced = { claims: [claim('approved', 'supported')], announcements: [{ state: 'approved' as const }] };
    expect(say(announced)).toBe('answered');
    expect(say({ ...announced, notes: 1 })).toBe('disputed');
    expect(say({ claims: [claim('approved', 'unsupported')] })).toBe('disputed');
    const early = { claims: [claim('approved', 'waiting')], announcements: [{ state: 'published' as const }] };
    expect(say(early)).toBe('disputed');
  });
});
