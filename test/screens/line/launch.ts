import { button, type Line, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');
const part = (page: Line['ana'], name: RegExp) => page.getByRole('region', { name });
const cut = 'no longer supported: S-3 was cut. Marco Rossi keeps it and mends it.';

/** A release is planned with the day the market sets, and Jonas puts the feature into it. */
export async function planTheRelease({ ana, jonas, marco, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/releases`);
  await ana.getByText('No release is planned').waitFor();
  await press(ana, 'c');
  await dialogOf(ana).getByLabel('Name').fill('Winter');
  await dialogOf(ana).getByLabel('Market deadline', { exact: true }).fill('2027-01-15');
  await press(ana, 'Tab');
  await dialogOf(ana).getByLabel('What sets it').fill('The trade fair');
  await press(ana, 'ControlOrMeta+Enter');
  await ana.getByRole('heading', { name: 'Winter' }).waitFor();
  for (const page of [jonas, marco]) await page.goto(`${at}/harbour/releases/R-1`);
  await button(jonas, 'Put features in…').first().click();
  await dialogOf(jonas)
    .getByRole('checkbox', { name: /Offline field reports/ })
    .click();
  await button(dialogOf(jonas), 'Put in').click();
  await part(marco, /^Contents/)
    .getByText('Offline field reports')
    .first()
    .waitFor();
}

/** Marco writes what may be said and on which stories it rests; Ana approves it. */
export async function claimIt({ ana, marco }: Line): Promise<void> {
  await button(marco, 'Write a claim').click();
  await marco.getByLabel('What is said').fill('Queue it, and fax it from the site.');
  for (const story of [/Queue a report/, /Fax the report/]) await marco.getByRole('checkbox', { name: story }).click();
  await button(marco, 'Write').click();
  await part(marco, /^Claims/)
    .getByText('not supported yet: S-3 is not accepted yet.')
    .waitFor();
  await button(part(ana, /^Claims/), 'Approve').click();
  await part(marco, /^Claims/)
    .getByText('approved · kept by Marco Rossi')
    .waitFor();
}

/** Jonas cuts a story that was claimed: all see it at once; his note goes out and Marco mends what he says. */
export async function cutAndMend({ ana, jonas, marco, at }: Line): Promise<void> {
  await jonas.goto(`${at}/harbour/stories/S-3`);
  await button(jonas, 'All that can be done with the story').click();
  await jonas.getByRole('menuitem', { name: 'Cut' }).click();
  await dialogOf(jonas).getByText('Sprint 1 is running.').waitFor();
  await dialogOf(jonas).getByLabel('Reason').fill('Kerner has bought phones.');
  await press(jonas, 'ControlOrMeta+Enter');
  for (const page of [ana, marco])
    await part(page, /^Claims/)
      .getByText(cut)
      .waitFor();
  await jonas.getByText('still claims it: “Queue it, and fax it from the site.”').waitFor();
  await button(jonas, 'Write the change note').click();
  await jonas.getByLabel(/What has changed/).fill('Fax is out. Do not promise it.');
  await button(jonas, 'Write the note').click();
  await button(marco, 'Mend').click();
  await marco.getByLabel('What is said').fill('A report written in a basement arrives once.');
  await marco.getByRole('checkbox', { name: /Fax the report/ }).click();
  await button(marco, 'Save').click();
  await part(marco, /^Claims/)
    .getByText('1 of 1 supported')
    .waitFor();
  await button(marco, 'Say how it is mended').click();
  await marco.getByLabel('What was changed in the message').fill('It says no word of fax.');
  await button(marco, 'It is mended').click();
  await part(ana, /^Change notes/)
    .getByText('all mended')
    .waitFor();
  await button(part(ana, /^Claims/), 'Approve').click();
  await part(marco, /^Claims/)
    .getByText('approved · kept by Marco Rossi')
    .waitFor();
}

/** The gates hold, Ana gives the go and launches; the announcement that Marco wrote is read outside. */
export async function launchIt({ ana, marco, visitor, at }: Line): Promise<void> {
  await button(marco, 'Write one').click();
  await marco.getByLabel('Title').fill('Reports without signal');
  await marco.getByLabel('Text', { exact: true }).click();
  await marco.keyboard.type('It works **in the basement**.');
  await button(marco, 'Save the draft').click();
  await button(part(ana, /^Announcement/), 'Approve').click();
  await part(ana, /^Gates all 5 hold/).waitFor();
  await button(ana.locator('.top-actions'), 'Give the go').click();
  await button(ana, 'Launch…').click();
  await dialogOf(ana).getByText('1 feature becomes shipped: F-1.').waitFor();
  await button(dialogOf(ana), /^Launch/).click();
  await ana.getByText('launched', { exact: true }).waitFor();
  await visitor.goto(`${at}/p/harbour/changelog`);
  if ((await visitor.getByText('Reports without signal').count()) > 0) throw new Error('It was not published yet.');
  await button(part(ana, /^Announcement/), 'Publish').click();
  await part(marco, /^Announcement/)
    .getByText('1 published')
    .waitFor();
  await visitor.reload();
  await visitor.getByRole('heading', { name: 'Reports without signal' }).waitFor();
  await visitor.getByText('in the basement').waitFor();
}

/** Whoever asked is written to once: the words are read, go out, and nobody is left to be told again. */
export async function tellTheAskers({ ana, marco, at }: Line): Promise<void> {
  await button(ana, 'Write to 1 person').click();
  await ana.getByText('written, not sent').waitFor();
  await ana.getByRole('link', { name: 'Read and change what they are told' }).click();
  const reply = ana.getByRole('article', { name: 'Reply to Marta' });
  await reply.getByText('Half my inspectors work in basements').waitFor();
  await button(reply, 'Send').click();
  await ana.getByRole('tab', { name: /^Outbox 1/ }).click();
  await reply.getByText(/by Ana Ferreira/).waitFor();
  await button(reply, 'Told by hand').click();
  await ana.getByRole('tab', { name: /^Told 1/ }).click();
  await reply.getByText('Half my inspectors work in basements').waitFor();
  const asked = part(marco, /^Who asked/);
  await asked.getByText(/all are told/).waitFor();
  if ((await button(asked, /^(Propose to write|Write) to/).count()) > 0)
    throw new Error('Somebody could be told twice.');
  await ana.goto(`${at}/harbour/customers`);
  await ana.getByRole('link', { name: 'Norrbo Housing' }).click();
  await ana.getByRole('region', { name: /^Got 1/ }).waitFor();
}
