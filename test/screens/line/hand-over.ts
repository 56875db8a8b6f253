import { button, field, type Line, press } from './people.ts';

const dialogOf = (page: Line['ana']) => page.getByRole('dialog');
const specOf = (page: Line['ana']) => page.getByRole('region', { name: /^Spec/ });
const handoffsOf = (page: Line['ana']) => page.getByRole('region', { name: /^Handoff/ });
const questionsOf = (page: Line['ana']) => page.getByRole('region', { name: /^Questions/ });

/** Ana writes the spec, publishes it and hands it over as a package; Jonas gives it back with a question. */
export async function handItOver({ ana, jonas, at }: Line): Promise<void> {
  for (const page of [ana, jonas]) await page.goto(`${at}/harbour/features/F-1`);
  await button(specOf(ana), 'Write a spec').click();
  await ana.getByLabel('Draft of version 1').fill('- A report is written without signal.\n- It is sent once.');
  await publish(ana, 1);
  await specOf(jonas).getByText('It is sent once.').waitFor();
  await button(handoffsOf(ana), 'Hand over…').click();
  await field(dialogOf(ana), 'A few words').fill('Two customers wait for it; begin with the queue.');
  await button(dialogOf(ana), /^Hand over/).click();
  const waiting = jonas.locator('.needs', { hasText: 'Ana Ferreira handed it over' });
  await button(waiting, /^Give back/).click();
  await field(dialogOf(jonas), 'Questions').fill('How long is a report kept?');
  await button(dialogOf(jonas), /^Give back/).click();
  await handoffsOf(ana).getByText('Jonas Brandt gave it back with a question').waitFor();
}

/** The question is answered, version 2 says so, and it is taken. */
export async function answerAndAccept({ ana, jonas }: Line): Promise<void> {
  await ana.locator('.needs', { hasText: 'How long is a report kept?' }).waitFor();
  await button(questionsOf(ana), 'Answer').click();
  await questionsOf(ana).getByLabel('Answer').fill('Thirty days.');
  await press(ana, 'ControlOrMeta+Enter');
  await questionsOf(jonas).getByText('Thirty days.').waitFor();
  await button(specOf(ana), 'Write version 2').click();
  const draft = ana.getByLabel('Draft of version 2');
  await draft.and(ana.locator('[contenteditable]:focus')).waitFor();
  await press(ana, 'ControlOrMeta+End');
  await ana.keyboard.type('\n- It is kept for thirty days.');
  await publish(ana, 2, 'How long it is kept');
  await specOf(jonas)
    .getByText(/version 2 .* How long it is kept/)
    .waitFor();
  await button(handoffsOf(ana), 'Hand over…').click();
  await button(dialogOf(ana), /^Hand over/).click();
  await button(jonas.locator('.needs', { hasText: 'Ana Ferreira handed it over' }), 'Accept').click();
  await handoffsOf(ana).getByText('Jonas Brandt took it').waitFor();
}

async function publish(page: Line['ana'], number: number, changed?: string): Promise<void> {
  await specOf(page).getByText('Saved', { exact: true }).waitFor();
  await button(specOf(page), `Publish version ${number}…`).click();
  if (changed) await field(dialogOf(page), 'What changed').fill(changed);
  await button(dialogOf(page), /^Publish/).click();
}
