import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Crew } from './crew.ts';
import { setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isFocused = (place: Locator) => place.and(place.page().locator(':focus')).waitFor();
const backlog = 'id,title,points,owner\nXD-1,Queue a report,3,Kim\nXD-2,Show it,many,Kim\nXD-3,,1,Kim\n';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function furnish({ ana, jonas, product, team, send }: Crew): Promise<void> {
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  const text = 'Half my inspectors work in basements.';
  const said = await send(ana, 'feedback.capture', { product, text, who: 'Marta', customer: 'Norrbo Housing' });
  await send(ana, 'insight.link', {
    feedback: said.id,
    feature: feature.id,
    startAt: 0,
    endAt: 36,
    seen: { [String(said.id)]: 1 },
  });
  await send(jonas, 'story.create', { team, title: 'Queue a report', feature: feature.id });
}

describe('a story', () => {
  it('goes from a draft without criteria to accepted, with its words and its history', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/backlog?peek=S-1`);
    const peek = jonas.getByRole('complementary', { name: 'Peek: S-1 Queue a report' });
    await peek.getByText('Half my inspectors work in basements').waitFor();
    await peek.getByText('It has no acceptance criteria yet.').waitFor();

    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    await jonas.getByLabel('New criterion').fill('It is sent once');
    await jonas.getByRole('link', { name: 'Backlog' }).first().click();
    await jonas.getByRole('heading', { name: 'Backlog' }).waitFor({ state: 'attached' });
    await jonas.goBack();
    await expect.poll(() => jonas.getByLabel('New criterion').inputValue()).toBe('It is sent once');
    await jonas.getByLabel('New criterion').focus();
    await expect.poll(() => jonas.title()).toContain('S-1 Queue a report');
    await jonas.keyboard.press('Enter');
    await button(jonas, 'Edit Criterion: It is sent once').waitFor();
    await jonas.locator('main').focus();
    await jonas.keyboard.press('i');
    await jonas.getByLabel('Assignee', { exact: true }).and(jonas.locator('[value="Jonas Brandt"]')).waitFor();
    await button(jonas, 'Edit Who: Add who needs it').click();
    await jonas.keyboard.type('an inspector');
    await press(jonas, 'Enter');
    await isFocused(button(jonas, 'Edit Who: an inspector'));
    await press(jonas, 'Tab');
    await isFocused(button(jonas, 'Edit What they want: Add what they want to do'));
    await press(jonas, 'd');
    await jonas.getByRole('textbox', { name: 'Description' }).and(jonas.locator(':focus')).waitFor();
    await press(jonas, 'Escape');

    // A second click does not take the step that comes in the place of the first.
    await button(jonas, 'Make ready').dblclick();
    await jonas.getByText('Ready', { exact: true }).waitFor();
    await jonas.getByText('Made ready: S-1').waitFor();
    await button(jonas, 'Start').focus();
    await press(jonas, 'Enter');
    await isFocused(button(jonas, 'All that can be done with the story'));
    await button(jonas, 'Submit for review').click();
    await jonas.getByText('One criterion is not marked as met.').waitFor();
    await button(jonas, 'Reject…').click();
    await jonas.getByRole('dialog').getByLabel('Reason').fill('It is sent twice after a restart');
    // What is typed outlives closing it by mistake and a reload, and is gone once it is thrown away.
    await press(jonas, 'Escape');
    await jonas.getByRole('dialog').waitFor({ state: 'detached' });
    await jonas.reload();
    await button(jonas, 'Reject…').click();
    await jonas.getByText('Filled in before and not sent yet.').waitFor();
    await jonas.getByRole('dialog').getByText('It is sent twice after a restart').waitFor();
    await button(jonas, 'Cancel').click();
    await button(jonas, 'Reject…').click();
    expect(
      await jonas
        .getByRole('dialog')
        .getByText(/It is sent twice|Filled in before/)
        .count(),
    ).toBe(0);
    await jonas.getByRole('dialog').getByLabel('Reason').fill('It is sent twice after a restart');
    await jonas.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await jonas.getByText('Rejected: It is sent twice after a restart').waitFor();
    await button(jonas, 'Submit for review').click();
    await jonas.getByRole('checkbox', { name: 'Met: It is sent once' }).click();
    await jonas.getByText('1 of 1 met').waitFor();
    await button(jonas, 'Accept').click();
    await jonas.getByText('Accepted', { exact: true }).waitFor();
    expect(await button(jonas, 'Reopen').count()).toBe(0);
    const history = jonas.getByRole('region', { name: 'History' });
    await history.getByText('accepted the story').waitFor();
    await history.getByRole('button', { name: 'Undo: accepted the story, by Jonas Brandt' }).click();
    await jonas.getByText('Taken back: Accepted the story (S-1 Queue a report).').waitFor();
    await button(jonas, 'Accept').waitFor();
  }, 90_000);

  it('keeps the focus in its forms and near what was done, sends nothing it cannot read, and takes typed prose for no keys', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    const part = (name: string) => jonas.getByRole('region', { name });
    const inPart = (name: string, label: string) => part(name).getByRole('button', { name: label, exact: true });

    await inPart('Dependencies', 'Add one').focus();
    await press(jonas, 'Enter');
    await isFocused(jonas.getByLabel('Other story'));
    await inPart('Dependencies', 'Add').focus();
    await jonas.keyboard.type('se');
    await press(jonas, 'Enter');
    await isFocused(jonas.getByLabel('Other story'));
    await inPart('Dependencies', 'Cancel').focus();
    await press(jonas, 'Enter');
    await isFocused(inPart('Dependencies', 'Add one'));
    await jonas.getByText('Draft', { exact: true }).first().waitFor();

    await inPart('Questions', 'Ask').focus();
    await press(jonas, 'Enter');
    await isFocused(jonas.getByLabel('Question', { exact: true }));
    await part('Questions').getByRole('button', { name: /^Ask/ }).focus();
    await press(jonas, 'Enter');
    await isFocused(jonas.getByLabel('Question', { exact: true }));
    await jonas.keyboard.type('How many?');
    await jonas.reload();
    await inPart('Questions', 'Ask').focus();
    await press(jonas, 'Enter');
    await part('Questions').getByText('Filled in before and not sent yet.').waitFor();
    await part('Questions').getByRole('button', { name: /^Ask/ }).focus();
    await press(jonas, 'Enter');
    await part('Questions').getByRole('listitem').filter({ hasText: 'How many?' }).waitFor();
    await isFocused(inPart('Questions', 'Ask'));

    await inPart('Actions', 'Add an action').focus();
    await press(jonas, 'Enter');
    await jonas.keyboard.type('Call the depot');
    await jonas.getByLabel('By when', { exact: true }).fill('27112026');
    await inPart('Actions', 'Add').focus();
    await press(jonas, 'Enter');
    await isFocused(jonas.getByLabel('By when', { exact: true }));
    await jonas.getByLabel('By when', { exact: true }).fill('tomorrow');
    await press(jonas, 'Enter');
    await part('Actions').getByRole('listitem').filter({ hasText: 'Call the depot' }).waitFor();
    await isFocused(inPart('Actions', 'Add an action'));
    await expect.poll(() => part('Actions').getByRole('listitem').count()).toBe(1);
    await jonas.getByRole('heading', { name: 'Queue a report' }).waitFor();
  }, 90_000);

  it('is written by two at once: what came meanwhile stands beside what was typed, on its page as in a list, and nothing goes over it', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, team, send } = crew;
    const stories = `${stage.app.url}/api/story.get?input=${encodeURIComponent('{"story":"S-1"}')}`;
    const { story } = await (await jonas.request.get(stories)).json();
    const elsewhere = (was: string, title: string) =>
      send(jonas, 'story.edit', { story: story.id, title, was: { title: was } });
    const clash = jonas.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });

    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    await jonas.getByRole('heading', { name: 'Queue a report' }).waitFor();
    await press(jonas, 'e');
    await jonas.getByRole('textbox', { name: 'Title' }).waitFor();
    await elsewhere('Queue a report', 'Queue each report');
    await expect.poll(() => jonas.title()).toContain('Queue each report');
    await jonas.keyboard.type(' twice');
    await press(jonas, 'Enter');
    await clash.getByText('Queue a report twice').waitFor();
    await clash.getByText('Queue each report').waitFor();
    await clash.getByRole('button', { name: 'Keep what is picked' }).click();
    await jonas.getByRole('heading', { name: 'Queue each report' }).waitFor();
    // A title that was emptied before it was written anew was never saved empty, and clashes with nothing.
    await press(jonas, 'e', 'ControlOrMeta+a', 'Backspace');
    await jonas.evaluate("dispatchEvent(new Event('pagehide'))");
    await jonas.keyboard.type('Queue every report');
    await press(jonas, 'Enter');
    await jonas.getByRole('heading', { name: 'Queue every report' }).waitFor();
    await expect
      .poll(async () => (await (await jonas.request.get(stories)).json()).story.title)
      .toBe('Queue every report');

    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await jonas.locator('.grid-row', { hasText: 'Queue every report' }).waitFor();
    await press(jonas, 'j', 'e');
    await jonas.locator('.cell-editor').waitFor();
    await elsewhere('Queue every report', 'Queue all reports');
    // What is made after it is shown after it.
    await send(jonas, 'story.create', { team, title: 'Made after it' });
    await jonas.locator('.grid-row', { hasText: 'Made after it' }).waitFor();
    await jonas.keyboard.type('Queue one report');
    await press(jonas, 'Enter');
    await clash.getByText('Queue one report').waitFor();
    await clash.getByText('Queue all reports').waitFor();
    await clash.getByRole('button', { name: 'Keep what is picked' }).click();
    await jonas.locator('.grid-row', { hasText: 'Queue all reports' }).waitFor();
  }, 60_000);
});

describe('an import', () => {
  it('is looked at, comes in, names what it leaves out, and is taken back as one without what was touched', async () => {
    const { jonas } = await stage.meet();
    await jonas.goto(`${stage.app.url}/harbour/import`);
    await jonas.locator('input[type=file]').setInputFiles(file('backlog.csv', backlog));
    await button(jonas, 'Import 2 stories').waitFor();
    await jonas.reload();
    await jonas.getByLabel('“title” becomes').selectOption('');
    await jonas.getByText('Choose the column that holds “title”.').waitFor();
    await jonas.getByLabel('“title” becomes').selectOption('title');
    const left = jonas.getByRole('region', { name: 'Left out' });
    await left.getByRole('row', { name: 'owner 3 Kim not mapped' }).waitFor();
    const problems = jonas.getByRole('region', { name: 'Problems' });
    await problems.getByRole('row', { name: /^3 Title .* refused$/ }).waitFor();
    await problems.getByRole('row', { name: /^2 Estimate .* imported all the same$/ }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await button(jonas, 'Import 2 stories').click();
    await jonas.getByText('2 stories came in.').waitFor();

    await jonas.goto(`${stage.app.url}/harbour/stories/S-1`);
    await jonas.getByLabel('Estimate (points)').fill('8');
    await jonas.keyboard.press('Tab');
    await jonas.getByRole('region', { name: 'History' }).getByText('estimated the story').waitFor();
    await jonas.goto(`${stage.app.url}/harbour/import`);
    await button(jonas, 'Undo').click();
    await jonas.getByText('Taken back', { exact: true }).waitFor();
    await jonas.getByRole('link', { name: 'backlog.csv' }).click();
    await jonas
      .getByRole('region', { name: 'What was taken back' })
      .getByText(/^1 record went/)
      .waitFor();
    await jonas.getByRole('region', { name: 'What was taken back' }).getByText('S-1').waitFor();

    await jonas.goto(`${stage.app.url}/harbour/import?kind=history`);
    await jonas.locator('input[type=file]').setInputFiles(file('done.csv', 'id,finished\nA,6/7/2025\nB,7/7/2025\n'));
    await jonas.getByText('Say first how its dates are written.').waitFor();
    await jonas.getByRole('radio', { name: /^Day first/ }).check();
    await button(jonas, 'Import 2 finished stories').click();
    await jonas.getByText('2 finished stories came in.').waitFor();
  }, 90_000);
});

describe('these screens', () => {
  it('have nothing that axe finds and nothing to move sideways where there is nothing yet, and where nothing was', async () => {
    const { jonas } = await stage.meet(390);
    for (const path of ['backlog', 'align', 'align?tab=proposals', 'align?tab=log', 'import', 'stories/S-99']) {
      await jonas.goto(`${stage.app.url}/harbour/${path}`);
      await jonas.locator('h1').first().waitFor({ state: 'attached' });
      await expect.poll(() => jonas.locator('.skeleton').count()).toBe(0);
      expect([path, await faultsIn(jonas), await isTooWide(jonas)]).toEqual([path, [], false]);
    }
  }, 90_000);
});
