import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '#test/chromium';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'";

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-gallery-'));
  await build({
    configFile: fileURLToPath(new URL('../../src/web/gallery/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder },
  });
  server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    const file = await readFile(join(folder, path === '/' ? 'index.html' : path)).catch(() => undefined);
    response.writeHead(file ? 200 : 204, {
      'content-type': types[extname(path)] ?? 'text/html',
      'content-security-policy': policy,
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.context().close();
  complaints = [];
});

async function open(view: string, width = 1360) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: width < 800,
    isMobile: width < 800,
  });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/?view=${view}`);
  await page.locator('h1').waitFor();
}

interface Seen {
  focused: string | undefined;
  first: string[];
  selected: number;
}

/** The row under the cursor and the first rows from the top, as they stand on the screen. */
const rows = () =>
  page.evaluate<Seen>(`(() => {
    const all = [...document.querySelectorAll('.grid-row')];
    const fromTop = all.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    return {
      focused: document.activeElement?.closest('[data-row]')?.dataset.row,
      first: fromTop.slice(0, 4).map((row) => row.dataset.row),
      selected: all.filter((row) => row.ariaSelected === 'true').length,
    };
  })()`);

/** Presses keys as a person does who sees each one answered. */
const press = async (...keys: string[]) => {
  for (const [at, key] of keys.entries()) {
    if (at > 0)
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await page.keyboard.press(key);
  }
};

describe('the parts', () => {
  const sights = ['parts', 'feature', 'home', 'list'].flatMap((view) => [
    { view, theme: 'light', width: 1360 },
    { view, theme: 'dark', width: 390 },
  ]);

  it.each(sights)(
    'of $view have no finding of axe in $theme at $width px, fit the width, and need nothing inline',
    async ({ view, theme, width }) => {
      await open(`${view}&theme=${theme}`, width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );

  it('reflow at 320 px', async () => {
    await open('parts', 320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

describe('a board', () => {
  const nodes = () => page.evaluate<number>("document.querySelectorAll('*').length");
  const focused = () => page.evaluate("document.activeElement.closest('.card')?.dataset.card");

  it('draws the cards in sight of 10,000, says which of how many each is, and keeps the one with the focus', async () => {
    await open('board');
    const column = page.locator('.views-column').last();
    const card = column.locator('.card');
    expect(await card.first().getAttribute('aria-setsize')).toBe('5713');
    let most = await nodes();
    for (const top of [3_000, 200_000, 10_000_000, 40_000]) {
      await column.evaluate((part, to) => part.scrollTo(0, to), top);
      await expect.poll(() => sees(3)).toBe(true);
      most = Math.max(most, await nodes());
    }
    expect(most).toBeLessThanOrEqual(1500);

    // The arrows lead on past what was drawn, into a column that stands elsewhere, and a focused card stays.
    await column.evaluate((part) => part.scrollTo(0, 0));
    await page.locator('[data-card="S-1"] a').focus();
    await press(...Array(30).fill('ArrowDown'));
    await expect.poll(focused).toBe('S-211');
    await press('ArrowRight');
    await expect.poll(focused).toBe('S-212');
    await page
      .locator('.views-column')
      .nth(1)
      .evaluate((part) => part.scrollTo(0, 60_000));
    await expect.poll(() => sees(1)).toBe(true);
    expect(await focused()).toBe('S-212');
    await press('m', 'ArrowRight', 'Enter');
    await expect.poll(() => page.locator('.views-column').nth(2).locator('h2').textContent()).toContain('1,430');
  });

  /** True where a card stands in the middle of what can be seen of a column; two cards are 8 px apart. */
  const sees = (column: number) =>
    page.evaluate<boolean>(`(() => {
      const { left, width, top, height } = document.querySelectorAll('.views-column')[${column}].getBoundingClientRect();
      const at = (off) => document.elementFromPoint(left + width / 2, top + height / 2 + off);
      return [0, 10].some((off) => at(off)?.closest('.card') != null);
    })()`);
});

describe('a tree', () => {
  it('of 50,000 leaves is opened, closed and moved in by keys, and draws what is in sight alone', async () => {
    await open('tree');
    const tree = page.getByRole('treegrid');
    const at = (id: string) => page.locator(`[data-row="${id}"]`);
    const count = () => tree.getAttribute('aria-rowcount');
    expect(await count()).toBe(String(1 + 40 + 2_000));
    await press('j', 'j', '*');
    await expect.poll(count).toBe(String(1 + 40 + 2_000 + 50_000));
    await press('End');
    await expect.poll(async () => (await rows()).focused).toBe('40.50.25');
    for (const [name, value] of Object.entries({ level: '3', posinset: '25', setsize: '25', rowindex: '52041' }))
      expect(await at('40.50.25').getAttribute(`aria-${name}`)).toBe(value);
    let most = 0;
    for (const top of [0, 9_000, 700_000, 1_600_000]) {
      await tree.evaluate((grid, to) => grid.scrollTo(0, to), top);
      most = Math.max(most, await page.evaluate<number>("document.querySelectorAll('*').length"));
    }
    expect(most).toBeLessThanOrEqual(1500);

    // Left leads up and closes, Right opens; Shift with an arrow goes to the last one that takes what is held.
    await press('Home', 'ArrowDown', 'ArrowDown', 'm', 'Shift+ArrowDown');
    await page.getByRole('status').getByText('Under Feature 40.50.').waitFor();
    await press('Enter');
    await page.getByRole('status').getByText('Moved under Feature 40.50.').waitFor();
    await expect.poll(async () => (await rows()).focused).toBe('1.1.1');
    await expect.poll(() => at('1.1.1').getAttribute('aria-posinset')).toBe('26');
    await press('ArrowLeft', 'ArrowLeft');
    await expect.poll(count).toBe(String(1 + 40 + 2_000 + 50_000 - 26));
    await expect.poll(async () => (await rows()).focused).toBe('40.50');
    await press('ArrowRight');
    await expect.poll(() => at('40.50').getAttribute('aria-expanded')).toBe('true');
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe('the grid', () => {
  it('draws a window of 10,000 rows, says how many there are, and never grows past 1,500 elements', async () => {
    await open('list');
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('10001');
    let most = 0;
    for (const top of [0, 5_000, 150_000, 320_000]) {
      await page.locator('.grid').evaluate((grid, to) => grid.scrollTo(0, to), top);
      most = Math.max(most, await page.evaluate<number>("document.querySelectorAll('*').length"));
    }
    expect(most).toBeLessThanOrEqual(1500);
    await expect.poll(() => page.locator('[data-row="S-10000"]').getAttribute('aria-rowindex')).toBe('10001');
  });

  it('moves, selects and goes back from the keyboard alone', async () => {
    await open('list');
    await press('ArrowDown', 'j', 'ArrowDown');
    await expect.poll(async () => (await rows()).focused).toBe('S-3');
    await press('x', 'Shift+ArrowDown');
    await expect.poll(rows).toMatchObject({ focused: 'S-4', selected: 2 });
    await press('Escape');
    await expect.poll(async () => (await rows()).selected).toBe(0);
    await press('End');
    await expect.poll(async () => (await rows()).focused).toBe('S-10000');
    await press('Home', 'k');
    await expect.poll(async () => (await rows()).focused).toBe('S-1');
  });

  it('carries a row by M and arrows, drops it with Enter and puts it back with Esc', async () => {
    await open('list');
    await press('j', 'j', 'j', 'm', 'ArrowUp', 'ArrowUp');
    await expect.poll(rows).toMatchObject({ focused: 'S-3', first: ['S-3', 'S-1', 'S-2', 'S-4'] });
    await press('Escape');
    await expect.poll(async () => (await rows()).first).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
    await press('m', 'ArrowUp', 'Enter');
    await expect.poll(rows).toMatchObject({ focused: 'S-3', first: ['S-1', 'S-3', 'S-2', 'S-4'] });
    await press('m', 'Shift+ArrowDown', 'Enter');
    await expect.poll(() => page.locator('[data-row="S-3"]').getAttribute('aria-rowindex')).toBe('10001');
  });

  it('carries a row by dragging and by its menu to the same place', async () => {
    await open('list');
    const [from, to] = [
      await page.locator('[data-row="S-4"]').boundingBox(),
      await page.locator('[data-row="S-1"]').boundingBox(),
    ];
    if (!from || !to) throw new Error('The rows to drag are not on the screen.');
    await page.mouse.move(from.x + 300, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 300, from.y - 20, { steps: 4 });
    await page.mouse.move(to.x + 300, to.y + 4, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await rows()).first).toEqual(['S-4', 'S-1', 'S-2', 'S-3']);
    await page.locator('[data-row="S-4"]').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move above…' }).click();
    await page.getByRole('textbox', { name: 'Above the row' }).fill('s-3');
    await press('Enter');
    await expect.poll(rows).toMatchObject({ focused: 'S-4', first: ['S-1', 'S-2', 'S-4', 'S-3'] });
  });

  it('edits a cell: Tab saves and goes on, a refusal keeps the text, Esc takes it back', async () => {
    await open('list');
    await press('j', 'k', 'e');
    await page.keyboard.type('A new title');
    await press('Tab');
    await page.keyboard.type('abc');
    await press('Enter');
    await expect.poll(() => page.locator('.cell-editor').inputValue()).toBe('abc');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('not a number');
    await press('Escape');
    await expect.poll(() => page.locator('.cell-editor').count()).toBe(0);
    await expect.poll(() => page.locator('[data-row="S-1"]').innerText()).toContain('A new title');
    await expect.poll(async () => (await rows()).focused).toBe('S-1');
  });
});

describe('the keys', () => {
  it('find an action in the palette, take two keys for a place, and let letters be switched off', async () => {
    await open('list');
    await press('Control+k');
    await page.getByRole('combobox').fill('capture');
    const best = page.locator('[cmdk-item][data-selected=true]');
    await expect.poll(() => best.innerText()).toContain('Capture feedback');
    await press('Enter');
    await expect.poll(() => page.locator('.toast').innerText()).toContain('Feedback taken down');
    await page.evaluate("localStorage.setItem('throughline.letters', 'off')");
    await press('q');
    await expect.poll(() => page.locator('.toast').count()).toBe(1);
    await page.evaluate("localStorage.removeItem('throughline.letters')");
    await press('g', 'h');
    await page.waitForURL(/view=home/);
  });
});
