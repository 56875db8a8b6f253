import { button, field, type Line, patience, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');

/** Jonas changes what Ana decides: a proposal with what it would do and why, which she accepts. */
export async function proposeAndAccept({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/align?tab=proposals`);
  await ana.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await jonas.goto(`${at}/harbour/roadmap`);
  await button(jonas, 'Move F-2').click();
  await jonas.getByRole('menuitem', { name: 'Propose: Move to next' }).click();
  await field(dialogOf(jonas), 'Reason').fill('The team has room for it.');
  await button(dialogOf(jonas), /^Propose/).click();
  await jonas.getByText('Proposed to Ana Ferreira: P-1').waitFor();
  await ana.getByText('The team has room for it.').waitFor();
  await ana.getByRole('table', { name: 'What P-1 would do' }).getByRole('row', { name: /next/ }).waitFor();
  await button(ana, 'Accept').click();
  await jonas.getByRole('region', { name: /^Next/ }).getByText('Shared templates').waitFor();
}

/** The ledger tells of the story that came and was cut; the sprint is what was committed again, until another comes. */
export async function readTheLedger({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/sprint`);
  await ana.getByRole('tab', { name: 'Ledger' }).click();
  const ledger = ana.getByRole('region', { name: 'Lines of the ledger' });
  const cut = ledger.getByRole('row', { name: /^Removed S-3/ });
  await cut.getByText('Kerner has bought phones.').waitFor();
  await cut.getByText('Jonas Brandt').waitFor();
  await jonas.goto(`${at}/harbour/backlog`);
  await button(jonas, /^Add a story/)
    .first()
    .click();
  await field(dialogOf(jonas), 'Title').fill('Say when it was sent');
  await press(jonas, 'ControlOrMeta+Enter');
  await dialogOf(jonas).waitFor({ state: 'detached' });
  await jonas.goto(`${at}/harbour/sprint`);
  await button(jonas, 'Put S-4 into the sprint').click();
  await dialogOf(jonas).getByLabel('Reason').fill('Kerner asked for it in the demo.');
  await press(jonas, 'ControlOrMeta+Enter');
  await ledger
    .getByRole('row', { name: /^Added S-4/ })
    .getByText('Kerner asked for it in the demo.')
    .waitFor();
}

/** What differs is a finding with its numbers, for the one whose it is, who sets it aside with a reason. */
export async function setAside({ ana, jonas, at }: Line): Promise<void> {
  for (const page of [ana, jonas]) await page.goto(`${at}/harbour/align`);
  const finding = (page: Line['ana']) =>
    page.getByRole('row').filter({ hasText: 'Sprint 1 is no longer what was committed' });
  const panel = (page: Line['ana']) => page.getByRole('complementary', { name: 'Peek: Sprints whose scope moved' });
  await finding(ana).filter({ hasText: 'Jonas' }).waitFor({ timeout: patience });
  const home = await jonas.context().newPage();
  await home.goto(`${at}/harbour`);
  const need = home.locator('.need-line').filter({ hasText: 'Sprint 1 is no longer what was committed' });
  await need.getByRole('button').focus();
  await finding(jonas).filter({ hasText: 'yours' }).click();
  await panel(jonas).getByText('Of 2 stories committed, 0 were removed and 1 added.').waitFor();
  await jonas.reload();
  await panel(jonas).getByRole('link', { name: 'See the ledger' }).waitFor();
  await button(panel(jonas), /^Set aside…/).click();
  await field(dialogOf(jonas), 'Why').fill('We agreed on it with Kerner.');
  await press(jonas, 'ControlOrMeta+Enter');
  await finding(jonas).waitFor({ state: 'detached' });
  await need.waitFor({ state: 'detached' });
  await home.locator('.need-line button:focus, h1:focus').waitFor();
  await home.close();
  await backByOneUndo(jonas, finding(jonas));
  await finding(ana).waitFor({ state: 'detached' });
  await button(ana, /^Set aside\s*1$/).click();
  await finding(ana).click();
  await panel(ana).getByText('We agreed on it with Kerner.').waitFor();
  await button(jonas, /^Set aside\s*1$/).click();
  await finding(jonas).click();
  await panel(jonas).getByRole('link', { name: 'See the ledger' }).click();
  await jonas.locator('#ledger:focus').waitFor();
}

/** An undo brings a finding back with the cursor on it; all of its kind are then set aside by one act. */
async function backByOneUndo(page: Line['ana'], finding: ReturnType<Line['ana']['locator']>): Promise<void> {
  await press(page, 'ControlOrMeta+z');
  await finding.and(page.locator(':focus')).waitFor();
  await press(page, 'ControlOrMeta+a');
  await page.getByRole('region', { name: 'Selected' }).getByText('1 finding').waitFor();
  await press(page, 'h');
  await field(dialogOf(page), 'Why').fill('We agreed on it with Kerner.');
  await press(page, 'ControlOrMeta+Enter');
  await finding.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Selected' }).waitFor({ state: 'detached' });
}

/** Who does what is told from what people did, and the log tells who decided what, in which role and why. */
export async function readWhoDidWhat({ ana, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/align?tab=duties`);
  await ana.getByRole('row', { name: /Promise dates .* covered .* Ana Ferreira 1×/ }).waitFor();
  await ana.getByRole('row', { name: /Accept or reject .* covered .* Jonas Brandt 3×/ }).waitFor();
  await ana.getByRole('row', { name: /Measure what came of it dormant/ }).waitFor();
  await ana.getByRole('tab', { name: 'Decision log' }).click();
  const lines = ana.getByRole('list', { name: 'Log' }).getByRole('listitem');
  const accepted = lines.filter({ hasText: 'Ana Ferreira accepted a proposal' }).first();
  await accepted.getByText('proposed by Jonas Brandt').waitFor();
  await accepted.getByText('The team has room for it.').first().waitFor();
  await lines.filter({ hasText: 'Ana Ferreira launched the release' }).first().getByText('Product manager').waitFor();
  await lines.filter({ hasText: 'Jonas Brandt cut the story' }).first().getByText('Product owner').waitFor();
}
