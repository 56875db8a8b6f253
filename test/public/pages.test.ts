import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublicScene, publicScene } from './scene.ts';

let scene: PublicScene;
const addresses = ['/p/field', '/p/field/roadmap', '/p/field/changelog', '/p/field/changelog.rss', '/p/field/tell'];
const plain = { 'x-request-id': null, date: null };

beforeAll(async () => {
  scene = await publicScene({ open: false });
});
afterAll(() => scene.close());

const without = (headers: Headers) => Object.fromEntries([...headers].filter(([name]) => !(name in plain)));

test('closed pages and pages that never were answer the same, byte for byte', async () => {
  for (const path of addresses) {
    const closed = await scene.browser().get(path);
    const never = await scene.browser().get(path.replace('field', 'fiend'));
    expect(closed.status, path).toBe(404);
    expect(closed.text).toBe(never.text);
    expect(without(closed.headers)).toEqual(without(never.headers));
    expect(closed.text).not.toContain('Field');
  }
  for (const path of ['/p', '/p/', '/p/field/nothing', '/p/%00', '/p/..%2f..', `/p/${'a'.repeat(150)}`, '/p/Field'])
    expect((await scene.browser().get(path)).status, path).toBe(404);
});

describe('once they are open', () => {
  beforeAll(() => scene.act('pm', 'portal.open', { product: '$field', seen: { $field: 1 } }));

  test('every page allows no script and nothing of others', async () => {
    for (const path of addresses) {
      const { status, headers, text } = await scene.browser().get(path);
      expect(status, path).toBe(200);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(text).not.toMatch(/<script|\son\w+=|javascript:|style=/i);
    }
  });

  test('the board shows what was published in its public words, and no other', async () => {
    const { text } = await scene.browser().get('/p/field');
    expect(text).toContain('Dictate a report');
    expect(text).toContain('<span>1</span><span class="unseen"> vote. Vote for “Dictate a report”</span>');
    expect(text).not.toContain('Voice input');
    expect(text).not.toContain('Offline field reports');
  });

  test('an address with a slash at its end leads to the page without it, whatever is asked of it', async () => {
    for (const path of addresses) {
      const { status, headers } = await scene.browser().get(`${path}/?q=a%20b&page=2`);
      expect([status, headers.get('location')]).toEqual([308, `${path}?q=a%20b&page=2`]);
    }
    const never = await scene.browser().get('/p/fiend/');
    expect([never.status, never.headers.get('location')], 'an address that never was answers the same').toEqual([
      308,
      '/p/fiend',
    ]);
    for (const path of ['/p/field/nothing/', '/p//', '/p//example.org/'])
      expect((await scene.browser().get(path)).status, path).toBe(404);
  });

  test('style, icon and font are kept by browsers for good, at addresses that name their content', async () => {
    const { text } = await scene.browser().get('/p/field');
    const assets = [...text.matchAll(/<link rel="(?:preload|stylesheet|icon)"[^>]*href="([^"]+)"/g)].map(
      ([, at]) => at,
    );
    expect(assets.map((at) => at?.replace(/[0-9a-f]{12}/, '')).sort()).toEqual([
      '/p/-/.css',
      '/p/-/.svg',
      '/p/-/.woff2',
    ]);
    for (const at of assets) {
      const { status, headers } = await scene.browser().get(String(at));
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    const style = await scene.browser().get(String(assets.find((at) => at?.endsWith('.css'))));
    expect(assets).toContain(/url\("([^"]+)"\)/.exec(style.text)?.[1]);
  });

  test('who has a page already is sent nothing again, until something changes', async () => {
    const browser = scene.browser();
    for (const path of ['/p/field/roadmap', '/p/field/changelog.rss']) {
      const first = await browser.get(path);
      const headers = { 'if-none-match': String(first.headers.get('etag')) };
      expect((await scene.server.request('GET', path, { headers })).status).toBe(304);
    }
    const { headers } = await browser.get('/p/field/roadmap');
    await scene.act('pm', 'portal.publish', {
      feature: '$drawings',
      publicTitle: 'Draw on plans',
      was: { publicTitle: null },
    });
    await scene.act('pm', 'portal.publish', {
      feature: '$tenants',
      publicTitle: 'A link for tenants',
      was: { publicTitle: null },
    });
    const etag = { 'if-none-match': String(headers.get('etag')) };
    const again = await scene.server.request('GET', '/p/field', { headers: etag });
    expect(again.status).toBe(200);
    expect(again.text).toContain('Draw on plans');
    expect(again.text).toContain('<span class="status" data-done>Shipped</span>');
  });

  test('the ideas can be searched, and what is searched for is only text', async () => {
    const found = await scene.browser().get('/p/field?q=DICTATE');
    expect(found.text).toContain('Dictate a report');
    expect(found.text).not.toContain('Draw on plans');
    const hostile = await scene.browser().get(`/p/field?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(hostile.text).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(hostile.text).not.toContain('<img');
  });

  test('no page tells a date or an id that nobody published', async () => {
    const { text } = await scene.browser().get('/p/field/roadmap');
    expect(text).not.toMatch(/2026|\d{4}-\d{2}/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('once closed they answer like pages that never were, at once', async () => {
    await scene.act('pm', 'portal.close', { product: '$field', seen: { $field: 2 } });
    for (const path of addresses) expect((await scene.browser().get(path)).status).toBe(404);
    await scene.act('pm', 'portal.open', { product: '$field', seen: { $field: 3 } });
    expect((await scene.browser().get('/p/field')).status).toBe(200);
  });
});
