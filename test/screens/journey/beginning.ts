import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { goodPassword, type RunningApp } from '../stage.ts';
import { button, type Pair, patience, press } from './people.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** The printed link makes the first account, its workspace and its product. */
export async function beginByLink(ana: Page, app: RunningApp): Promise<void> {
  await ana.goto(String(app.setUpLink));
  await ana.getByLabel('Your name').fill('Ana Ferreira');
  await ana.getByLabel('E-mail').fill('ana@example.org');
  await ana.getByLabel('Password', { exact: true }).fill(goodPassword);
  await ana.getByLabel('Workspace').fill('Norrbo');
  await button(ana, 'Create the workspace').click();
  await ana.getByRole('link', { name: 'Start empty' }).click();
  await ana.getByLabel('Name', { exact: true }).fill('Harbour');
  await ana.getByRole('radio', { name: 'A product manager and a product owner' }).check();
  await button(ana, 'Create the product').click();
  await ana.getByRole('heading', { name: 'Harbour is ready' }).waitFor();
}

/** A link of the administrator's brings in the owner, at the other process. */
export async function inviteByLink({ ana, jonas, jonasAt }: Pair): Promise<void> {
  await ana.getByRole('link', { name: 'Invite the others' }).click();
  await ana.getByLabel('Name', { exact: true }).fill('Jonas Brandt');
  await ana.getByRole('checkbox', { name: 'Product owner' }).click();
  await button(ana, 'Make the link').click();
  const link = new URL(await ana.getByLabel('The link', { exact: true }).inputValue());
  await button(ana, 'Done').click();

  await jonas.goto(jonasAt + link.pathname + link.hash);
  await jonas.getByText('Ana Ferreira invites Jonas Brandt as Product owner of Harbour.').waitFor();
  await jonas.getByLabel('E-mail').fill('jonas@example.org');
  await jonas.getByLabel('Password', { exact: true }).fill('quiet ropes under the pier 7');
  await button(jonas, 'Make my account and join').click();
  await jonas.getByRole('heading', { name: /nothing waits for you/ }).waitFor();
  await ana.getByText('jonas@example.org · Product owner of Harbour').waitFor();
}

/** The test workspace stands at the day on which the imported history ends; both processes go by it. */
export async function stopTheClock({ ana, anaAt, jonas }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/settings/workspace`);
  await ana.getByLabel('Day', { exact: true }).fill('2018-09-20');
  await press(ana, 'Tab');
  await button(ana, 'Stop the clock there').click();
  for (const page of [ana, jonas]) await page.getByText(/workspace stands at Thursday,? 20 September 2018/).waitFor();
}

/** A real history, backlog and reviews come in: looked at before, followed, and nothing new the second time. */
export async function importWhatIsThere({ ana, anaAt, jonas, jonasAt }: Pair): Promise<void> {
  await look(jonas, jonasAt, 'history', 'throughput/rueedlinger-P0-created-finished.csv');
  await jonas.getByText('It was finished on 2015-02-04, before it was created on 2015-02-05.').waitFor();
  await jonas
    .getByRole('region', { name: 'Left out' })
    .getByRole('row', { name: /cycle_time_days/ })
    .waitFor();
  await button(jonas, 'Import 2,427 finished stories').click();
  await jonas.getByText('2,427 finished stories came in.').waitFor({ timeout: 2 * patience });

  const backlog = 'imports/gpt2sp/springxd-first-60.csv';
  await look(jonas, jonasAt, 'backlog', backlog);
  await jonas
    .getByRole('region', { name: 'Left out' })
    .getByRole('row', { name: /split_mark 60 train/ })
    .waitFor();
  await button(jonas, 'Import 60 stories').click();
  await jonas.getByText('60 stories came in.').waitFor({ timeout: patience });
  await look(jonas, jonasAt, 'backlog', backlog);
  await jonas.getByText('There is nothing new in it.').waitFor();
  await button(jonas, 'Import 0 stories').and(jonas.locator('[aria-disabled=true]')).waitFor();

  await look(ana, anaAt, 'feedback', 'imports/app-reviews/evernote-first-40.csv');
  await button(ana, 'Import 40 pieces of feedback').waitFor();
  await ana.getByLabel('“text” becomes').selectOption({ label: 'Left out' });
  await button(ana, /^Import/)
    .and(ana.locator('[aria-disabled=true]'))
    .waitFor();
  await ana.getByLabel('“text” becomes').selectOption({ label: 'Their words' });
  await button(ana, 'Import 40 pieces of feedback').click();
  await ana.getByText('40 pieces of feedback came in.').waitFor({ timeout: patience });
}

async function look(page: Page, at: string, kind: string, file: string): Promise<void> {
  await page.goto(`${at}/harbour/import?kind=${kind}`);
  await page.locator('input[type=file]').setInputFiles(join(fixtures, file));
}
