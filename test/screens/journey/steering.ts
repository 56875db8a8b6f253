import type { Page } from 'playwright-core';
import { until } from '../../races/program.ts';
import { button, field, type Pair, patience, press, rowsAre } from './people.ts';

/** A stream closes within this time after a right is taken away. */
const bar = 5_000;
const finding = (page: Page) => page.getByText(/^Needs you and /);

/** The backlog is ordered by mouse and by keyboard; dates and the finding follow, and taking it back brings them back. */
export async function orderTheBacklog({ ana, anaAt, jonas, jonasAt }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/harbour/features/F-1`);
  await finding(ana).waitFor({ timeout: patience });
  await jonas.goto(`${jonasAt}/harbour/backlog`);
  await rowsAre(jonas, 'S-2428', 'S-2429', 'S-2430');
  const row = (short: string) => jonas.getByRole('row', { name: new RegExp(short) });
  await row('S-2428').dragTo(row('S-2430'), { targetPosition: { x: 300, y: 24 } });
  await rowsAre(jonas, 'S-2429', 'S-2430', 'S-2428');

  await press(jonas, ']');
  const date = jonas.getByRole('region', { name: 'Forecast' }).getByRole('listitem').filter({ hasText: 'F-1' });
  const dated = () => date.locator('time').first().innerText();
  const late = await dated();
  await press(jonas, 'j', 'End', 'm', 'Shift+ArrowUp', 'Enter');
  await rowsAre(jonas, 'S-2489', 'S-2429', 'S-2430');
  // The drag before may have moved the date too, so the words alone do not say what did.
  await until('the date moves', async () => (await dated()) !== late, patience);
  await date.getByText(/ earlier$/).waitFor({ timeout: patience });
  await finding(ana).waitFor({ state: 'detached', timeout: patience });

  await press(jonas, 'ControlOrMeta+z');
  await rowsAre(jonas, 'S-2429', 'S-2430', 'S-2428');
  await finding(ana).waitFor({ timeout: patience });
}

/** The owner would move the promise: a proposal. The world changes, a new preview is asked for, and then it is accepted. */
export async function proposeADate({ ana, jonas, jonasAt }: Pair): Promise<void> {
  await jonas.goto(`${jonasAt}/harbour/features/F-1`);
  await button(jonas, 'Propose another date…').click();
  await field(jonas.getByRole('dialog'), 'New date').fill('1 Feb 2019');
  await press(jonas, 'Tab');
  await button(jonas.getByRole('dialog'), 'Go on').click();
  const asking = jonas.getByRole('dialog', { name: 'Propose to Ana Ferreira' });
  await asking.getByRole('row', { name: /5 Oct.* 1 Feb/ }).waitFor();
  await asking.getByLabel('Reason').fill('Only the search is left, and it stands at the end.');
  await button(asking, /^Propose/).click();
  await jonas.getByText('Proposed to Ana Ferreira: P-1').waitFor();

  await ana.getByText('P-1: Jonas Brandt proposes').waitFor();
  await ana.getByText('Only the search is left, and it stands at the end.').waitFor();
  await button(ana, 'Move the promise…').click();
  await field(ana.getByRole('dialog'), 'New date').fill('12 Oct');
  await press(ana, 'Tab');
  await button(ana.getByRole('dialog'), 'Move').click();
  await ana.getByText(/Promised to Norrbo Housing for 12 Oct/).waitFor();
  await button(ana, 'Accept').click();
  await ana.getByText(/The world has changed since this was proposed/).waitFor();
  await ana.getByRole('table', { name: 'What P-1 would do' }).getByText('12 Oct').waitFor();
  await jonas.getByRole('row', { name: /Norrbo Housing 12 Oct/ }).waitFor();

  await button(ana, 'Accept as it is now').click();
  for (const page of [ana, jonas]) {
    await page.getByRole('row', { name: /Norrbo Housing 1 Feb/ }).waitFor();
    await finding(page).waitFor({ state: 'detached', timeout: patience });
  }
}

/** The manager would reorder the backlog: a proposal, which the owner declines with an answer. */
export async function declineAnOrder({ ana, anaAt, jonas, jonasAt }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/harbour/backlog`);
  await rowsAre(ana, 'S-2429', 'S-2430', 'S-2428');
  await press(ana, 'j', 'j', 'j', 'm', 'Shift+ArrowUp', 'Enter');
  const asking = ana.getByRole('dialog', { name: 'Propose to Jonas Brandt' });
  await asking.getByText('HDFS ItemWriter').first().waitFor();
  await asking.getByLabel('Reason').fill('Everything else is written to it.');
  await button(asking, /^Propose/).click();
  await ana.getByText('Proposed to Jonas Brandt: P-2').waitFor();
  await rowsAre(ana, 'S-2429', 'S-2430', 'S-2428');

  await jonas.goto(`${jonasAt}/harbour/align?tab=proposals`);
  await jonas.getByText('Everything else is written to it.').waitFor();
  await button(jonas, 'Decline…').click();
  await jonas.getByLabel('Why not').fill('The registry comes first.');
  await button(jonas, /^Decline/).click();
  await jonas.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await ana.goto(`${anaAt}/harbour/align?tab=proposals&show=answered`);
  await ana.getByText('The registry comes first.').waitFor();
}

/** The log tells who decided what, who proposed it and why. */
export async function readTheLog({ ana, anaAt }: Pair): Promise<void> {
  await ana.goto(`${anaAt}/harbour/align?tab=log`);
  const lines = ana.getByRole('list', { name: 'Log' }).getByRole('listitem');
  const line = (did: string) => lines.filter({ hasText: did }).first();
  await line('Jonas Brandt declined a proposal').getByText('The registry comes first.').first().waitFor();
  const accepted = line('Ana Ferreira accepted a proposal');
  await accepted.getByText('proposed by Jonas Brandt').waitFor();
  await accepted.getByText('Only the search is left, and it stands at the end.').waitFor();
  await line('Jonas Brandt took a change back').waitFor();
  await line('Ana Ferreira promised the feature').waitFor();
}

/** Whoever loses their last role loses the product at the other process, and whoever is removed loses the rest. */
export async function loseTheRight({ ana, anaAt, jonas, jonasAt }: Pair): Promise<void> {
  await jonas.goto(`${jonasAt}/harbour/backlog`);
  await jonas.getByText('HDFS ItemWriter').waitFor();
  await ana.goto(`${anaAt}/settings/product/harbour`);
  await button(ana, 'Take Product owner from Jonas Brandt').click();
  await jonas.getByText('There is nothing at this address').waitFor({ timeout: bar });

  await ana.goto(`${anaAt}/settings/people`);
  await button(ana, 'What to do with Jonas Brandt').click();
  await ana.getByRole('menuitem', { name: /^Remove/ }).click();
  await ana.getByLabel('Type Jonas Brandt to be sure').fill('Jonas Brandt');
  await button(ana.getByRole('dialog'), 'Remove').click();
  await jonas.getByRole('heading', { name: 'You are in no workspace' }).waitFor({ timeout: bar });
}
