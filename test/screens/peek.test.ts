import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { setStage } from './set-stage.ts';
import { faultsIn, press } from './stage.ts';

const stage = setStage();

const peek = (page: Page, short: string) => page.getByRole('complementary', { name: new RegExp(`^Peek: ${short} `) });
const rowWithFocus = (page: Page) => page.locator('.grid-row:focus');
/** Whether the one thing that has the focus can be seen in its list. */
const inSight = (page: Page) =>
  page.evaluate(`(() => {
    const row = document.activeElement.getBoundingClientRect();
    return row.height > 0 && row.top >= 0 && row.bottom <= innerHeight + 1;
  })()`);

/** A key held down for so many repeats, as quickly as the page takes them. */
const held = (page: Page, key: string, times: number) =>
  page.evaluate(`(async () => {
    for (let left = ${times}; left > 0; left--) {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }));
      await new Promise((done) => requestAnimationFrame(done));
    }
  })()`);

/** The title of the row with the focus, as far as nothing stands over any of it. */
const uncovered = (page: Page) =>
  page.evaluate(`(() => {
    const row = document.activeElement.closest('.grid-row');
    const { left, right, top, bottom } = row.getBoundingClientRect();
    const ways = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => left + part * (right - left));
    const free = ways.every((x) => [top + 3, bottom - 3].every((y) => row.contains(document.elementFromPoint(x, y))));
    return free ? /Story number \\d+/.exec(row.innerText)?.[0] : 'covered';
  })()`);

