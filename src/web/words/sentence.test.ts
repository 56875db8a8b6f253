import { expect, test } from 'vitest';
import { sentence } from './sentence.ts';

test.each([
  ['Waits for the law', 'Waits for the law.'],
  ['Asked twice. ', 'Asked twice.'],
  ['Who pays?', 'Who pays?'],
  ['They said “no.”', 'They said “no.”'],
])('“%s” ends in one full stop', (words, said) => expect(sentence(words)).toBe(said));
