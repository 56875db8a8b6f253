import { button, field, type Line, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');
const decisionOf = (page: Line['ana']) => page.getByRole('region', { name: 'Decision' });

/** The direction is written: a vision, an objective, the number it is known by, and where that stands. */
export async function writeTheStrategy({ ana, jonas, at }: Line): Promise<void> {
  for (const page of [ana, jonas]) await page.goto(`${at}/harbour/strategy`);
  await button(ana, /^Edit Vision/).click();
  await ana.keyboard.type('Every inspection ends on site.');
  await press(ana, 'ControlOrMeta+Enter');
  await jonas.getByText('Every inspection ends on site.').waitFor();
  await button(ana, /^Set an objective/)
    .first()
    .click();
  await field(dialogOf(ana), 'What is to be reached').fill('Inspections finished on site');
  await press(ana, 'ControlOrMeta+Enter');
  await jonas.getByRole('heading', { name: 'Inspections finished on site' }).waitFor();
  await button(ana, 'Add a key result…').click();
  await field(dialogOf(ana), 'What is counted').fill('Finished on the first visit');
  await field(dialogOf(ana), 'From').fill('61');
  await field(dialogOf(ana), 'To').fill('85');
  await field(dialogOf(ana), 'Unit').fill('%');
  await press(ana, 'ControlOrMeta+Enter');
  await jonas.getByText('from 61 to 85 %').waitFor();
  await button(ana, 'Check in: Finished on the first visit').click();
  await field(dialogOf(ana), 'Where it stands').fill('63');
  await dialogOf(ana).getByRole('combobox').selectOption('at risk');
  await press(ana, 'ControlOrMeta+Enter');
  await jonas.getByText('63 %').waitFor();
}

/** A second idea stands beside the first, and both are scored; the sum is there to be read. */
export async function scoreTheIdeas({ ana, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/roadmap`);
  await ana.getByText('Offline field reports').first().waitFor();
  await press(ana, 'c');
  await field(dialogOf(ana), 'Title').fill('Shared templates');
  await press(ana, 'ControlOrMeta+Enter');
  await ana.waitForURL(/\/features\/F-2$/);
  await score(ana, '260', '1', '80', '2');
  await decisionOf(ana).getByText('reach 260 × impact 1 × confidence 80% ÷ effort 2').waitFor();
  await ana.goto(`${at}/harbour/features/F-1`);
  await button(decisionOf(ana), 'Choose…').click();
  await press(ana, 'ArrowDown');
  await ana.getByRole('option', { name: /Inspections finished on site/ }).waitFor();
  await press(ana, 'Enter');
  await decisionOf(ana).getByRole('link', { name: 'O-1 Inspections finished on site' }).waitFor();
  await score(ana, '312', '2', '80', '3');
  await decisionOf(ana).getByText('reach 312 × impact 2 × confidence 80% ÷ effort 3 · 1st of 2 scored').waitFor();
}

/** The team is asked whether it can be done, and Jonas answers for it. */
export async function askWhetherItCanBe({ ana, jonas, at }: Line): Promise<void> {
  await button(decisionOf(ana), 'Ask the team…').click();
  await field(dialogOf(ana), 'Question').fill('Can a report wait on the phone for a week?');
  await press(ana, 'ControlOrMeta+Enter');
  await jonas.goto(`${at}/harbour/features/F-1`);
  await button(decisionOf(jonas), /^Answer/).click();
  await dialogOf(jonas).getByLabel('Verdict').waitFor();
  await press(jonas, 'ControlOrMeta+Enter');
  await dialogOf(jonas).getByText('Choose the verdict: everybody reads it as the team’s.').waitFor();
  await dialogOf(jonas).getByLabel('Verdict').selectOption('with changes');
  await field(dialogOf(jonas), 'Effort').fill('4');
  await field(dialogOf(jonas), 'In words').fill('Photos only up to 20 MB.');
  await press(jonas, 'ControlOrMeta+Enter');
  await decisionOf(ana).getByText('The team answered 4 person-months; the score counts 3.').waitFor();
}

/** Where a stakeholder stands is written down before it is decided. */
export async function recordAPosition({ ana, jonas }: Line): Promise<void> {
  await button(decisionOf(ana), 'Add…').click();
  await field(dialogOf(ana), 'Or somebody outside').fill('Works council of Norrbo');
  await press(ana, 'ControlOrMeta+Enter');
  await button(decisionOf(ana), 'State… Works council of Norrbo').click();
  await dialogOf(ana).getByLabel('Position').waitFor();
  await press(ana, 'ControlOrMeta+Enter');
  await dialogOf(ana).getByText('Choose where Works council of Norrbo stands.').waitFor();
  await dialogOf(ana).getByLabel('Position').selectOption('concern');
  await field(dialogOf(ana), 'Why').fill('Who is where must not be recorded.');
  await press(ana, 'ControlOrMeta+Enter');
  await decisionOf(jonas).getByText('Who is where must not be recorded.').waitFor();
}

/** It is qualified, then committed in a window with what else was weighed; the score is kept as it was. */
export async function decideIt({ ana, jonas }: Line): Promise<void> {
  await button(ana, 'Stage: idea').click();
  await ana.getByRole('menuitem', { name: 'Qualify' }).click();
  await button(dialogOf(ana), /^Qualify/).click();
  await button(jonas, 'Stage: qualified').waitFor();
  await button(ana, 'Commit…').click();
  const dialog = dialogOf(ana);
  await field(dialog, 'In scope').fill('A report written without signal arrives once.');
  await field(dialog, 'Out of scope').fill('Photos over 20 MB.');
  await field(dialog, 'From').fill('16 Nov 2026');
  await field(dialog, 'To').fill('18 Dec 2026');
  await press(ana, 'Tab');
  await button(dialog, 'What else was weighed').click();
  await field(dialog, 'Alternative 1').fill('Better antennas');
  await field(dialog, 'Why not').fill('Basements stay basements.');
  await button(dialog, /^Commit/).click();
  await button(jonas, 'Stage: committed').waitFor();
  await decisionOf(jonas).getByText('Not: Better antennas').waitFor();
}

/** It goes into Now and is promised for a day; the roadmap says that no forecast can be made yet. */
export async function promiseIt({ ana, jonas, at }: Line): Promise<void> {
  await button(ana, 'Promise…').click();
  await field(dialogOf(ana), 'To whom').fill('Norrbo Housing');
  await field(dialogOf(ana), 'For').fill('11 Dec 2026');
  await press(ana, 'Tab');
  await button(dialogOf(ana), /^Promise/).click();
  await ana.getByRole('row', { name: /Norrbo Housing 11 Dec/ }).waitFor();
  await jonas.goto(`${at}/harbour/roadmap`);
  await ana.goto(`${at}/harbour/roadmap`);
  await button(ana, 'Move F-1').click();
  await ana.getByRole('menuitem', { name: 'Move to now' }).click();
  const now = jonas.getByRole('region', { name: /^Now/ });
  await now.getByText('Offline field reports').waitFor();
  await now.getByText(/11 Dec/).waitFor();
}

async function score(
  page: Line['ana'],
  reach: string,
  impact: string,
  confidence: string,
  effort: string,
): Promise<void> {
  const decision = decisionOf(page);
  await button(decision, 'Score…').click();
  await field(decision, 'Reach').fill(reach);
  await decision.getByLabel('Impact').selectOption(impact);
  await field(decision, 'Confidence').fill(confidence);
  await field(decision, 'Effort').fill(effort);
  await button(decision, 'Save the score').click();
}
