import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cloneDatabase } from '#test/database';

const clone = join(import.meta.dirname, '../..');

/** A password no rule refuses. */
export const goodPassword = 'vexing plum of Tuesday-42';

/** The program as `npm start` runs it, over a database of its own. */
export interface RunningApp {
  url: string;
  /** The link of the first set-up, where nobody has done it. */
  setUpLink: string | undefined;
  /** Its database, for another process beside it. */
  database: string;
  close: () => Promise<void>;
}

/** Brings the pages that the server hands out up to date. */
export function buildPages(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'bin/build-web.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pages were not built: ${stderr}`);
}

/** Starts the program; `settings` are further environment variables. */
export async function startApp(settings: Record<string, string> = {}): Promise<RunningApp> {
  const database = settings.DATABASE_URL ?? (await cloneDatabase()).url;
  const env = { ...process.env, DATABASE_URL: database, HOST: '127.0.0.1', PORT: '0', ...settings };
  const child = spawn(process.execPath, [join(clone, 'src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // The link comes last, and only where nobody has an account yet.
  const ready = settings.DATABASE_URL === undefined ? /set-up#token=\S+\n/ : /Throughline \S+ listens at \S+\n/;
  const said = await linesUntil(child, ready);
  const url = /Throughline \S+ listens at (\S+)/.exec(said)?.[1];
  if (!url) throw new Error(`The program did not say where it listens: ${said}`);
  return {
    url,
    setUpLink: /\S+\/set-up#token=\S+/.exec(said)?.[0],
    database,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** A page of a new person at a new device; what its console complains about goes into `complaints`. */
export async function newPerson(
  browser: Browser,
  { width = 1360, complaints = [] }: { width?: number; complaints?: string[] } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: width < 800,
    isMobile: width < 800,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  heedWarnings(page);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

/** Goes elsewhere only once the page would leave unasked: a person stays who is told that something is not saved yet. */
function heedWarnings(page: Page): void {
  const goto = page.goto.bind(page);
  const wouldLeave = `new Promise((leave, stay) => {
    const look = () =>
      dispatchEvent(new Event('beforeunload', { cancelable: true })) ? leave() : requestAnimationFrame(look);
    look();
    setTimeout(() => stay(new Error('Something done on this page has had no answer for 20 seconds.')), 20_000);
  })`;
  page.goto = async (url, options) => {
    await page.evaluate(wouldLeave);
    return goto(url, options);
  };
}

/** Makes the first administrator and a product over HTTP and opens the product as them. */
export async function foundProduct(
  app: RunningApp,
  page: Page,
  { mode = 'both', product = 'Harbour' }: { mode?: string; product?: string } = {},
): Promise<void> {
  const token = app.setUpLink?.split('#token=')[1];
  const send = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await page.request.post(app.url + path, { data: body, headers: { origin: app.url } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const person = { name: 'Ana Ferreira', email: 'ana@example.org', password: goodPassword };
  const { memberships } = (await send('/auth/set-up', { token, ...person, workspace: 'Norrbo' })) as {
    memberships: { member: string }[];
  };
  const made = await send('/api/product.create', { name: product, mode });
  for (const role of mode === 'one person' ? ['pm', 'po'] : ['pm'])
    await send('/api/role.give', { product: made.id, member: memberships[0]?.member, role });
  await page.goto(app.url);
}

/** Presses keys as a person does who sees each one answered: the next comes after the screen was drawn. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
}

const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe finds on the page, or what the named rules find, as `rule: first place`. */
export async function faultsIn(page: Page, rules?: string[]): Promise<string[]> {
  // A page keeps it until it is read anew; there are no frames, and only what is wrong is worth carrying over.
  if (await page.evaluate('!globalThis.axe')) await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return page.evaluate(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html.slice(0, 200)))`);
}

/** Whether the page, or the part of it that scrolls, has to be moved sideways to be read. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(`document.documentElement.scrollWidth > innerWidth + 1 ||
    [...document.querySelectorAll('.page, .page-main')].some((part) => part.scrollWidth > part.clientWidth + 1)`);
}

/** What the program has printed by the time that a line of it fits. */
function linesUntil(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const take = (part: Buffer) => {
      said += part.toString();
      if (ready.test(said)) resolve(said);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
}
