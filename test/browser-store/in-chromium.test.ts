import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from '#test/chromium';
import { type SmallServer, serveSmall } from './small-server.ts';

/** A name of no loopback address, so that the page is in no secure context, as in a LAN. */
const host = 'throughline.test';

let folder: string;
let browser: Browser;
let server: SmallServer;
let context: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-page-'));
  const root = join(import.meta.dirname, 'page');
  const input = [join(root, 'index.html'), join(root, 'hooks.html')];
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { rolldownOptions: { input }, outDir: folder, emptyOutDir: true, target: 'chrome123', modulePreload: false },
  });
  browser = await openChromium([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  server = await serveSmall(folder);
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  await server.close();
});

async function open(search = '', at = host): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://${at}:${server.port}/${search}`);
  await shows(page, 'live');
  return page;
}

const connection = (page: Page): Promise<{ state: string; waiting: number }> => page.evaluate('workspace.connection');
const shown = (page: Page): Promise<string> => page.evaluate('workspace.store.row("story", "s1").title');
const shows = (page: Page, state: string) =>
  expect.poll(async () => (await connection(page)).state, { timeout: 15_000 }).toBe(state);
const reads = (page: Page, title: string) => expect.poll(() => shown(page), { timeout: 15_000 }).toBe(title);
const retitle = (page: Page, title: string): Promise<string> =>
  page.evaluate(
    `void workspace.client.run("story.edit", { title: ${JSON.stringify(title)} }, { guess: { kind: "story", id: "s1", fields: { title: ${JSON.stringify(title)} } } }), workspace.store.row("story", "s1").title`,
  );

test('on plain HTTP two tabs share one stream, one shows its own write at once, and the other is told', async () => {
  const first = await open();
  const second = await open();
  expect(await first.evaluate('isSecureContext')).toBe(false);
  expect(server.streams()).toBe(1);
  expect(await retitle(first, 'Written in the first tab')).toBe('Written in the first tab');
  await reads(second, 'Written in the first tab');
  await expect.poll(async () => (await connection(first)).waiting).toBe(0);
  expect(await first.evaluate('workspace.undo.stacks.undo.length')).toBe(1);
});

test('a stream that is cut goes on where it was, and what happened meanwhile is told', async () => {
  const page = await open();
  server.cut();
  server.retitle('Changed in the break');
  await reads(page, 'Changed in the break');
  await shows(page, 'live');
});

test('a tab that closes leaves the stream to the others, and the last one ends it', async () => {
  const first = await open();
  const second = await open();
  await first.close();
  server.retitle('After the first tab');
  await reads(second, 'After the first tab');
  await second.close();
  await expect.poll(() => server.streams(), { timeout: 15_000 }).toBe(0);
});

test('where the shared worker has ended, another takes its place', async () => {
  const first = await open('', 'localhost');
  const second = await open('', 'localhost');
  const session = await browser.newBrowserCDPSession();
  const workers = async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'shared_worker' }] });
    return targetInfos.map(({ targetId }) => targetId);
  };
  const before = await workers();
  expect(before).toHaveLength(1);
  for (const targetId of before) await session.send('Target.closeTarget', { targetId });
  await expect.poll(workers).not.toEqual(before);
  server.retitle('After the worker');
  await reads(first, 'After the worker');
  await reads(second, 'After the worker');
  expect(server.streams()).toBe(1);
});

test('without shared workers each tab has a stream of its own', async () => {
  await context.addInitScript('delete globalThis.SharedWorker');
  const first = await open();
  const second = await open();
  expect(server.streams()).toBe(2);
  server.retitle('Told twice');
  await reads(first, 'Told twice');
  await reads(second, 'Told twice');
});

test('a command whose answer is lost is done once and answered in the end', async () => {
  const page = await open();
  server.loseNextAnswer();
  await retitle(page, 'Done once');
  await expect.poll(async () => (await connection(page)).waiting, { timeout: 15_000 }).toBe(0);
  expect([server.effects(), server.title(), await shown(page)]).toEqual([1, 'Done once', 'Done once']);
});

