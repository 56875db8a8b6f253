import { expect, it } from 'vitest';
import { waitingLinks, withWaiting } from './waiting-links.ts';

const input = { feedback: 'v1', feature: 'f1', startAt: 0, endAt: 4, stance: 'supports' };

it('shows a link that waits at its feedback, given on this page or before a reload', () => {
  const links = waitingLinks([
    { id: 'c1', name: 'insight.link', input: () => input },
    { id: 'c2', name: 'insight.link', input },
    { id: 'c3', name: 'feedback.sort', input: { feedback: ['v2'] } },
  ]);
  expect(links).toEqual([
    { ...input, id: 'c1 v1' },
    { ...input, id: 'c2 v1' },
  ]);
  const rows = [
    { id: 'v1', links: 1 },
    { id: 'v2', links: 0 },
  ];
  expect(withWaiting(rows, links)).toEqual([
    { id: 'v1', links: 3 },
    { id: 'v2', links: 0 },
  ]);
  expect(withWaiting(rows, [])).toBe(rows);
});

it('shows several that are linked together, and raise a feature, at each of them', () => {
  const together = { pieces: ['v1', 'v2'], raise: 'Night rounds' };
  const links = waitingLinks([{ id: 'c1', name: 'insight.link', input: together }]);
  expect(links.map(({ feedback, feature, raise, startAt }) => [feedback, feature, raise, startAt])).toEqual([
    ['v1', undefined, 'Night rounds', 0],
    ['v2', undefined, 'Night rounds', 0],
  ]);
});
