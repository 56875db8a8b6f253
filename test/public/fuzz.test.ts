import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublicScene, publicScene } from './scene.ts';

let scene: PublicScene;
beforeAll(async () => {
  scene = await publicScene();
});
afterAll(() => scene.close());

const odd = [
  '',
  '\u0000',
  '\uFFFD',
  '\uD800',
  '-1',
  '1.5',
  '1e999',
  'NaN',
  '[]',
  '{}',
  '__proto__',
  'F-1',
  '%',
  "' or 1=1 --",
  '../..',
  'a'.repeat(9000),
  '\u202E',
  '1\r\nX: y',
];
const pages = [
  '/p/field',
  '/p/field/roadmap',
  '/p/field/changelog',
  '/p/field/changelog.rss',
  '/p/field/tell',
  '/p/-/confirm',
  '/p/-/stop',
  '/p/-/digest',
];

test('no odd address, form or cookie is ever a fault of ours', async () => {
  const visitor = scene.browser();
  await visitor.get('/p/field');
  const answers: { status: number; what: string }[] = [];
  const note = (what: string, { status }: { status: number }) => answers.push({ status, what });
  for (const page of pages)
    for (const value of odd) {
      const word = encodeURIComponent(value.toWellFormed());
      note(`${page} q`, await visitor.get(`${page}?q=${word}&page=${word}&t=${word}&q=twice`));
      note(
        `HEAD ${page}`,
        await scene.server.request('HEAD', page, { headers: { cookie: `throughline_visitor=${word}` } }),
      );
    }
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain',
    '',
  ];
  for (const to of ['vote', 'unvote', 'follow', 'tell'])
    for (const [at, value] of odd.entries()) {
      const fields = {
        feature: value,
        words: value,
        kind: value,
        name: value,
        company: value,
        email: value,
        once: value,
      };
      note(`${to} ${at}`, await scene.browser(`192.0.2.${at}`).send('/p/field', `/p/field/${to}`, fields));
      const headers = { origin: scene.server.url, 'content-type': types[at % types.length] ?? '' };
      note(
        `${to} as ${headers['content-type']}`,
        await scene.server.request('POST', `/p/field/${to}`, { raw: value.toWellFormed(), headers }),
      );
    }
  note(
    'not UTF-8',
    await scene.server.request('POST', '/p/field/tell', {
      raw: new Uint8Array([119, 61, 0xff, 0xfe, 0x80]),
      headers: { origin: scene.server.url, 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(answers.length).toBeGreaterThan(300);
});

test('every answer to a person is a page with the policy of the pages', async () => {
  const wrong = await scene
    .browser()
    .post('/p/field/vote', { feature: 'F-1' }, { origin: 'https://elsewhere.example' });
  const large = await scene.browser().post('/p/field/tell', { words: 'a'.repeat(100_000) });
  const gone = await scene.browser().get('/p/nowhere');
  for (const { headers, text } of [wrong, large, gone]) {
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(text).toMatch(/^<!doctype html>/);
  }
});
