import { expect, test } from 'vitest';
import { type Acts, carriedDuties } from './duties.ts';

const held = new Map([
  ['ana', ['pm']],
  ['jonas', ['po']],
  ['mira', ['team']],
]);
const acts = (member: string, command: string, count: number, last = '2026-12-01T10:00:00Z'): Acts => ({
  member,
  role: null,
  command,
  acts: count,
  last,
});
const stateOf = (duty: string, done: readonly Acts[]) =>
  carriedDuties(done, held).find((one) => one.duty === duty)?.state;

test.each<[string, string, Acts[], string | undefined]>([
  ['is covered by whoever holds it', 'accept', [acts('jonas', 'story.accept', 4)], 'covered'],
  ['is dormant when nobody does it', 'accept', [], 'dormant'],
  ['is done elsewhere when only others do it', 'accept', [acts('ana', 'story.accept', 2)], 'elsewhere'],
  [
    'is doubled when a second does a good part',
    'accept',
    [acts('jonas', 'story.accept', 5), acts('ana', 'story.reject', 3)],
    'doubled',
  ],
  [
    'is not doubled by a single time',
    'accept',
    [acts('jonas', 'story.accept', 5), acts('ana', 'story.accept', 1)],
    'covered',
  ],
  [
    'is not doubled where a team shares it',
    'build',
    [acts('mira', 'story.start', 5), acts('jonas', 'story.start', 5)],
    'covered',
  ],
])('a duty %s', (_says, duty, done, state) => {
  expect(stateOf(duty, done)).toBe(state);
});

test('a duty for which nobody holds a role is uncovered, whoever does it', () => {
  const [message] = carriedDuties([acts('mira', 'claim.write', 2)], new Map([['mira', ['team']]])).filter(
    (one) => one.duty === 'message',
  );
  expect(message?.state).toBe('uncovered');
});

test('people are named most active first, with when they last did it', () => {
  const listen = carriedDuties(
    [
      acts('ana', 'insight.link', 2),
      acts('jonas', 'feedback.capture', 3),
      acts('ana', 'feedback.sort', 5, '2026-12-04T10:00:00Z'),
    ],
    held,
  ).find((one) => one.duty === 'listen');
  expect(listen?.who.map(({ member, acts: count }) => [member, count])).toEqual([
    ['ana', 7],
    ['jonas', 3],
  ]);
  expect(listen?.last).toBe('2026-12-04T10:00:00Z');
});
