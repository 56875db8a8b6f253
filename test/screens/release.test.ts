import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Crew } from './crew.ts';
import { setStage } from './set-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

const stage = setStage();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const region = (page: Page, name: RegExp) => page.getByRole('region', { name });

/** A feature with a story that is accepted and one that is not, in a release of Ana's. */
async function furnish({ ana, jonas, product, team, send }: Crew): Promise<Record<'queue' | 'fax', string>> {
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  const story = async (title: string) =>
    String((await send(jonas, 'story.create', { team, title, feature: feature.id })).id);
  const queue = await story('Queue a report');
  const fax = await story('Fax the report');
  await send(jonas, 'story.start', { story: queue, seen: { [queue]: 1 } });
  await send(jonas, 'story.submit', { story: queue, seen: { [queue]: 2 } });
  await send(jonas, 'story.accept', { story: queue, seen: { [queue]: 3 } });
  const release = await send(ana, 'release.plan', { product, name: 'Winter', plannedOn: '2027-02-15' });
  await send(jonas, 'release.include', { release: release.id, features: [feature.id] });
  return { queue, fax };
}

describe('a release', () => {
  it('loses a claim with its story, is mended by note and marketing, gets its go, is launched and published', async () => {
    const crew = await stage.meet();
    const { ana, jonas, send } = crew;
    const { fax } = await furnish(crew);
    const marco = await crew.join('Marco Rossi', 'marketing');
    for (const page of [ana, jonas, marco]) await page.goto(`${stage.app.url}/harbour/releases/R-1`);

    await button(marco, 'Write a claim').click();
    await marco.getByLabel('What is said').fill('Fax it from the site.');
    await marco.getByRole('checkbox', { name: /Fax the report/ }).click();
    await button(marco, 'Write').click();
    await region(marco, /^Claims/)
      .getByText('not supported yet: S-2 is not accepted yet.')
      .waitFor();
    await button(ana, 'Approve').click();
    await region(ana, /^Claims/)
      .getByText('approved · kept by Marco Rossi')
      .waitFor();
    await button(ana, 'Give the go').click();
    await ana.getByRole('dialog').getByText('Every story is accepted').waitFor();
    await button(ana, 'I see').click();

    await send(jonas, 'story.cut', { story: fax, seen: { [fax]: 1 } });
    for (const page of [ana, marco])
      await region(page, /^Claims/)
        .getByText('no longer supported: S-2 was cut. Marco Rossi keeps it and mends it.')
        .waitFor();
    await ana.getByText('Waits for Jonas Brandt').waitFor();
    await ana.getByRole('link', { name: /no longer supported: S-2 was cut/ }).click();
    await expect.poll(() => ana.evaluate('document.activeElement.id')).toMatch(/^claim-/);
    await jonas.goto(`${stage.app.url}/harbour/stories/S-2`);
    await jonas.getByText('still claims it: “Fax it from the site.”').waitFor();
    await button(jonas, 'Write the change note').click();
    await jonas.getByLabel(/What has changed/).fill('Fax is out. Do not promise it.');
    await button(jonas, 'Write the note').click();
    await jonas.getByText('still claims it').waitFor({ state: 'detached' });

    await button(marco, 'Say how it is mended').click();
    await marco.getByLabel('What was changed in the message').fill('It says queue now.');
    await button(marco, 'It is mended').click();
    await marco.getByText('still cites the story that is out').waitFor();
    await button(marco, 'Mend').click();
    await marco.getByLabel('What is said').fill('A report written in a basement arrives once.');
    await marco.getByRole('checkbox', { name: /Queue a report/ }).click();
    await marco.getByRole('checkbox', { name: /Fax the report/ }).click();
    await button(marco, 'Save').click();
    await region(marco, /^Claims/)
      .getByText('1 of 1 supported')
      .waitFor();
    await button(marco, 'It is mended').click();
    await region(marco, /^Change notes/)
      .getByText('all mended')
      .waitFor();
    await button(ana, 'Approve').click();

    await button(marco, 'Write one').click();
    await marco.getByLabel('Title').fill('Reports without signal');
    await marco.getByLabel('Text', { exact: true }).click();
    await marco.keyboard.type('It works **in the basement**. <img src=x onerror=alert(1)>');
    await button(marco, 'Save the draft').click();
    await ana.getByText('Its release has no go yet.').waitFor();
    await region(ana, /^Announcement/)
      .getByRole('button', { name: 'Approve' })
      .click();
    await expect.poll(() => button(ana, 'Publish').getAttribute('aria-disabled')).toBe('true');

    await ana.getByText('It waits for the go.').waitFor();
    await ana.locator('.top-actions').getByRole('button', { name: 'Give the go' }).click();
    await button(ana, 'Launch…').click();
    await ana.getByRole('dialog').getByText('1 feature becomes shipped: F-1.').waitFor();
    await ana.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
    await ana.locator('#fields').getByText('launched', { exact: true }).waitFor();
    await ana.getByRole('button', { name: /^Undo: launched the release/ }).click();
    await ana.getByText('has its go', { exact: true }).waitFor();
    await button(ana, 'Launch…').click();
    await ana.getByRole('dialog').getByText('1 feature becomes shipped: F-1.').waitFor();
    await ana.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
    await ana.locator('#fields').getByText('launched', { exact: true }).waitFor();
    await button(ana, 'Publish').click();
    await region(marco, /^Announcement/)
      .getByText('1 published')
      .waitFor();
    expect(await marco.locator('.light-text img').count()).toBe(0);
    await expect.poll(() => marco.locator('.light-text strong').textContent()).toBe('in the basement');
    expect(await faultsIn(ana)).toEqual([]);
  }, 120_000);

  it('is planned, filled, checked and read by keyboard and on a phone', async () => {
    const crew = await stage.meet();
    const { ana, jonas, product, send } = crew;
    await send(ana, 'feature.raise', { product, title: 'Shared templates' });
    await ana.goto(`${stage.app.url}/harbour/releases`);
    await ana.getByText('No release is planned').waitFor();
    expect(await faultsIn(ana)).toEqual([]);
    await ana.keyboard.press('c');
    const dialog = ana.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Spring');
    await dialog.getByLabel('Market deadline', { exact: true }).fill('2027-03-01');
    await ana.keyboard.press('Tab');
    await dialog.getByRole('button', { name: /^Plan / }).click();
    await dialog.getByText('Say what sets the deadline').waitFor();
    await dialog.getByLabel('What sets it').fill('The trade fair');
    await dialog.getByLabel('Planned for', { exact: true }).fill('2027-03-15');
    await ana.keyboard.press('Tab');
    await dialog.getByText('Planned 14 days after the market’s deadline.').waitFor();
    await dialog.getByLabel('Planned for', { exact: true }).fill('');
    await dialog.getByLabel('What sets it').focus();
    await ana.keyboard.press('Enter');
    await ana.getByRole('heading', { name: 'Spring' }).waitFor();
    await expect.poll(() => ana.title()).toContain('R-1 Spring');

    await button(ana, 'Propose features…').first().click();
    await ana.getByRole('checkbox', { name: /Shared templates/ }).click();
    await button(ana, 'Go on').click();
    await ana
      .getByRole('dialog', { name: /Jonas/ })
      .getByRole('button', { name: /^Propose/ })
      .click();
    await jonas.goto(`${stage.app.url}/harbour/releases/R-1`);
    await button(jonas, 'Accept').click();
    await region(jonas, /^Contents/)
      .getByText('Shared templates')
      .waitFor();
    await region(jonas, /^Gates/)
      .getByText('F-1 has no stories.')
      .waitFor();
    await button(jonas, 'More for Every story is accepted').click();
    await jonas.getByRole('menuitem', { name: 'Waive with a reason…' }).click();
    await jonas.getByRole('dialog').getByLabel('Reason').fill('It is a change of words only');
    await jonas.getByRole('dialog').getByRole('button', { name: 'Waive' }).click();
    await region(jonas, /^Gates/)
      .getByText('It is a change of words only')
      .waitFor();
    await button(jonas, 'Add a check').click();
    await jonas.getByLabel('What is to be checked by hand').fill('Tried on site');
    await jonas.keyboard.press('Enter');
    await button(jonas, 'Passed').click();
    await region(jonas, /^Gates/)
      .getByText('all 6 hold or are waived')
      .waitFor();
    await button(jonas, 'Add a task').click();
    await jonas.getByLabel('What is to be done').fill('Brief the hotline');
    await jonas.getByLabel('Whom it prepares').selectOption('support');
    await button(jonas, 'Add').click();
    await jonas.getByRole('heading', { name: 'For support' }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await ana.goto(`${stage.app.url}/harbour/releases/R-1`);
    await ana.locator('.top-actions').getByRole('button', { name: 'Give the go' }).click();
    const going = ana.getByRole('dialog', { name: 'Give the go for R-1 Spring?' });
    await going.getByText(/^Jonas Brandt, .*: It is a change of words only$/).waitFor();
    expect(await faultsIn(ana)).toEqual([]);
    await going.getByRole('button', { name: 'Give the go' }).click();
    await ana.getByText('R-1 has its go.').waitFor();
    await button(ana, 'Launch…').click();
    await ana.getByRole('dialog', { name: 'R-1 has nothing to launch' }).getByText('F-1 has no stories.').waitFor();
    await button(ana, 'I see').click();

    await ana.goto(`${stage.app.url}/harbour/releases`);
    await ana.getByRole('grid').waitFor();
    await ana.getByText('6/6').waitFor();
    await ana.keyboard.press('j');
    await ana.getByRole('grid').focus();
    await ana.keyboard.press('Space');
    await ana.getByRole('complementary', { name: 'Peek: R-1 Spring' }).waitFor();

    const phone = await stage.newPerson(390);
    await phone.context().addCookies(await jonas.context().cookies());
    for (const path of ['releases', 'releases/R-1']) {
      await phone.goto(`${stage.app.url}/harbour/${path}`);
      await phone.getByText('Spring').first().waitFor();
      expect(await isTooWide(phone), path).toBe(false);
      expect(await faultsIn(phone), path).toEqual([]);
    }
    await phone.goto(`${stage.app.url}/harbour/releases/R-9`);
    await phone.getByText('There is no release R-9 here').waitFor();
  }, 120_000);

  it('is proposed where another decides: it is named above the list, there and for whoever decides, until it is answered', async () => {
    const { ana, jonas, team, send } = await stage.meet();
    await jonas.goto(`${stage.app.url}/harbour/releases`);
    await jonas.getByText('No release is planned').waitFor();
    await jonas.keyboard.press('c');
    await jonas.getByRole('dialog').getByLabel('Name').fill('Autumn');
    await jonas
      .getByRole('dialog')
      .getByRole('button', { name: /^Go on/ })
      .click();
    await jonas
      .getByRole('dialog', { name: /Ana/ })
      .getByRole('button', { name: /^Propose/ })
      .click();
    const named = (page: Page, what: string) =>
      page.locator('.page').getByRole('link', { name: new RegExp(`^P-\\d+ “${what}”$`) });
    await named(jonas, 'Autumn').click();
    await jonas.getByText(/: you propose$/).waitFor();
    await ana.goto(`${stage.app.url}/harbour/releases`);
    await named(ana, 'Autumn').click();
    await button(ana, 'Accept').click();
    // A link leads to it also once it is answered.
    await jonas.reload();
    await jonas.getByText('accepted by Ana').waitFor();
    await jonas.goBack();
    await jonas.locator('.grid-row').getByText('Autumn').waitFor();
    expect(await named(jonas, 'Autumn').count()).toBe(0);

    for (const title of ['One', 'Two', 'Three', 'Four']) await send(ana, 'story.create', { team, title });
    await jonas.goto(`${stage.app.url}/harbour/backlog`);
    await named(jonas, 'Three').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.getByRole('link', { name: '1 more' }).click();
    await expect.poll(() => button(jonas, 'Accept').count()).toBe(4);
  }, 60_000);
});