test('a write made offline stays on the screen and goes out when the network is back', async () => {
  const page = await open();
  await context.setOffline(true);
  await retitle(page, 'Typed offline');
  await shows(page, 'offline');
  expect([await shown(page), (await connection(page)).waiting, server.effects()]).toEqual(['Typed offline', 1, 0]);
  await context.setOffline(false);
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('Typed offline');
  await shows(page, 'live');
});

test('what was typed without a network outlives the page and goes out with the next one, once', async () => {
  const page = await open();
  await context.setOffline(true);
  const text = '{ title: "Typed before the reload" }';
  const guess = `{ kind: "story", id: "s1", fields: ${text} }`;
  await page.evaluate(`void workspace.client.run("story.edit", ${text}, { guess: ${guess}, keep: true })`);
  await shows(page, 'offline');
  await page.close();
  expect(server.effects()).toBe(0);
  await context.setOffline(false);
  const next = await open();
  await reads(next, 'Typed before the reload');
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('Typed before the reload');
  await expect.poll(async () => (await connection(next)).waiting).toBe(0);
  await next.close();
  await open();
  expect(server.effects()).toBe(1);
});

/** Types a title as a field does, which is kept on the device; answers what shows at once. */
const type = (page: Page, title: string): Promise<string> =>
  page.evaluate(
    `void workspace.client.run("story.edit", { title: ${JSON.stringify(title)} }, { keep: true, guess: { kind: "story", id: "s1", fields: { title: ${JSON.stringify(title)} } } }), workspace.store.row("story", "s1").title`,
  );
/** How many commands lie on the device; a tab that closes sooner than that takes what was typed with it. */
const lying = (page: Page): Promise<number> =>
  page.evaluate(`indexedDB.databases().then(([...all]) => new Promise((done) => {
    const { name } = all.find((each) => each.name.startsWith('throughline kept'));
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('commands').objectStore('commands').count();
      counting.onsuccess = () => done(counting.result, opening.result.close());
    };
  }))`);
const waits = (page: Page, waiting: number) =>
  expect.poll(async () => (await connection(page)).waiting, { timeout: 15_000 }).toBe(waiting);

test('what is typed offline can be taken back before it went out and given again, and on return it is said what was sent', async () => {
  const page = await open();
  await context.setOffline(true);
  await shows(page, 'offline');
  await type(page, 'First');
  await type(page, 'Second');
  expect(await page.evaluate('workspace.undo.undo().then(({ outcome }) => outcome.is)')).toBe('done');
  expect(await shown(page)).toBe('First');
  expect(await page.evaluate('workspace.client.run("claim.approve", {}).then(({ reason }) => reason.code)')).toBe(
    'offline',
  );
  await context.setOffline(false);
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('First');
  await waits(page, 0);
  expect([server.effects(), await page.evaluate('returned')]).toEqual([1, [{ sent: 1, needs: 0 }]]);
  await page.evaluate('workspace.undo.redo()');
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('Second');
});

test('undo of what was done before does not hang while the server is away, but says so', async () => {
  const page = await open();
  await type(page, 'Done');
  await waits(page, 0);
  await context.setOffline(true);
  await shows(page, 'offline');
  const code = await page.evaluate('workspace.undo.undo().then(({ outcome }) => outcome.reason.code)');
  expect([code, await page.evaluate('workspace.undo.stacks.undo.length')]).toEqual(['offline', 1]);
});

test('undo takes back what was done last though what was done before it was answered later, over a reload too', async () => {
  const page = await open();
  const held = Promise.withResolvers<void>();
  const ids = new Map<string, string | undefined>();
  await page.route('**/api/story.edit', async (route) => {
    const { title } = route.request().postDataJSON();
    ids.set(title, route.request().headers()['idempotency-key']);
    if (title === 'Older') await held.promise;
    await route.continue().catch(() => undefined);
  });
  await type(page, 'Older');
  await page.evaluate('void workspace.client.run("story.edit", { title: "Newer" })');
  await waits(page, 1);
  await page.reload();
  await waits(page, 1);
  held.resolve();
  await waits(page, 0);
  const [request] = await Promise.all([
    page.waitForRequest('**/api/change.undo'),
    page.evaluate('workspace.undo.undo().then(({ outcome }) => outcome.is)'),
  ]);
  expect(request.postDataJSON()).toEqual({ command: ids.get('Newer') });
});

