import { expect, it } from 'vitest';
import { onlyFitting } from './only-fitting.ts';

const people = ['Ana Kovač', 'Jonas Brandt', 'Joanna Brandt', 'Jo'].map((says) => ({ id: says, says }));
const meant = (words: string) => onlyFitting(people, words)?.says;

it('takes who is called so, or who alone has the words in the name, and nobody where several have them', () => {
  expect(meant('jo')).toBe('Jo');
  expect(meant('ana k')).toBe('Ana Kovač');
  expect(meant('jonas')).toBe('Jonas Brandt');
  expect(meant('brandt')).toBeUndefined();
  expect(meant('benx')).toBeUndefined();
});
