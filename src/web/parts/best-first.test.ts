import { expect, it } from 'vitest';
import { bestFirst } from './best-first.ts';

const options = [
  'F-1899 Search as one types',
  'F-1825 Audit filter export offline',
  'F-180 An offline map',
  'F-18 Notes by voice',
  'F-12 Offline filter audit export',
].map((says) => ({ says }));

const shorts = (typed: string) => bestFirst(options, typed).map(({ says }) => says.split(' ')[0]);

it.each([
  ['an id that is typed to its last digit', 'F-18', ['F-18', 'F-1899', 'F-1825', 'F-180']],
  ['a title that begins so', 'offline filter audit', ['F-12', 'F-1825']],
  ['words of any order, and letters of any case', 'VOICE notes', ['F-18']],
  ['the start of a word before its middle', 'ma', ['F-180']],
  ['everything, as it came, where nothing is typed', ' ', ['F-1899', 'F-1825', 'F-180', 'F-18', 'F-12']],
  ['nothing where no name has all of the words', 'voice map', []],
])('finds %s', (_, typed, found) => {
  expect(shorts(typed)).toEqual(found);
});
