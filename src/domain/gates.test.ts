import { expect, test } from 'vitest';
import { freshGate, gateStates, whyNoGo } from './gates.ts';
import type { ReleaseFacts } from './release-facts.ts';

const feature = { id: 'f', short: 'F-1', title: 'Offline', stage: 'delivering' as const };
const story = (id: string, more: Partial<ReleaseFacts['stories'][number]> = {}) => ({
  id,
  short: `S-${id}`,
  title: id,
  kind: 'story' as const,
  state: 'accepted' as const,
  featureId: 'f',
  unmet: 0,
  ...more,
});
const claim = { id: 'c', text: 'It arrives once.', state: 'approved' as const, keeperId: 'm' };
const good: ReleaseFacts = {
  release: { id: 'r', state: 'planned' },
  features: [feature],
  stories: [story('1'), story('2')],
  claims: [claim],
  citations: [{ claimId: 'c', storyId: '1' }],
  notes: [],
  gates: [],
};
const standing = (facts: Partial<ReleaseFacts>, rule: string) => {
  const found = gateStates({ ...good, ...facts }).find((gate) => gate.rule === rule);
  return [found?.stands, ...(found?.missing.map(({ says }) => says) ?? [])];
};

test('every computed gate holds where all is accepted, met, supported and mended', () => {
  expect(gateStates(good).map(({ rule, stands }) => [rule, stands])).toEqual([
    ['stories accepted', 'holds'],
    ['no open bugs', 'holds'],
    ['criteria met', 'holds'],
    ['claims supported', 'holds'],
    ['messages mended', 'holds'],
  ]);
  expect(whyNoGo(gateStates(good))).toBeUndefined();
});

test('stories that are not accepted are named, cut ones do not count, and a feature needs one', () => {
  const stories = [story('1'), story('2', { state: 'in review' }), story('3', { state: 'cut' })];
  expect(standing({ stories }, 'stories accepted')).toEqual(['open', 'S-2 is in review.']);
  expect(standing({ stories: [story('3', { state: 'cut' })] }, 'stories accepted')).toEqual([
    'open',
    'F-1 has no stories.',
  ]);
  expect(standing({ features: [] }, 'stories accepted')).toEqual(['open', 'No feature is in this release yet.']);
  expect(standing({ features: [{ ...feature, stage: 'parked' }] }, 'stories accepted')).toEqual([
    'open',
    'F-1 is parked; take it out.',
  ]);
});

test('open bugs have a gate of their own', () => {
  const stories = [story('1'), story('2', { kind: 'bug', state: 'ready' })];
  expect(standing({ stories }, 'no open bugs')).toEqual(['open', 'S-2 is not started.']);
  expect(standing({ stories }, 'stories accepted')).toEqual(['holds']);
});

test('criteria are counted even in stories that came in accepted', () => {
  expect(standing({ stories: [story('1', { unmet: 2 })] }, 'criteria met')).toEqual([
    'open',
    'S-1 has 2 criteria not met.',
  ]);
});

test('a cut story takes the claim, and the messages wait for the note and then for the mending', () => {
  const stories = [story('1', { state: 'cut' }), story('2')];
  expect(standing({ stories }, 'claims supported')).toEqual([
    'open',
    '“It arrives once.” is no longer supported: S-1 was cut.',
  ]);
  expect(standing({ stories }, 'messages mended')).toEqual([
    'open',
    'S-1 is lost, and the owner has not written the change note.',
  ]);
  const note = { id: 'n', storyId: '1', text: 'Once is out.', state: 'open' as const };
  expect(standing({ stories, notes: [note] }, 'messages mended')).toEqual([
    'open',
    'Marketing has yet to mend “Once is out.”',
  ]);
  expect(standing({ stories, notes: [{ ...note, state: 'mended' }], claims: [] }, 'messages mended')).toEqual([
    'holds',
  ]);
});

test('a withdrawn claim is said no more and needs no support', () => {
  const stories = [story('1', { state: 'cut' }), story('2')];
  expect(standing({ stories, claims: [{ ...claim, state: 'withdrawn' }] }, 'claims supported')).toEqual(['holds']);
});

test('a waived gate lets the release go, one by hand keeps it until somebody passed it', () => {
  const waived = { id: 'g', ...freshGate('r', 'no open bugs'), state: 'waived' as const, reason: 'Cosmetic' };
  const hand = { ...waived, id: 'h', rule: 'by hand' as const, name: 'Tried on site', state: 'open' as const };
  const stories = [story('1'), story('2', { kind: 'bug', state: 'ready' })];
  const states = gateStates({ ...good, stories, gates: [waived, hand] });
  expect(states.find(({ rule }) => rule === 'no open bugs')?.stands).toBe('waived');
  expect(whyNoGo(states)).toBe(
    'One gate does not hold. “Tried on site”: Nobody has checked it yet. Settle it, or have the owner waive it.',
  );
  expect(whyNoGo(gateStates({ ...good, gates: [{ ...hand, state: 'passed' }] }))).toBeUndefined();
});
