import { expect, it } from 'vitest';
import { sniffEncoding } from './sniff-encoding.ts';

const guess = (bytes: Buffer) => {
  const found = sniffEncoding(bytes);
  return found === 'undecided' ? found : found.encoding;
};

it.each([
  ['Latin letters', 'id,title\n1,one\n'],
  ['Chinese, whose bytes hold zeros on the other side', `id,title\n1,${'需求'.repeat(50)}\n`],
  ['Cyrillic', `номер;название\n1;${'задача '.repeat(30)}\n`],
  ['Arabic with carriage returns', `id,title\r\n1,${'مهمة '.repeat(30)}\r\n`],
])('tells UTF-16 without a mark by the side of its zeros: %s', (_, text) => {
  expect(guess(Buffer.from(text, 'utf16le'))).toBe('utf-16le');
  expect(guess(Buffer.from(text, 'utf16le').swap16())).toBe('utf-16be');
});

it.each([
  ['one NUL beside a letter', 'id,title\n1,a\0b and more text to read\n'],
  ['a tail of zeros', `id,title\n1,one\n${'\0'.repeat(500)}`],
  ['NULs here and there', `id,title\n${'1,a\0bcd e\0f\n'.repeat(30)}`],
])('does not take UTF-8 with stray NULs for UTF-16: %s', (_, text) => {
  expect(guess(Buffer.from(text))).toBe('utf-8');
});
