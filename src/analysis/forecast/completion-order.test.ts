import { describe, expect, test } from 'vitest';
import { completionOrder } from './completion-order.ts';

/** "A1 A2* -1": stories of feature A, the second one started, and one without a feature. */
const backlog = (text: string) =>
  text.split(' ').map((word) => ({
    id: word.replace('*', ''),
    featureId: word.startsWith('-') ? null : word.charAt(0),
    started: word.endsWith('*'),
  }));
const order = (text: string, limit: number | null) =>
  completionOrder(backlog(text), limit)
    .map(({ id }) => id)
    .join(' ');

describe('the order in which a backlog is finished', () => {
  test.each([
    ['is the rank when no limit is set', 'A1 B1 A2 B2', null, 'A1 B1 A2 B2'],
    ['takes started stories first, in rank order', 'A1 B1 A2* B2*', null, 'A2 B2 A1 B1'],
    ['finishes one feature after the other with a limit of one', 'A1 B1 A2 B2', 1, 'A1 A2 B1 B2'],
    ['takes turns between two features with a limit of two', 'A1 A2 A3 B1 B2 B3 C1', 2, 'A1 B1 A2 B2 A3 B3 C1'],
    ['opens the next feature where one ends', 'A1 B1 B2 B3 C1 C2', 2, 'A1 B1 C1 B2 C2 B3'],
    ['gives a story without a feature a turn of its own', '-1 A1 A2 -2', 1, '-1 A1 A2 -2'],
    ['is not longer for a limit above the number of features', 'A1 A2 B1', 9, 'A1 B1 A2'],
    ['has started stories first under a limit as well', 'A1 A2 B1 B2*', 1, 'B2 A1 A2 B1'],
  ])('%s', (_, text, limit, expected) => {
    expect(order(text, limit)).toBe(expected);
  });

  test('of nothing is nothing', () => {
    expect(completionOrder([], 3)).toEqual([]);
  });
});
