import { button, field, type Line, patience, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');

const stories = [
  [
    'Queue a report',
    'an inspector in a basement',
    'to write without signal',
    'nothing is written twice',
    'It is sent once',
  ],
  ['Show what waits', 'an inspector', 'to see what is not sent yet', 'I trust it', 'Waiting reports are counted'],
  ['Fax the report', 'an office', 'to have it on paper', 'it can be filed', 'A fax arrives'],
] as const;

/** Jonas writes what is to be built; whom it is for and how it is judged stand with each story. */
export async function writeTheStories({ ana, jonas }: Line): Promise<void> {
  for (const [title, who, what, why, criterion] of stories) {
    await button(jonas, 'Add a story').click();
    await field(dialogOf(jonas), 'Title').fill(title);
    await field(dialogOf(jonas), 'As').fill(who);
    await field(dialogOf(jonas), 'I want').fill(what);
    await field(dialogOf(jonas), 'so that').fill(why);
    await field(dialogOf(jonas), 'Acceptance criteria').fill(criterion);
    await press(jonas, 'ControlOrMeta+Enter');
    await dialogOf(jonas).waitFor({ state: 'detached' });
  }
  await ana.getByRole('link', { name: 'S-3 Fax the report' }).first().waitFor();
}

/** What a story lacks is named, until nothing is missing. */
export async function makeThemReady({ jonas, at }: Line): Promise<void> {
  for (const short of ['S-1', 'S-2', 'S-3']) {
    await jonas.goto(`${at}/harbour/stories/${short}`);
    await button(jonas, 'Make ready').waitFor();
    if (short === 'S-1') await jonas.getByText('no estimate').first().waitFor();
    await jonas.getByLabel('Estimate (points)').fill('3');
    await press(jonas, 'Tab');
    await jonas.getByText('Nothing is missing: it can begin.').waitFor();
    await button(jonas, 'Make ready').click();
    await button(jonas, 'Start').waitFor();
  }
  await jonas.getByText('Half my inspectors work in basements').first().waitFor();
}

/** The roadmap shows the promise, and beside it says plainly that there is no history to make a forecast of. */
export async function readTheRoadmap({ ana, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/roadmap`);
  const card = ana.getByRole('region', { name: /^Now/ }).getByRole('link', { name: /Offline field reports/ });
  await card.getByText('promised 11 Dec').waitFor();
  await card.getByText('not enough history').waitFor({ timeout: patience });
}

/** A sprint gets a goal and a capacity, is filled and committed; what comes later comes with a reason. */
export async function planTheSprint({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/sprint`);
  await jonas.goto(`${at}/harbour/sprint`);
  await jonas.getByText('No sprint yet').waitFor();
  await press(jonas, 'c');
  await dialogOf(jonas).getByLabel('Goal').fill('A report written in a basement arrives once.');
  await dialogOf(jonas)
    .getByLabel(/^Capacity/)
    .fill('8');
  await press(jonas, 'ControlOrMeta+Enter');
  await jonas.getByText('0 of 8 points').waitFor();
  await jonas.getByText(/Not enough history: 0 of 10 finished stories/).waitFor();
  for (const short of ['S-1', 'S-2']) {
    await button(jonas, `Put ${short} into the sprint`).click();
    // The rows below come up: the next one is where it is seen once this one has left.
    await button(jonas, `Put ${short} into the sprint`).waitFor({ state: 'detached' });
  }
  // What is committed to is what both of them see.
  for (const page of [jonas, ana]) await page.getByText('6 of 8 points').waitFor({ timeout: patience });
  await button(jonas, 'Commit').click();
  for (const page of [jonas, ana])
    await page
      .getByRole('combobox', { name: 'Sprint' })
      .getByText('running')
      .waitFor({ state: 'attached', timeout: patience });
  await ana.getByText('A report written in a basement arrives once.').waitFor();
  await button(jonas, 'Put S-3 into the sprint').click();
  await dialogOf(jonas).getByLabel('Reason').fill('Kerner files on paper until spring.');
  await press(jonas, 'ControlOrMeta+Enter');
  for (const page of [ana, jonas]) {
    await page.getByRole('tab', { name: 'Ledger' }).click();
    const ledger = page.getByRole('region', { name: 'Lines of the ledger' });
    await ledger.getByText('Kerner files on paper until spring.').waitFor();
    await ledger.getByText('Jonas').first().waitFor();
  }
}
