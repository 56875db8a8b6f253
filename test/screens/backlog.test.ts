import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Crew, historyFile } from './crew.ts';
import { drawnWith, noteDrawings, restyledBy } from './drawn.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { press } from './stage.ts';

const stage = setStage(mondayMorning);

/** The short ids of the first rows, as they stand on the screen. */
const firstRows = (page: Page, count = 4) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.grid-row')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .slice(0, ${count}).map((row) => row.querySelector('.id').textContent)`);
const rowsAre = (page: Page, ...shorts: string[]) =>
  expect.poll(() => firstRows(page, shorts.length), { timeout: 10_000 }).toEqual(shorts);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Two features with two stories each, one of them promised. */
async function furnish({ ana, jonas, product, team, send }: Crew): Promise<void> {
  const offline = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  const photos = await send(ana, 'feature.raise', { product, title: 'Same-day photos' });
  await send(ana, 'feature.promise', {
    feature: photos.id,
    toWhom: 'Kerner Facility',
    dueOn: '2026-11-17',
    seen: { [String(photos.id)]: 1 },
  });
  const stories: [Record<string, string>, string][] = [
    [offline, 'Queue a report while offline'],
    [offline, 'Show what is not yet sent'],
    [photos, 'Office sees photos the same day'],
    [photos, 'Photo with its time'],
  ];
  for (const [feature, title] of stories) await send(jonas, 'story.create', { team, title, feature: feature.id });
}

async function bringIn(page: Page, kind: string, file: ReturnType<typeof historyFile> | string): Promise<void> {
  await page.goto(`${stage.app.url}/harbour/import`);
  await page.getByRole('radio', { name: kind }).check();
  await page.locator('input[type=file]').setInputFiles(file);
  await button(page, /^Import [\d,]+/).click();
  await page.getByText('came in.').waitFor();
}

