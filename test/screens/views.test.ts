import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decideThings } from './decided.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage(mondayMorning);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
const bar = (page: Page) => page.getByLabel('Filter in words');
const column = (page: Page, name: RegExp) => page.getByRole('region', { name });
/** The short ids of the rows, as they stand on the screen. */
const rowsAre = (page: Page, ...shorts: string[]) =>
  expect
    .poll(
      () =>
        page.evaluate<string[]>(`[...document.querySelectorAll('.grid-row')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => row.querySelector('.id').textContent)`),
      { timeout: 10_000 },
    )
    .toEqual(shorts);
const wordsOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
async function fileOf(page: Page, line: string): Promise<string> {
  await button(page, /^More for the/).click();
  const waiting = page.waitForEvent('download');
  await item(page, line).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

/** Ctrl F finds a story that is not drawn, and stays in its field; Esc leads to the row; pressed once more it is the browser’s. */
async function findInAll(page: Page, at: string) {
  await page.goto(`${at}/backlog`);
  await page.locator('.grid-row').first().waitFor();
  expect(await page.getByText('Send it to Zürich').count()).toBe(0);
  await press(page, 'ControlOrMeta+f');
  const field = page.getByRole('textbox', { name: 'Find in the list' });
  await field.fill('zurich SEND');
  await page.getByText('1 of 1: S-').waitFor();
  await page.locator('.grid-row[data-cursor]', { hasText: 'Send it to Zürich' }).waitFor();
  await expect.poll(() => page.evaluate<number>("CSS.highlights.get('found-here')?.size ?? 0")).toBe(2);
  expect(await faultsIn(page)).toEqual([]);
  const isLeftToTheBrowser = `document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
  )`;
  await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('aria-label')")).toBe('Find in the list');
  expect(await page.evaluate(isLeftToTheBrowser)).toBe(true);
  await field.fill('pavement');
  await page.getByText(/^\d+ of 59: S-/).waitFor();
  await press(page, 'F3', 'Shift+F3', 'Escape');
  await expect
    .poll(() => page.evaluate<string>("document.activeElement?.closest('.grid-row')?.textContent ?? ''"))
    .toContain('Pavement');
}

/** The same on the board, whose columns draw the cards in sight alone. */
async function findOnBoard(page: Page, at: string) {
  await page.goto(`${at}/backlog?as=board`);
  await page.locator('.card').first().waitFor();
  expect(await page.getByText('Send it to Zürich').count()).toBe(0);
  await press(page, 'ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find in the list' }).fill('zurich');
  await page.locator('.card[data-found]', { hasText: 'Send it to Zürich' }).waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate<string>("document.activeElement?.closest('.card')?.textContent ?? ''"))
    .toContain('Zürich');
}

/** On paper every row stands in a table, black on white in the dark too, under a head with product, list, filter and day. */
async function printAll(page: Page, at: string) {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(`${at}/backlog?q=pavement`);
  await page.locator('.grid-row').first().waitFor();
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await expect.poll(() => page.locator('.printed tbody tr').count()).toBe(59);
  await expect
    .poll(() => page.locator('.print-head').innerText())
    .toMatch(/Harbour Backlog\s+\w+day,? \d+ \w+ 20\d\d\s/);
  await expect
    .poll(() => page.getByLabel('Filter of the stories').innerText())
    .toMatch(/^\s*59 of \d+\s+with “pavement”/);
  const drawn = page.locator('.grid, .top, .bottom, .side, .skip').filter({ visible: true });
  expect(await drawn.count()).toBe(0);
  const ink = await page.evaluate("getComputedStyle(document.querySelector('.printed td')).color");
  const head = await page.evaluate("getComputedStyle(document.querySelector('.printed thead')).display");
  expect([ink, head]).toEqual(['rgb(0, 0, 0)', 'table-header-group']);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await page.locator('.printed').waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'screen' });
  const rows = "document.querySelectorAll('.printed tbody tr').length";
  await page.evaluate(`addEventListener('beforeprint', () => { globalThis.onPaper = ${rows} })`);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await expect.poll(() => page.evaluate('globalThis.onPaper')).toBe(59);
  await page.locator('.printed').waitFor({ state: 'detached' });
}

