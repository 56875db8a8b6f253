import { button, field, type Line, patience } from './people.ts';

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

/** What differs is a finding with its numbers, for the one whose it is, who sets it aside with a reason. */
export async function setAside({ ana, jonas, at }: Line): Promise<void> {
  for (const page of [ana, jonas]) await page.goto(`${at}/harbour/align`);
  const finding = (page: Line['ana']) =>
    page.getByRole('listitem').filter({ hasText: 'Sprint 1 is no longer what was committed' });
  await finding(ana).getByText('Waits for Jonas Brandt').waitFor({ timeout: patience });
  await finding(jonas).getByText('Needs you').waitFor();
  await finding(jonas).getByText('Of 2 stories committed, 0 were removed and 1 added.').waitFor();
  await finding(jonas).getByRole('link', { name: 'See the ledger' }).waitFor();
  await button(finding(jonas), 'Set aside…').click();
  await field(dialogOf(jonas), 'Why').fill('We agreed on it with Kerner.');
  await button(dialogOf(jonas), /^Set aside/).click();
  await finding(jonas).getByText('Needs you').waitFor({ state: 'detached' });
  await ana.getByText('We agreed on it with Kerner.').waitFor();
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
