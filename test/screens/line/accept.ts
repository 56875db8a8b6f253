import { button, field, type Line, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');

/** One story is accepted by its criterion with evidence; the other is rejected with a reason, mended and accepted. */
export async function judgeTheStories({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/stories/S-2`);
  await jonas.goto(`${at}/harbour/stories/S-1`);
  await meet(jonas, 'It is sent once', 'Sent once in the lift of Norrbo, three times out of three');
  await button(jonas, 'Accept').click();
  await jonas.getByText('Accepted', { exact: true }).waitFor();
  await jonas.goto(`${at}/harbour/stories/S-2`);
  await button(jonas, 'Mark not met: Waiting reports are counted').click();
  await button(jonas, 'Reject…').click();
  await dialogOf(jonas).getByLabel('Reason').fill('It counts one too many.');
  await button(dialogOf(jonas), /^Reject/).click();
  await ana.getByText('Rejected: It counts one too many.').waitFor();
  await button(jonas, 'Submit for review').click();
  await meet(jonas, 'Waiting reports are counted', 'Counted with two phones');
  await button(jonas, 'Accept').click();
  await jonas.getByText('Accepted', { exact: true }).waitFor();
  await ana.getByText('Counted with two phones').first().waitFor();
}

/** What was accepted is shown to somebody, whose words are taken down on the spot and are in the inbox at once. */
export async function showIt({ jonas, marco, at }: Line): Promise<void> {
  await marco.goto(`${at}/harbour/voice`);
  await marco.getByRole('heading', { name: 'The inbox is empty' }).waitFor();
  await jonas.goto(`${at}/harbour/demos`);
  await button(jonas, /^Plan a demo/)
    .first()
    .click();
  await dialogOf(jonas).getByLabel('For whom').fill('Norrbo Housing');
  await press(jonas, 'ControlOrMeta+Enter');
  await jonas.getByText('Queue a report').first().waitFor();
  await field(jonas, 'Their words').fill('Can the counter stand on the first page?');
  await field(jonas, 'Who').fill('Marta');
  await field(jonas, 'Company').fill('Norrbo Housing');
  await button(jonas, /^Capture/).click();
  await marco.getByRole('heading', { name: 'Marta, Norrbo Housing' }).waitFor();
  await button(jonas, /held/).click();
  await jonas.getByText('The demo was held').waitFor();
}

/** The team looks back: a note, a vote of another's, and somebody who does something about it. */
export async function lookBack({ ana, jonas, at }: Line): Promise<void> {
  for (const page of [ana, jonas]) await page.goto(`${at}/harbour/retro`);
  await field(jonas, 'Note: to improve').fill('We waited two days for a device.');
  await press(jonas, 'ControlOrMeta+Enter');
  await button(ana, '0 votes for “We waited two days for a device.”').click();
  await button(jonas, '1 vote for “We waited two days for a device.”').waitFor();
  await button(jonas, 'Add an action').click();
  await field(jonas, 'What is to be done').fill('Buy a second device');
  await press(jonas, 'Enter');
  await ana.getByText('Buy a second device', { exact: true }).waitFor();
}

async function meet(page: Line['ana'], criterion: string, evidence: string): Promise<void> {
  await page.getByRole('checkbox', { name: `Met: ${criterion}` }).click();
  await page.getByText('1 of 1 met').waitFor();
  await button(page, /^Edit Evidence/).click();
  await page.keyboard.type(evidence);
  await press(page, 'ControlOrMeta+Enter');
  await button(page, `Edit Evidence: ${evidence}`).waitFor();
}