describe('views', () => {
  it('filter the backlog in words, show it as list, board and table, hand it out, and are saved, shared and gone back to', async () => {
    const crew = await stage.meet();
    const { ana, jonas, team, send } = crew;
    const titles = ['Queue a report', 'Show what waits', '=Photo the same day', 'Sign on paper'];
    const made = [];
    for (const title of titles) made.push(await send(jonas, 'story.create', { team, title, criteria: ['It does'] }));
    for (const [at, estimate] of [3, 8, 5].entries())
      await send(jonas, 'story.estimate', { story: made[at]?.id, estimate, was: { estimate: null } });
    await send(jonas, 'story.ready', { story: made[1]?.id, seen: { [String(made[1]?.id)]: 2 } });
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');

    // Written with what is offered, and read in words.
    await press(jonas, 'f');
    await jonas.keyboard.type('poi');
    await jonas.getByRole('option', { name: /^estimate:/ }).waitFor();
    await press(jonas, 'ArrowDown', 'Enter');
    await jonas.keyboard.type('>4 stat:x');
    await rowsAre(jonas, 'S-2', 'S-3');
    await jonas.getByText('Nothing is filtered by “stat:”. Did you mean “state:”?').waitFor();
    await button(jonas, 'Take out “stat:x”').click();
    await button(jonas, /^points more/).click();
    await item(jonas, 'Leave these out').click();
    await rowsAre(jonas, 'S-1', 'S-4');
    await button(jonas, /^points not more/).click();
    await item(jonas, 'Show only these').click();
    await rowsAre(jonas, 'S-2', 'S-3');

    // Sorted by a heading, in the address, reloaded and gone back to.
    await jonas.getByTitle('Sort by Points').click();
    await rowsAre(jonas, 'S-3', 'S-2');
    await jonas.getByTitle('Sort by Points').click();
    await rowsAre(jonas, 'S-2', 'S-3');
    expect(wordsOf(jonas)).toEqual({ q: 'estimate:>4', sort: '-estimate' });
    await jonas.reload();
    await rowsAre(jonas, 'S-2', 'S-3');
    await press(jonas, 'j', 'j', 'o');
    await jonas.getByRole('heading', { name: '=Photo the same day' }).waitFor();
    await jonas.goBack();
    await rowsAre(jonas, 'S-2', 'S-3');
    expect(await fileOf(jonas, 'CSV of what is seen')).toMatch(
      /^\ufeffRank,Id,Story.*\r\n2,S-2,Show what waits.*\r\n3,S-3,'=Photo/,
    );
    expect(JSON.parse(await fileOf(jonas, 'JSON of what is seen'))).toMatchObject([{ short: 'S-2' }, { short: 'S-3' }]);

    // The same in other shapes, the record at the focus with it; a card that is moved changes what its column stands for.
    await jonas.locator('.grid-row', { hasText: 'Photo' }).focus();
    await press(jonas, 'ControlOrMeta+b');
    await column(jonas, /^Ready/)
      .getByText('Show what waits')
      .waitFor();
    await jonas.locator('.card-open:focus', { hasText: 'Photo' }).waitFor();
    await column(jonas, /^Draft/)
      .getByRole('link', { name: /Photo/ })
      .focus();
    await press(jonas, 'm', 'ArrowRight', 'Enter');
    await column(jonas, /^Ready/)
      .getByText('=Photo the same day')
      .waitFor();
    await jonas.locator('.card-open:focus', { hasText: 'Photo' }).waitFor();
    // A card that leaves the filter leaves the focus with the next one.
    await bar(jonas).fill('estimate:>4 state:ready');
    await jonas.getByText('2 of 4').waitFor();
    await jonas.locator('.card', { hasText: 'Show what waits' }).getByRole('link').focus();
    await press(jonas, 'm', 'ArrowRight', 'Enter');
    await jonas.locator('.card', { hasText: 'Show what waits' }).waitFor({ state: 'detached' });
    await jonas.locator('.card-open:focus', { hasText: 'Photo' }).waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await column(jonas, /^Ready/)
      .getByText('Show what waits')
      .waitFor();
    await bar(jonas).fill('estimate:>4');
    await jonas.locator('.card', { hasText: 'Photo' }).getByRole('link').focus();
    await press(jonas, 'ControlOrMeta+b');
    await jonas.getByRole('columnheader', { name: 'Created' }).waitFor();
    await jonas.locator('.grid-row:focus', { hasText: 'Photo' }).waitFor();

    // Saved for oneself, shared, followed by others and copied, never changed by them.
    await button(jonas, /^View: Not saved/).click();
    await item(jonas, 'Save this view…').click();
    await jonas.getByLabel(/^Name/).fill('Large ones');
    await jonas.keyboard.press('Enter');
    await button(jonas, 'View: Large ones').waitFor();
    await ana.goto(`${stage.app.url}/harbour/backlog`);
    await button(ana, 'View: All stories').click();
    await item(ana, 'All stories ✓').waitFor();
    expect(await item(ana, 'Large ones').count()).toBe(0);
    await button(jonas, 'View: Large ones').click();
    await item(jonas, 'Share the view with everybody').click();
    await item(ana, 'Large ones').click();
    await rowsAre(ana, 'S-2', 'S-3');
    await ana.getByRole('columnheader', { name: 'Created' }).waitFor();
    await bar(ana).fill('estimate:>7');
    await rowsAre(ana, 'S-2');
    await button(ana, 'View: Large ones, changed').click();
    expect(await item(ana, /as it is seen now|Remove the view/).count()).toBe(0);
    await item(ana, 'Back to how it was saved').click();
    await rowsAre(ana, 'S-2', 'S-3');

    await bar(jonas).fill('estimate:>2');
    await button(jonas, 'View: Large ones, changed').click();
    await item(jonas, 'Save “Large ones” as it is seen now').click();
    await jonas.keyboard.press('ControlOrMeta+k');
    await jonas.getByPlaceholder('What do you want to do or find?').fill('Remove the view');
    await jonas.keyboard.press('Enter');
    await jonas.getByText('Removed the view “Large ones”.').waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await button(jonas, 'View: Not saved').click();
    await item(jonas, 'Large ones').click();
    await rowsAre(jonas, 'S-2', 'S-3', 'S-1');

    // What they are sorted by is seen in the rows, though it is not among the usual columns.
    // Sorted upwards by rank is the order that is kept by hand.
    await jonas.goto(`${stage.app.url}/harbour/backlog?sort=place`);
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await press(jonas, 'j', 'm', 'ArrowDown', 'Enter');
    await rowsAre(jonas, 'S-2', 'S-1', 'S-3', 'S-4');
    await press(jonas, 'ControlOrMeta+z');
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    // Where nothing fits, Enter leaves the field for the keys that the page names.
    await bar(jonas).fill('zeppelin');
    await bar(jonas).press('Enter');
    await press(jonas, 'Shift+f');
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    // Who opens what the filter led to comes back to it.
    await bar(jonas).fill('estimate:>7');
    await rowsAre(jonas, 'S-2');
    await bar(jonas).press('Enter');
    await jonas.locator('.grid-row:focus', { hasText: 'S-2' }).waitFor();
    await press(jonas, 'Enter');
    await jonas.waitForURL(/\/stories\/S-2$/);
    await jonas.getByRole('heading', { level: 1 }).waitFor();
    await press(jonas, 'Escape');
    await jonas.locator('.grid-row:focus', { hasText: 'S-2' }).waitFor();

    await jonas.goto(`${stage.app.url}/harbour/backlog?sort=-asked`);
    await jonas.getByRole('columnheader', { name: 'Voices' }).and(jonas.locator('[aria-sort=descending]')).waitFor();
  }, 150_000);

  it('show the features of the roadmap by filter in every shape, and nothing in them is found by axe or too wide; every row of a list is found and printed', async () => {
    const crew = await stage.meet();
    await decideThings(crew);
    const { ana, jonas } = crew;
    const at = `${stage.app.url}/harbour`;
    await ana.goto(`${at}/roadmap?q=due%3Aany`);
    await column(ana, /^Now/).getByText('Offline field reports').waitFor();
    expect(
      await column(ana, /^Not placed/)
        .getByRole('link')
        .count(),
    ).toBe(0);
    await ana.getByRole('tab', { name: 'List' }).click();
    await rowsAre(ana, 'F-1');
    await ana.getByRole('tab', { name: 'Board' }).click();
    await column(ana, /^(Committed|Delivering) 1/)
      .getByText('Offline field reports')
      .waitFor();
    await ana.getByRole('tab', { name: 'Timeline' }).click();
    await ana.getByRole('img', { name: /Promised to Norrbo/ }).waitFor();
    await bar(ana).fill('horizon:later due:any');
    await ana.getByText('“horizon is later” leaves out the most: without it one feature fits.').waitFor();
    await bar(ana).press('Escape');
    await ana.locator('#main').focus();
    await press(ana, 'd');
    await ana.getByRole('img', { name: /Promised to Norrbo/ }).waitFor();
    await ana.goto(`${at}/roadmap?place=declined`);
    await ana.getByRole('columnheader', { name: 'Why aside' }).waitFor();

    await jonas.setViewportSize({ width: 390, height: 800 });
    for (const [who, colorScheme] of [
      [ana, 'light'],
      [jonas, 'dark'],
    ] as const) {
      await who.emulateMedia({ colorScheme });
      for (const [path, shown] of [
        ['backlog?group=state&q=-kind%3Abug%20oops%3A1', '.filter-faults p'],
        ['roadmap?as=board&group=objective', '.card'],
        ['roadmap?as=list&group=stage', '.grid-group'],
      ] as const) {
        await who.goto(`${at}/${path}`);
        await who.locator(shown).first().waitFor();
        expect([path, colorScheme, await faultsIn(who), await isTooWide(who)]).toEqual([path, colorScheme, [], false]);
      }
    }

    const titles = Array.from({ length: 60 }, (_, at) => (at === 55 ? 'Send it to Zürich' : `Pavement ${at}`));
    for (const title of titles) await crew.send(jonas, 'story.create', { team: crew.team, title });
    await findInAll(ana, at);
    await findOnBoard(ana, at);
    await printAll(jonas, at);
  }, 150_000);
});
