import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage(mondayMorning);

/** The lines of the dialog, or of the screen, as they stand. */
const lines = (page: Page) => page.locator('.found .found-first').allTextContents();

it('finds what is here at the first letter and the rest as it arrives, by keyboard, and shows all of it at an address of its own', async () => {
  const { ana, jonas, product, team, send } = await stage.meet();
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  await send(jonas, 'story.create', { team, title: 'Queue a report while offline' });
  await send(ana, 'feedback.capture', {
    product,
    text: 'Half my inspectors work in basements and have no signal.',
    who: 'Marta',
    customer: 'Norrbo Housing',
    receivedOn: '2026-11-12',
  });
  // What is new is found once the reader has taken it in, which a busy machine may take its time for.
  const asked = `${stage.app.url}/api/search.find?input=${encodeURIComponent('{"text":"basements"}')}`;
  await expect
    .poll(async () => (await (await ana.request.get(asked)).json()).hits.length, { timeout: 40_000, interval: 250 })
    .toBe(1);
  await ana.goto(`${stage.app.url}/harbour/voice`);
  await ana.getByRole('heading', { name: 'Marta, Norrbo Housing' }).waitFor();

  // Whoever types on at once, before the dialog was read, loses no letter and presses no key by it.
  const typed = Promise.withResolvers<void>();
  await ana.route(/search-dialog/, async (route) => {
    await typed.promise;
    await route.continue();
  });
  await ana.goto(`${stage.app.url}/harbour/stories/S-1`);
  await ana.getByRole('heading', { name: 'Queue a report while offline' }).waitFor();
  await ana.keyboard.type('/basement');
  await expect.poll(() => ana.locator('[role=dialog] input').inputValue()).toBe('basement');
  typed.resolve();
  const words = ana.getByRole('dialog', { name: 'Search' }).getByRole('combobox');
  await expect.poll(() => words.inputValue()).toBe('basement');
  await press(ana, 'Escape');
  await ana.unroute(/search-dialog/);
  await ana.goto(`${stage.app.url}/harbour/voice`);
  await ana.getByRole('heading', { name: 'Marta, Norrbo Housing' }).waitFor();

  // The palette knows titles alone, and leads on to what the server finds.
  await press(ana, 'ControlOrMeta+k');
  await ana.locator('.palette-input:focus').waitFor();
  await ana.keyboard.type('signal basement');
  const everything = ana.getByRole('option', { name: 'Search everything for “signal basement”', selected: true });
  await everything.waitFor();
  await ana.getByRole('status').filter({ hasText: 'No command and no title fits' }).waitFor();
  await press(ana, 'Enter');
  await ana.waitForURL('**/search?q=signal%20basement');
  await ana.getByRole('link', { name: /V-1 / }).waitFor();
  await ana.goBack();
  await ana.getByRole('heading', { name: 'Marta, Norrbo Housing' }).waitFor();

  // What stands in this browser answers at the first letter; the feedback comes from the server, below it.
  await press(ana, '/');
  const dialog = ana.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').waitFor();
  await press(ana, 'o');
  await dialog.getByRole('option', { name: /^F-1 Offline field reports/ }).waitFor();
  await ana.keyboard.press('Control+a');
  await ana.keyboard.type('no sginal basment');
  const found = dialog.getByRole('option', { name: /^V-1 Norrbo Housing · Marta/ });
  await found.getByText('basements', { exact: true }).waitFor();
  expect(await faultsIn(ana)).toEqual([]);
  await press(ana, 'Enter');
  await ana.waitForURL('**/harbour/voice?open=V-1');
  await dialog.waitFor({ state: 'detached' });

  // What was searched for comes first the next time; what is no filter is said.
  await press(ana, '/');
  await dialog.getByRole('option', { name: 'no sginal basment' }).waitFor();
  await ana.keyboard.type('status:open report');
  await dialog.getByText('“status:open” is no filter').waitFor();
  await ana.keyboard.press('Control+a');
  await ana.keyboard.type('f1');
  await dialog.getByRole('option', { name: /^F-1 / }).waitFor();
  const [tab] = await Promise.all([ana.context().waitForEvent('page'), press(ana, 'Control+Enter')]);
  await tab.waitForURL('**/harbour/features/F-1');
  await tab.close();
  await ana.bringToFront();

  // Everything that fits, on a screen that reads the same when it is loaded anew.
  await ana.keyboard.press('Control+a');
  await ana.keyboard.type('report');
  await dialog.getByRole('option', { name: /^S-1 / }).waitFor();
  await press(ana, 'ArrowUp', 'Enter');
  await ana.waitForURL('**/search?q=report');
  await ana.getByRole('tab', { name: /^Stories 1/ }).click();
  await ana.waitForURL('**/search?q=report&kind=story');
  await expect.poll(() => lines(ana)).toEqual(['S-1 Queue a report while offline story · draft']);
  await ana.reload();
  await expect.poll(() => lines(ana)).toEqual(['S-1 Queue a report while offline story · draft']);
  await press(ana, 'j', 'Enter');
  await ana.waitForURL('**/harbour/stories/S-1');

  // A colleague leads to what they made, keep or are asked.
  await ana.goto(`${stage.app.url}/search?q=jonas`);
  await ana.getByRole('link', { name: /^Jonas Brandt/ }).click();
  await ana.waitForURL(({ searchParams }) => searchParams.get('q') === 'by:"Jonas Brandt"');

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1360, 390]) {
      await ana.emulateMedia({ colorScheme });
      await ana.setViewportSize({ width, height: 800 });
      await ana.goto(`${stage.app.url}/search?q=offline`);
      await ana.getByRole('link', { name: /^F-1 / }).waitFor();
      expect([colorScheme, width, await faultsIn(ana), await isTooWide(ana)]).toEqual([colorScheme, width, [], false]);
    }

  // Without the network, what is on this device is still searched, and that is said.
  await ana.goto(`${stage.app.url}/harbour/features/${feature.short}`);
  await ana.getByRole('heading', { name: 'Offline field reports' }).waitFor();
  await ana.context().setOffline(true);
  await press(ana, '/');
  await dialog.getByRole('combobox').fill('offline');
  await dialog.getByRole('option', { name: /^F-1 / }).waitFor();
  await dialog.getByText('only what is on this device was searched').waitFor();
  await ana.context().setOffline(false);
}, 120_000);
