import { expect, test } from 'vitest';
import { isMailAddress } from '#domain/mail-address';
import { composeMail } from '#jobs/mail/compose';

const from = { name: 'Field', address: 'hello@field.example' };
const hostile = [
  'Eve\r\nBcc: all@victim.example',
  'Eve\nSubject: other\n\nother words',
  'Eve\u0000\u000b\u000c\u0085\u2028Bcc: all@victim.example',
  'Eve <eve@evil.example>, other@victim.example',
  '"Eve" <eve@evil.example>',
  'Eve\u202Emoc.elpmaxe@',
  '=?utf-8?B?DQpCY2M6IGFsbEB2aWN0aW0uZXhhbXBsZQ==?=',
  'a'.repeat(5000),
  '👩‍👩‍👧 Ünï, "quoted"; (comment) <>[]:@\\',
  '\\"\r\n',
];
const headersOf = (raw: Buffer) => {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
};

test('nothing in a name or a subject becomes a header, a recipient or a body', async () => {
  for (const text of hostile) {
    const to = { name: text, address: 'tilda@lund.example' };
    const raw = await composeMail(from, { to, subject: text, text: 'Words', id: 'x', date: new Date(0) });
    const names = headersOf(raw).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
    expect(names.sort(), text).toEqual(
      [
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].sort(),
    );
    const recipient = headersOf(raw).find((line) => line.startsWith('To:')) ?? '';
    expect(recipient, text).toMatch(/<tilda@lund\.example>$/);
    // Outside of quotes and encoded words there is one address.
    const bare = recipient.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/=\?[^?]+\?[QB]\?[^?]*\?=/gi, '');
    expect(bare.match(/@/g), text).toHaveLength(1);
    expect(bare).not.toContain(',');
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length < 998),
    ).toBe(true);
    expect(raw.toString('latin1').replace(/\r\n/g, '')).not.toMatch(/[\r\n\0]/);
  }
});

test('words that look like the end of a mail or like headers stay words', async () => {
  const text =
    'One\r\n.\r\nRSET\r\nMAIL FROM:<x@y.example>\n\n--boundary\nContent-Type: text/html\n\n<script>alert(1)</script>';
  const to = { name: null, address: 'tilda@lund.example' };
  const raw = (await composeMail(from, { to, subject: 'S', text, id: 'x', date: new Date(0) })).toString('latin1');
  expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  expect(raw.match(/^Content-Type:/gim)).toHaveLength(2);
  expect(headersOf(Buffer.from(raw)).filter((line) => /^content-type:/i.test(line))).toHaveLength(1);
});

test('an address is one plain address', () => {
  for (const right of ['a@b.example', 'first.last+tag@sub.example.org', "o'neil@lund.example", 'x_1@a-b.example'])
    expect(isMailAddress(right), right).toBe(true);
  for (const wrong of [
    '',
    'nobody',
    'a@b',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'Eve <eve@evil.example>',
    '<eve@evil.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a b@c.example',
    '"a b"@c.example',
    'a@b@c.example',
    '.a@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b.example\u202e',
    'a@[127.0.0.1]',
    'a\u0000@b.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(120)}example`,
    'ä@b.example',
  ])
    expect(isMailAddress(wrong), JSON.stringify(wrong)).toBe(false);
});
