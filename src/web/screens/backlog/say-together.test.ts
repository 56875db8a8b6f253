import { expect, it } from 'vitest';
import { sayGiven, sayTaken } from './say-together.ts';

const story = (short: string, assigneeId: string | null = null) => ({ short, assigneeId });

it('says to whom stories went, in words that hold when it is taken back', () => {
  expect(sayGiven('assignee', '2 stories', 'Ben Okafor')).toBe('Gave 2 stories to Ben Okafor');
  expect(sayGiven('assignee', 'S-1', undefined)).toBe('Left S-1 to nobody');
  expect(sayGiven('estimate', '2 stories', '3 points')).toBe('Estimated 2 stories at 3 points');
  expect(sayGiven('estimate', '2 stories', undefined)).toBe('Took the estimate from 2 stories');
  expect(sayGiven('feature', '2 stories', 'F-2 Photos')).toBe('Put 2 stories under F-2 Photos');
  expect(sayGiven('feature', 'S-1', undefined)).toBe('Took S-1 out of any feature');
});

it('says that what nobody had is now of whoever of the team starts it', () => {
  const told = (...stories: ReturnType<typeof story>[]) => sayTaken('start', stories, ['po', 'team']);
  expect(told(story('S-1', 'ana'), story('S-2', 'ben'))).toBe('Started: 2 stories');
  expect(told(story('S-1'))).toBe('Started: S-1. Nobody had it, so you took it');
  expect(told(story('S-1'), story('S-2'))).toMatch(/2 stories\. Nobody had them, so you took them$/);
  expect(told(story('S-1', 'ana'), story('S-2'))).toMatch(/Nobody had 1 of them, so you took it$/);
  expect(sayTaken('submit', [story('S-1'), story('S-2')], ['team'])).toBe('Submitted: 2 stories');
  expect(sayTaken('start', [story('S-1')], ['po']), 'an owner starts it for the team').toBe('Started: S-1');
});