describe('the backlog', () => {
  it('moves stories by keyboard and by its menu, shows what that does to the dates, and takes it back', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, ana, send } = crew;
    await bringIn(jonas, 'A team’s history', historyFile('2026-11-16', 10, 2));
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await ana.goto(`${stage.app.url}/harbour/backlog`);
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    // The dates stand at the stories with which features are done, and leave the titles most of the width.
    const rowOf = (short: string) => jonas.locator('.grid-row', { hasText: short });
    const byDate = /done with 85% chance by \d+ \w+/;
    await rowOf('S-2').getByText('F-1 Offline field reports done with 85% chance by').waitFor({ state: 'attached' });
    await rowOf('S-4').getByText('promised 17 Nov').waitFor();
    await expect.poll(() => rowOf('S-4').textContent()).toMatch(byDate);
    await expect.poll(() => rowOf('S-3').textContent()).not.toMatch(byDate);
    const title = await jonas.getByRole('columnheader', { name: 'Story' }).boundingBox();
    expect(title?.width).toBeGreaterThan(380);
    // The whole forecast is there for whoever asks, and leads to the rows.
    const dates = jonas.getByRole('region', { name: 'Forecast' }).getByRole('listitem');
    await button(jonas, 'Forecast').click();
    await dates.first().getByText('Offline field reports').waitFor();
    await jonas.getByText(/^From \d+ finished stories/).waitFor();
    const toEnd = dates.filter({ hasText: 'Same-day photos' }).getByRole('button');
    await toEnd.click();
    await jonas.locator('.grid-row:focus', { hasText: 'S-4' }).waitFor();
    await press(jonas, 'Home');
    await toEnd.click();
    await jonas.locator('.grid-row:focus', { hasText: 'S-4' }).waitFor();
    await press(jonas, 'Home');

    await press(jonas, 'j', 'j', 'x', 'Shift+ArrowDown', 'm', 'Shift+ArrowUp', 'Enter');
    await rowsAre(jonas, 'S-3', 'S-4', 'S-1', 'S-2');
    await rowsAre(ana, 'S-3', 'S-4', 'S-1', 'S-2');
    await dates.first().getByText('Same-day photos').waitFor();
    await dates.filter({ hasText: 'Same-day photos' }).getByText('earlier').waitFor();
    await dates.filter({ hasText: 'Offline field reports' }).getByText('later').waitFor();
    await press(jonas, ']');
    await rowOf('S-4').getByText('earlier').waitFor();
    await rowOf('S-2').getByText('later').waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await jonas.getByText(/^Taken back: Moved .*S-/).waitFor();
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');

    // By the bar below: all of them by one command and one undo.
    const sent: string[] = [];
    jonas.on('request', (request) => request.url().includes('/api/story.') && sent.push(request.url()));
    const bar = jonas.getByRole('region', { name: 'Selected' });
    await press(jonas, 'Escape', 'Home', 'x', 'Shift+ArrowDown');
    await bar.getByRole('button', { name: 'Move to the end' }).click();
    await rowsAre(jonas, 'S-3', 'S-4', 'S-1', 'S-2');
    // They stay selected for what is done to them next.
    await bar.getByText('2 stories').waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await press(jonas, 'Escape', 'Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await bar.getByText('3 stories').waitFor();
    // Somebody else writes into one of them just before: none is cut, and the others can be.
    await jonas.route(
      '**/api/story.cut',
      async (route) => {
        const { stories } = route.request().postDataJSON() as { stories: string[] };
        await send(jonas, 'story.edit', {
          story: stories[1],
          title: 'Show what waits',
          was: { title: 'Show what is not yet sent' },
        });
        await route.continue();
      },
      { times: 1 },
    );
    await bar.getByRole('button', { name: 'Cut' }).click();
    await jonas.getByText('S-2 has changed since you looked at it.').waitFor();
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await button(jonas, 'Cut the other 2').click();
    await rowsAre(jonas, 'S-2', 'S-4');
    await bar.getByText('1 story').waitFor();
    await press(jonas, 'ControlOrMeta+z');
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    expect(sent.map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual(['story.move', 'story.cut', 'story.cut']);

    // S takes all that are selected to another state, whatever row one is at: what one of them allows is offered, and
    // what a rule keeps is told with its reason.
    await press(jonas, 'Escape', 'Home', 'x', 'Shift+ArrowDown', 's');
    const states = jonas.getByRole('dialog', { name: 'State: 2 stories' });
    await expect.poll(() => states.getByRole('option').allTextContents()).toEqual(['Start']);
    await press(jonas, 'Escape');
    await states.waitFor({ state: 'detached' });
    const second = await jonas.locator('.grid-row', { hasText: 'S-2' }).getAttribute('data-row');
    await send(jonas, 'criterion.add', { story: second, text: 'It shows' });
    await press(jonas, 's');
    await states.getByLabel('What is done').selectOption('ready');
    await states.getByLabel('What is done').press('Enter');
    const kept = jonas.getByRole('dialog', { name: 'Nothing was changed' });
    await kept.getByText('S-1 has no acceptance criteria yet.').waitFor();
    await kept.getByRole('button', { name: 'Close' }).click();
    await kept.waitFor({ state: 'detached' });
    await press(jonas, 's');
    await states.getByLabel('What is done').selectOption('start');
    await press(jonas, 'Enter');
    await jonas.getByText('Started: 2 stories', { exact: true }).waitFor();
    await expect.poll(() => jonas.locator('.grid-row', { hasText: 'in progress' }).count()).toBe(2);
    await press(jonas, 'ControlOrMeta+z');
    await expect.poll(() => jonas.locator('.grid-row', { hasText: 'in progress' }).count()).toBe(0);
    expect(sent.slice(3).map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual(['story.ready', 'story.start']);

    // A gives the one row that one is at; what is typed replaces who had it, and words that fit nobody are refused.
    await press(jonas, 'Escape', 'Home', 'a');
    const give = jonas.getByRole('dialog', { name: 'Give to: S-1' });
    const who = give.getByRole('combobox', { name: 'Assignee' });
    await who.waitFor();
    await jonas.keyboard.type('jon');
    await give.page().getByRole('option', { name: 'Jonas Brandt' }).waitFor();
    // Enter takes who fits, and with the list closed it sends the one value there is.
    await press(jonas, 'Enter');
    await give.page().getByRole('option', { name: 'Jonas Brandt' }).waitFor({ state: 'detached' });
    await expect.poll(() => who.inputValue()).toBe('Jonas Brandt');
    await press(jonas, 'Enter');
    await jonas.getByText('Gave S-1 to Jonas Brandt').waitFor();
    await give.waitFor({ state: 'detached' });
    await press(jonas, 'a');
    await expect
      .poll(() =>
        jonas.evaluate(
          '{ const field = document.activeElement; field.value?.slice(field.selectionStart, field.selectionEnd) }',
        ),
      )
      .toBe('Jonas Brandt');
    await jonas.keyboard.type('benx');
    await press(jonas, 'ControlOrMeta+Enter');
    await give.getByText('Nothing here fits “benx”. Escape brings back Jonas Brandt.').waitFor();
    await expect.poll(() => who.inputValue()).toBe('benx');
    await press(jonas, 'Escape');
    await expect.poll(() => who.inputValue()).toBe('Jonas Brandt');
    await press(jonas, 'Escape');
    await give.waitFor({ state: 'detached' });

    await press(jonas, 'Escape', 'Home');
    await jonas.locator('.grid-row').first().click({ button: 'right' });
    await jonas
      .getByRole('menuitem', { name: /Move above|Move to/ })
      .first()
      .waitFor();
    await jonas.keyboard.press('Escape');

    // One's own change draws the row it is about, and nothing around it.
    await noteDrawings(jonas);
    await jonas.reload();
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await rowOf('S-2').getByText('done with 85% chance by').waitFor({ state: 'attached' });
    await press(jonas, 'Home');
    const opened = await restyledBy(jonas, async () => {
      await jonas.keyboard.press('Shift+E');
      await jonas.locator('.cell-editor').waitFor();
    });
    // A rule that starts from `:has` and ends at any element makes the browser compute the whole page anew.
    expect(opened).toBeLessThan(0.5);
    await jonas.keyboard.type('8');
    const row = jonas.locator('.grid-row[data-cursor]');
    const first = (await row.getAttribute('data-row')) ?? '';
    expect(await drawnWith(jonas, 'Enter', first)).toEqual([first]);
    await row.getByText('8', { exact: true }).waitFor();
    expect(await drawnWith(jonas, 'x', first)).toEqual([first]);
    // Whoever wrote from the row is on the row again, where Enter opens it.
    await expect.poll(() => jonas.evaluate("document.activeElement?.getAttribute('data-row')")).toBe(first);
  }, 90_000);

  it('finds stories by a filter in words that lives in the address, and says which word leaves the most out', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await press(jonas, 'j', 'f');
    await jonas.keyboard.type('feature:F-2 state:draft');
    await rowsAre(jonas, 'S-3', 'S-4');
    await press(jonas, 'Enter');
    await jonas.locator('.grid-row:focus', { hasText: /S-[34]/ }).waitFor();
    await jonas.reload();
    await rowsAre(jonas, 'S-3', 'S-4');
    await jonas.getByLabel('Filter in words').fill('feature:F-2 assignee:me');
    await jonas.getByText('“assignee is me” leaves out the most: without it 2 stories fit.').waitFor();
    await button(jonas, /^Drop “assignee is me”/).click();
    await rowsAre(jonas, 'S-3', 'S-4');

    // Nothing is done to what is selected and not in the list.
    await jonas.locator('.grid-tick').first().click();
    await jonas.locator('.grid-tick').nth(1).click();
    const selected = jonas.getByRole('region', { name: 'Selected' }).getByRole('status');
    await selected.getByText('2 stories').waitFor();
    await jonas.getByLabel('Filter in words').fill('feature:F-2 S-4');
    await rowsAre(jonas, 'S-4');
    await selected.getByText('1 story').waitFor();
    await press(jonas, 'Enter');
    await jonas.locator('.grid-row:focus', { hasText: 'S-4' }).waitFor();
    await press(jonas, 'Shift+f');
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    await selected.getByText('2 stories').waitFor();
    // Whoever was on a row stays on it.
    await jonas.locator('.grid-row:focus', { hasText: 'S-4' }).waitFor();
    await press(jonas, 'Escape');
    await selected.waitFor({ state: 'detached' });

    // What is pressed next concerns the story that was just added.
    await button(jonas, /^Add a story/).focus();
    await press(jonas, 'c');
    await jonas.getByLabel('Title').fill('Sign by hand');
    await jonas.getByRole('combobox', { name: 'Feature' }).fill('F-2');
    await press(jonas, 'Enter');
    await jonas.getByLabel('Acceptance criteria').fill('It is on the report');
    // What is written outlives a reload.
    await jonas.reload();
    await button(jonas, /^Add a story/).focus();
    await press(jonas, 'c');
    await jonas.getByText('Filled in before and not sent yet.').waitFor();
    await expect.poll(() => jonas.getByLabel('Acceptance criteria').inputValue()).toBe('It is on the report');
    await expect.poll(() => jonas.getByRole('combobox', { name: 'Feature' }).inputValue()).toMatch(/^F-2/);
    await press(jonas, 'ControlOrMeta+Enter');
    await jonas.locator('.grid-row:focus', { hasText: 'Sign by hand' }).waitFor();
  }, 60_000);

  it('goes on in the list with what is done to several at once, also where the filter then has them no more', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/backlog?q=estimate:none`);
    await rowsAre(jonas, 'S-1', 'S-2', 'S-3', 'S-4');
    const isAt = (short: string) =>
      expect
        .poll(() => jonas.evaluate('document.activeElement.closest(".grid-row")?.querySelector(".id").textContent'))
        .toBe(short);
    await press(jonas, 'f', 'Enter', 'j', 'x', 'j', 'x', 'Shift+E');
    const points = jonas.getByRole('dialog').getByLabel('Estimate (points)');
    await points.and(jonas.locator(':focus')).waitFor();
    await jonas.keyboard.type('35');
    await press(jonas, 'Control+z');
    await jonas.keyboard.press('Control+a');
    await jonas.keyboard.type('3');
    await press(jonas, 'Enter');
    await jonas.getByText('Estimated 2 stories at 3 points').waitFor();
    await rowsAre(jonas, 'S-1', 'S-4');
    await isAt('S-4');
    await press(jonas, 'x', 'Shift+E');
    await points.and(jonas.locator(':focus')).waitFor();
  });

  it('turns the order of somebody who does not decide it into a proposal, and shows the true order until it is accepted', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana, jonas } = crew;
    await ana.goto(`${stage.app.url}/harbour/backlog`);
    await rowsAre(ana, 'S-1', 'S-2', 'S-3', 'S-4');
    await press(ana, 'j', 'j', 'j', 'm', 'ArrowUp', 'ArrowUp', 'Enter');
    const dialog = ana.getByRole('dialog', { name: 'Propose to Jonas Brandt' });
    await dialog.getByText('S-3 Office sees photos the same day').waitFor();
    await dialog.getByLabel('Reason').fill('Kerner renews in January');
    await dialog.getByRole('button', { name: /Propose/ }).click();
    await ana.getByText('Proposed to Jonas Brandt: P-1').waitFor();
    await press(ana, 'ControlOrMeta+z');
    await ana.getByText('Withdrawn: your proposal P-1.').waitFor();
    await press(ana, 'm', 'ArrowUp', 'ArrowUp', 'Enter');
    await dialog.getByLabel('Reason').fill('Kerner renews in January');
    await dialog.getByRole('button', { name: /Propose/ }).click();
    await ana.getByText('Proposed to Jonas Brandt: P-2').waitFor();
    await rowsAre(ana, 'S-1', 'S-2', 'S-3', 'S-4');

    await jonas.goto(`${stage.app.url}/harbour/align?tab=proposals`);
    await jonas.getByText('Kerner renews in January').waitFor();
    await button(jonas, 'Accept').click();
    await rowsAre(ana, 'S-3', 'S-1', 'S-2', 'S-4');
    await jonas.getByRole('tab', { name: 'Decision log' }).click();
    const line = jonas.getByRole('list', { name: 'Log' }).getByRole('listitem').first();
    await line.getByText('proposed by Ana Ferreira').waitFor();
    await line.getByText('Kerner renews in January').waitFor();
    await line.getByRole('button', { name: /^Undo/ }).click();
    await rowsAre(ana, 'S-1', 'S-2', 'S-3', 'S-4');
    await jonas.getByRole('tab', { name: 'Proposals' }).click();
    await button(jonas, 'Accept').waitFor();
  }, 60_000);

  it('splits a story: the new one stands behind it with the criteria that were chosen, at once or as a proposal, and undo joins them', async () => {
    const crew = await stage.meet();
    const { ana, jonas, team, send } = crew;
    await furnish(crew);
    await send(jonas, 'story.create', {
      team,
      title: 'Send and show',
      at: 'top',
      criteria: ['It is sent', 'It is shown'],
    });
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await rowsAre(jonas, 'S-5', 'S-1', 'S-2', 'S-3', 'S-4');
    await jonas.locator('.grid-row').first().click({ button: 'right' });
    await jonas.getByRole('menuitem', { name: 'Split…' }).click();
    const dialog = jonas.getByRole('dialog', { name: 'Split S-5' });
    await dialog.getByRole('checkbox', { name: 'It is shown' }).click();
    await dialog.getByRole('button', { name: /^Split/ }).click();
    await dialog.getByText('Write the title of the new story.').waitFor();
    await dialog.getByLabel(/^Title of the new story/).fill('Show it');
    await jonas.keyboard.press('ControlOrMeta+Enter');
    await jonas.getByText('Split “Show it” off S-5.').first().waitFor();
    await rowsAre(jonas, 'S-5', 'S-6', 'S-1', 'S-2', 'S-3', 'S-4');
    await press(jonas, 'Escape', 'Home');
    await press(jonas, 'j', 'Shift+s');
    const again = jonas.getByRole('dialog', { name: 'Split S-6' });
    await again.getByText('It is shown').waitFor();
    await again.getByRole('button', { name: 'Cancel' }).click();
    await press(jonas, 'ControlOrMeta+z');
    await rowsAre(jonas, 'S-5', 'S-1', 'S-2', 'S-3', 'S-4');

    await ana.goto(`${stage.app.url}/harbour/stories/S-5`);
    await button(ana, 'All that can be done with the story').click();
    await ana.getByRole('menuitem', { name: 'Split…' }).click();
    const hers = ana.getByRole('dialog', { name: 'Split S-5' });
    await hers.getByText('Jonas Brandt decides what is in the backlog').waitFor();
    await hers.getByLabel(/^Title of the new story/).fill('Show it');
    await hers.getByRole('checkbox', { name: 'It is shown' }).click();
    await hers.getByRole('button', { name: /^Propose/ }).click();
    const asks = ana.getByRole('dialog', { name: 'Propose to Jonas Brandt' });
    await asks.getByLabel('Reason').fill('Showing can wait');
    await asks.getByRole('button', { name: /^Propose/ }).click();
    await ana.getByText('Proposed to Jonas Brandt: P-1').waitFor();
  }, 90_000);

  it('hides the keys inside buttons in a narrow window, and where nothing is found names an id that there is', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    const keys = button(jonas, /^Add a story/).locator('.kbd');
    await keys.waitFor();
    await jonas.setViewportSize({ width: 390, height: 800 });
    await keys.waitFor({ state: 'hidden' });
    await jonas.keyboard.press('ControlOrMeta+k');
    await jonas.getByPlaceholder('What do you want to do or find?').fill('zzqqxx');
    await jonas.getByText(/Try an id like F-[12], or search everything\./).waitFor();
  }, 60_000);
});
