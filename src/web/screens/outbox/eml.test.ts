import { expect, test } from 'vitest';
import { emlOf, mailtoOf } from './eml.ts';

const reply = {
  toName: 'Tilda\r\nBcc: all@victim.example',
  email: 'tilda@lund.example',
  subject: 'Zeichnen – ist da 🎉\r\nX-Evil: 1',
  text: 'Hej Tilda,\n\nit is here.\n.\n',
};

test('a mail file has the headers it should have and no other, and the words as they were written', () => {
  const [head = '', body = ''] = emlOf(reply).split('\r\n\r\n');
  const names = head
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')));
  expect(names).toEqual(['To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']);
  expect(Buffer.from(body, 'base64').toString()).toBe('Hej Tilda,\r\n\r\nit is here.\r\n.\r\n');
  const subject = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map(([, piece = '']) =>
    Buffer.from(piece, 'base64').toString(),
  );
  expect(subject.join('')).toContain('Zeichnen – ist da 🎉');
});

test('a link to the mail program keeps its parts apart', () => {
  const url = new URL(mailtoOf({ ...reply, email: 'a&b@c.example', subject: 'A & B?' }));
  expect(decodeURIComponent(url.pathname)).toBe('a&b@c.example');
  expect(url.searchParams.get('subject')).toBe('A & B?');
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
});
