import { expect, test } from 'vitest';
import { sayAround } from './say-around.ts';

const of = (open: number) => (open <= 3 ? 0.9 : open === 4 ? 0.7 : 0.4);

test('a chance says what one story fewer or more makes of it, and how many are finished nearly always', () => {
  expect(sayAround(of, 4, { usual: 3, isMost: false })).toBe('one fewer 90% · one more 40% · 85% for 3 stories');
});

test('where the computing ends before the chance does, no number is claimed to be the most a team finishes', () => {
  expect(sayAround(() => 1, 5, { usual: 500, isMost: true })).toBe('over 85% even for 500 stories');
});
