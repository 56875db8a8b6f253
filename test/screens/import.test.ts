import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cloudEnglish, jiraCsv, smallProject } from '#test/fixtures/imports/jira';
import { setStage } from './set-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

const stage = setStage();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('a Jira export is recognised, its statuses are said otherwise, and it comes in with all that hangs on it', async () => {
  const { jonas } = await stage.meet();
  await jonas.goto(`${stage.app.url}/harbour/import`);
  await jonas
    .locator('input[type=file]')
    .setInputFiles({ name: 'jira.csv', mimeType: 'text/csv', buffer: jiraCsv(cloudEnglish, smallProject) });
  await jonas.getByText('This is an export of Jira: 6 issues.').waitFor();
  const statuses = jonas.getByRole('region', { name: 'Statuses' });
  await statuses.getByRole('row', { name: /^Waiting for the moon 1 .*The tool says so itself\.$/ }).waitFor();
  await statuses.getByLabel('“Waiting for the moon” becomes').selectOption('ready');
  await statuses.getByText('You said so.').waitFor();
  await jonas.reload();
  await statuses.getByText('You said so.').waitFor();
  const left = jonas.getByRole('region', { name: 'Left out', exact: true });
  await left.getByRole('row', { name: /^Custom field \(Rank\) 1 / }).waitFor();
  await jonas.getByRole('region', { name: 'Neither in the file nor here' }).getByText('OTHER-9').waitFor();
  expect(await faultsIn(jonas)).toEqual([]);
  await button(jonas, 'Import 6 issues').click();
  await jonas.getByText('6 issues came in.').waitFor();
  await jonas.getByRole('link', { name: 'See the backlog' }).click();
  await jonas.getByText('It crashes in lifts').waitFor();

  // What is taken back is what is seen, though the live stream has not told of it yet.
  const { promise: joined, resolve: join } = Promise.withResolvers<void>();
  await jonas.route('**/readyz', async (route) => {
    await joined;
    await route.continue();
  });
  await jonas.goto(`${stage.app.url}/harbour/import`);
  await button(jonas, 'Undo').click();
  await jonas.getByText(/^Took the import back/).waitFor();
  join();
  await jonas.getByText('Taken back', { exact: true }).waitFor();
}, 90_000);

it('an export of everything is taken from the settings and comes into another product at 390 px', async () => {
  const { ana, product, send } = await stage.meet(390);
  await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  await ana.goto(`${stage.app.url}/settings/workspace`);
  const loading = ana.waitForEvent('download');
  await ana.getByRole('link', { name: 'Export as JSON lines' }).click();
  const path = await (await loading).path();
  const everything = readFileSync(path);
  await ana.goto(`${stage.app.url}/settings/product/harbour`);
  const table = ana.waitForEvent('download');
  await ana.getByRole('link', { name: 'Export as CSV' }).click();
  expect(
    readFileSync(await (await table).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await send(ana, 'product.create', { name: 'Second' });
  await ana.goto(`${stage.app.url}/second/import`);
  await ana
    .locator('input[type=file]')
    .setInputFiles({ name: 'everything.jsonl', mimeType: 'application/x-ndjson', buffer: everything });
  await ana.getByText(/^This is an export of Throughline: /).waitFor();
  await ana.getByRole('button', { name: /^Import \d+ records? into Second$/ }).waitFor();
  expect(await faultsIn(ana)).toEqual([]);
  expect(await isTooWide(ana)).toBe(false);
  await ana.getByRole('button', { name: /^Import \d+ records? into Second$/ }).click();
  await ana.getByText(/records? came in\.$/).waitFor();
}, 90_000);

it('whoever decides an import finds the way to it in the palette, the settings, the backlog and the roadmap, and reads who decides the rest', async () => {
  const { ana, jonas } = await stage.meet();
  const at = `${stage.app.url}/harbour`;
  for (const list of ['backlog', 'roadmap']) {
    await jonas.goto(`${at}/${list}`);
    await jonas.getByRole('button', { name: `More for the ${list}` }).click();
    await jonas.getByRole('menuitem', { name: 'Import…' }).click();
    await jonas.waitForURL(/\/harbour\/import$/);
  }
  await jonas.getByText('Only an administrator can: Ana Ferreira.').waitFor();
  await jonas.goto(`${stage.app.url}/settings/product/harbour`);
  await jonas.getByRole('link', { name: 'A team’s history' }).click();
  await expect.poll(() => jonas.getByRole('radio', { name: /^A team’s history/ }).isChecked()).toBe(true);
  await jonas.goto(`${stage.app.url}/settings/product/harbour`);
  await jonas.getByRole('link', { name: 'can be imported again' }).click();
  await jonas.waitForURL(/\/import\?kind=export/);

  await ana.goto(at);
  await ana.getByRole('heading', { name: 'Begin with what a customer said' }).waitFor();
  await ana.keyboard.press('ControlOrMeta+k');
  await ana.getByRole('dialog', { name: 'Search and commands' }).waitFor();
  await ana.keyboard.type('import');
  await ana.getByRole('option', { name: 'Import…' }).click();
  await ana.waitForURL(/\/harbour\/import$/);
  await ana.getByText('Jonas Brandt decides this; yours becomes a proposal.').first().waitFor();
  await expect.poll(() => ana.getByText('Jonas Brandt decides this; yours becomes a proposal.').count()).toBe(3);
}, 90_000);