test('what a tab kept that is gone goes out by another, once', async () => {
  const [first, second] = [await open(), await open()];
  await context.setOffline(true);
  await shows(first, 'offline');
  await shows(second, 'offline');
  await type(first, 'Typed in a tab that is closed');
  await expect.poll(() => lying(second)).toBe(1);
  await first.close();
  await context.setOffline(false);
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('Typed in a tab that is closed');
  await reads(second, 'Typed in a tab that is closed');
  await waits(second, 0);
  expect(server.effects()).toBe(1);
});

test('a page starts from what the device holds and hears what it missed; nobody else does', async () => {
  const first = await open();
  await type(first, 'Kept on the device');
  await waits(first, 0);
  await first.evaluate('workspace.close()');
  await first.close();
  server.retitle('Changed meanwhile');
  expect(server.snapshots()).toBe(1);
  const next = await open();
  await reads(next, 'Changed meanwhile');
  expect(server.snapshots()).toBe(1);
  await next.close();
  for (const [n, search] of ['?member=m2', '?build=two'].entries()) {
    await (await open(search)).close();
    expect(server.snapshots()).toBe(2 + n);
  }
  const last = await open();
  await last.evaluate('forgetRows()');
  await last.close();
  await open();
  expect(server.snapshots()).toBe(5);
});

test('while nothing but the pages can be had, the device shows what it holds and how old that is', async () => {
  const first = await open();
  await type(first, 'Read before');
  await waits(first, 0);
  await first.evaluate('workspace.close()');
  await first.close();
  await context.route('**/{api,readyz}**', (route) => route.abort());
  const next = await context.newPage();
  await next.goto(`http://${host}:${server.port}/`);
  await shows(next, 'offline');
  expect(await shown(next)).toBe('Read before');
  expect(await next.evaluate('Date.now() - workspace.connection.heardAt < 60_000')).toBe(true);
  await context.unrouteAll();
  await next.evaluate('workspace.resume()');
  await shows(next, 'live');
});

test('an ended session is told, and after signing in everything goes on', async () => {
  const page = await open();
  server.signedOut(true);
  server.cut();
  await retitle(page, 'Typed after the end');
  await shows(page, 'signed out');
  expect(await shown(page)).toBe('Typed after the end');
  server.signedOut(false);
  await page.evaluate('workspace.resume()');
  await expect.poll(() => server.title(), { timeout: 15_000 }).toBe('Typed after the end');
  await shows(page, 'live');
});

test('the hooks draw what changes, and nothing else', async () => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://${host}:${server.port}/hooks.html`);
  const drawn = async () => JSON.parse((await page.textContent('pre')) ?? '{}') as Record<string, unknown>;
  const becomes = (expected: object) => expect.poll(drawn, { timeout: 15_000 }).toMatchObject(expected);
  await becomes({
    title: 'First title',
    rows: ['First title'],
    long: 0,
    connection: 'live',
    asked: ['First title', '{"asking":"first"}'],
    refreshing: false,
  });
  const others = await page.evaluate('drawn.other');
  await retitle(page, 'A title of more than twenty letters');
  await becomes({
    rows: ['A title of more than twenty letters'],
    long: 1,
    waiting: null,
    undo: 1,
    asked: ['A title of more than twenty letters', '{"asking":"first"}'],
  });
  await page.evaluate('askFor("second")');
  await becomes({ asked: ['A title of more than twenty letters', '{"asking":"second"}'], refreshing: false });
  expect(await page.evaluate('drawn.other')).toBe(others);
  // The list stands above its row: were they drawn together, it would be the first.
  const put = () => page.evaluate<string[]>("put.filter((line) => line.includes('twenty'))");
  await expect
    .poll(put)
    .toEqual(['row: A title of more than twenty letters', 'list: A title of more than twenty letters']);
  expect(complaints).toEqual([]);
});