it('what is looked at beside a list is followed, opened and come back to by keys alone, and every step reloads to itself', async () => {
  const { ana, jonas, product, team, send } = await stage.meet();
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  await send(ana, 'customer.add', { product, name: 'Norrbo Housing' });
  const titles = Array.from({ length: 60 }, (_, at) => `Story number ${at + 1}`);
  for (const title of titles) await send(jonas, 'story.create', { team, title, feature: feature.id });
  await jonas.goto(`${stage.app.url}/harbour/backlog?q=number`);
  await jonas.locator('.grid-row').first().waitFor();

  await press(jonas, 'j', 'j', 'j', 'Space');
  await peek(jonas, 'S-3').waitFor();
  await jonas.waitForURL(/q=number&peek=S-3$/);
  await press(jonas, 'j');
  await peek(jonas, 'S-4').getByRole('heading', { name: 'Story number 4', level: 3 }).waitFor();
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 4');
  await jonas.waitForURL(/peek=S-4$/);

  await jonas.reload();
  await peek(jonas, 'S-4').getByRole('heading', { name: 'Story number 4', level: 3 }).waitFor();
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 4');
  await press(jonas, ']');
  await peek(jonas, 'S-4').getByRole('heading', { name: 'Story number 4', level: 3 }).waitFor({ state: 'hidden' });
  await press(jonas, ']');
  await peek(jonas, 'S-4').getByRole('heading', { name: 'Story number 4', level: 3 }).waitFor();
  expect(await faultsIn(jonas)).toEqual([]);

  // A held key runs past the others to the last.
  await held(jonas, 'j', 20);
  await peek(jonas, 'S-24').getByRole('heading', { name: 'Story number 24', level: 3 }).waitFor();
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 24');

  // The last row, far below what is on the screen at first.
  await press(jonas, 'End');
  await peek(jonas, 'S-60').waitFor();
  await jonas.waitForURL(/peek=S-60$/);
  await press(jonas, 'Enter');
  await jonas.waitForURL(/\/stories\/S-60$/);
  await jonas.getByRole('heading', { name: 'Story number 60', level: 1 }).waitFor();
  await press(jonas, 'Escape');
  await jonas.waitForURL(/q=number&peek=S-60$/);
  await peek(jonas, 'S-60').waitFor();
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 60');
  await expect.poll(() => inSight(jonas)).toBe(true);
  await press(jonas, 'Escape');
  await peek(jonas, 'S-60').waitFor({ state: 'detached' });
  await jonas.waitForURL(/\?q=number$/);
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 60');

  // Esc from inside the peek gives the focus back to the row.
  await press(jonas, 'k', 'Space');
  await peek(jonas, 'S-59').getByRole('button', { name: 'All that can be done with the story' }).focus();
  await press(jonas, 'Escape');
  await expect.poll(() => rowWithFocus(jonas).innerText()).toContain('Story number 59');
  await press(jonas, 'ControlOrMeta+.');
  await jonas.getByText('Copied S-59', { exact: true }).waitFor();
  // The message stands over no row that one is at, or comes to, though it is the last.
  await expect.poll(() => uncovered(jonas)).toBe('Story number 59');
  await press(jonas, 'j');
  await expect.poll(() => uncovered(jonas)).toBe('Story number 60');

  // Cards, customers and links to records are looked at the same way.
  await ana.goto(`${stage.app.url}/harbour/roadmap`);
  await ana.getByRole('link', { name: /Offline field reports/ }).focus();
  await press(ana, 'Space');
  await peek(ana, 'F-1').getByRole('heading', { name: 'Offline field reports', level: 1 }).waitFor();
  await ana.goto(`${stage.app.url}/harbour/customers`);
  await ana.locator('.grid-row').first().waitFor();
  await press(ana, 'j', 'Space');
  await peek(ana, 'C-1').waitFor();
  await ana.waitForURL(/customers\?peek=C-1$/);

  // A page that was left by a link is found again as far scrolled and with the same focus.
  await ana.goto(`${stage.app.url}/harbour/features/F-1`);
  const link = ana.getByRole('main').getByRole('link', { name: 'S-25' });
  await link.focus();
  await expect.poll(() => ana.locator('#main').evaluate((main) => main.scrollTop)).toBeGreaterThan(200);
  // What is read late above it may still come: where it stands in the window is noted as it is left.
  const seenAt = 'document.activeElement.getBoundingClientRect().top';
  await ana.evaluate(
    `addEventListener('keydown', () => { globalThis.leftAt = ${seenAt}; }, { capture: true, once: true })`,
  );
  await press(ana, 'Enter');
  await ana.getByRole('heading', { name: 'Story number 25', level: 1 }).waitFor();
  await press(ana, 'Escape');
  await link.and(ana.locator(':focus')).waitFor();
  await expect.poll(() => ana.evaluate(`Math.abs(${seenAt} - globalThis.leftAt)`)).toBeLessThan(3);

  // Opened by its address it has nothing to go back to but its list; what is typed and not sent keeps it once.
  await ana.goto(`${stage.app.url}/harbour/features/F-1`);
  await ana.getByRole('main').getByRole('button', { name: 'Ask', exact: true }).first().click();
  await ana.keyboard.type('How long may it wait?');
  await press(ana, 'Escape', 'Escape');
  await ana.getByText('What you typed here is not sent yet. Esc again leaves it.').waitFor();
  await press(ana, 'Escape');
  await ana.waitForURL(/harbour\/roadmap$/);

  // Letters can be switched off: then only chords with the command key are keys.
  await ana.goto(`${stage.app.url}/settings/keyboard`);
  await ana.getByRole('switch', { name: 'Single-letter shortcuts' }).click();
  await press(ana, 'g', 'b', '?', 'q');
  expect(ana.url()).toMatch(/settings\/keyboard$/);
  expect(await ana.getByRole('dialog').count()).toBe(0);
  await press(ana, 'ControlOrMeta+k');
  await ana.getByRole('group', { name: 'Lately' }).getByText('S-25 Story number 25').waitFor();
  await ana.getByPlaceholder('What do you want to do or find?').fill('single-letter');
  await press(ana, 'Enter', 'g', 'b');
  await ana.waitForURL(/harbour\/backlog$/);

  // Any letter can be another: what else it would do is said, and list, palette and sheet show it.
  await ana.goto(`${stage.app.url}/settings/keyboard`);
  await ana.getByRole('button', { name: 'Change the key: Next', exact: true }).press('Enter');
  await press(ana, 'n', 'Enter');
  await ana.getByText('N is also: Comment.').waitFor();
  await ana.getByRole('button', { name: 'Take it from there' }).press('Enter');
  await ana.getByText('2 changed.').waitFor();
  await press(ana, 'g', 'b');
  await ana.locator('.grid-row').first().waitFor();
  await press(ana, 'j', 'n', 'n', 'x');
  await expect.poll(() => ana.locator('.grid-row[aria-selected=true]').getAttribute('aria-rowindex')).toBe('3');
  await press(ana, 'ControlOrMeta+k');
  await ana.getByRole('option', { name: 'Next row N' }).waitFor();
  await press(ana, 'Escape', '?');
  // Whatever cannot be done here is there too.
  const elsewhere = ana.getByRole('dialog').getByRole('region', { name: 'Everywhere else' });
  await elsewhere.getByText('Redo').waitFor();
  await ana.getByRole('dialog').getByText('Space', { exact: true }).first().waitFor();
  await ana.getByRole('link', { name: 'Choose other keys, or switch letters off' }).press('Enter');
  await ana.getByRole('button', { name: 'Reset all' }).press('Enter');
  await ana.getByText('Nothing is changed.').waitFor();
  // What was selected in a list is selected still for whoever comes back to it.
  await ana.goBack();
  await expect.poll(() => ana.locator('.grid-row[aria-selected=true]').getAttribute('aria-rowindex')).toBe('3');
}, 120_000);
