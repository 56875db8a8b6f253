import { expect, it } from 'vitest';
import { sayGiven, sayKept, sayTaken } from './say-together.ts';

const story = (short: string, assigneeId: string | null = null) => ({ short, assigneeId });

it('says to whom stories went, in words that hold when it is taken back', () => {
  expect(sayGiven('assignee', '2 stories', 'Ben Okafor')).toBe('Gave 2 stories to Ben Okafor');
  expect(sayGiven('assignee', 'S-1', undefined)).toBe('Left S-1 to nobody');
  expect(sayGiven('feature', '2 stories', 'F-2 Photos')).toBe('Put 2 stories under F-2 Photos');
  expect(sayGiven('feature', 'S-1', undefined)).toBe('Took S-1 out of any feature');
});

it('says that what nobody had is now of whoever starts it', () => {
  expect(sayTaken('start', [story('S-1', 'ana'), story('S-2', 'ben')])).toBe('Started: 2 stories');
  expect(sayTaken('start', [story('S-1')])).toBe('Started: S-1. Nobody had it, so you took it');
  expect(sayTaken('start', [story('S-1'), story('S-2')])).toMatch(/2 stories\. Nobody had them, so you took them$/);
  expect(sayTaken('start', [story('S-1', 'ana'), story('S-2')])).toMatch(/Nobody had 1 of them, so you took it$/);
  expect(sayTaken('submit', [story('S-1'), story('S-2')])).toBe('Submitted: 2 stories');
});

it('says one reason of many stories once, with how many and which', () => {
  const unfit = (short: string, why: string) => ({ id: short, short, why: `${short} ${why}` });
  expect(
    sayKept([unfit('S-1', 'has no criteria yet.'), unfit('S-2', 'is cut.'), unfit('S-3', 'has no criteria yet.')]),
  ).toEqual(['2 stories (S-1, S-3): no criteria yet.', 'S-2 is cut.']);
  const many = Array.from({ length: 20 }, (_, at) => unfit(`S-${at}`, 'has no criteria yet.'));
  expect(sayKept(many)).toEqual(['20 stories (S-0, S-1, S-2, S-3, S-4, S-5, S-6, S-7…): no criteria yet.']);
});
