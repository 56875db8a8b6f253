import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Crew, historyFile } from './crew.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const box = (page: Page, words: string) => page.locator('.needs', { hasText: words });

/** A team's history, and a feature with words for and against it, eight stories and a promise that is too early. */
async function furnish({ ana, jonas, product, team, send }: Crew): Promise<string> {
  await jonas.goto(`${stage.app.url}/harbour/import`);
  await jonas.getByRole('radio', { name: 'A team’s history' }).check();
  await jonas.locator('input[type=file]').setInputFiles(historyFile('2026-11-16', 12, 2));
  await button(jonas, /^Import [\d,]+/).click();
  await jonas.getByText('came in.').waitFor();
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports', problem: 'Lost work.' });
  const id = String(feature.id);
  for (const [text, who, stance] of [
    ['Half my inspectors work in basements.', 'Marta', 'supports'],
    ['We never lose signal.', 'Ilse', 'contradicts'],
  ]) {
    const heard = await send(ana, 'feedback.capture', { product, text, who, source: 'call' });
    const words = { startAt: 0, endAt: String(text).length, stance, seen: { [String(heard.id)]: 1 } };
    await send(ana, 'insight.link', { feedback: heard.id, feature: id, ...words });
  }
  for (let at = 1; at <= 8; at++)
    await send(jonas, 'story.create', { team, feature: id, title: `Part ${at}`, criteria: at > 1 ? ['It works'] : [] });
  await send(ana, 'feature.promise', { feature: id, toWhom: 'Norrbo', dueOn: '2026-11-20', seen: { [id]: 1 } });
  return id;
}

/** Opens what each line of the history changed, as it was and as it became. */
async function openTheHistory(page: Page): Promise<void> {
  const lines = page.locator('.log-line details summary');
  await lines.first().waitFor();
  for (const line of await lines.all()) await line.click();
  await page.locator('.log-line details[open] .diff').first().waitFor();
}

describe('the page of a feature', () => {
  it('tells the truth: whose words, what was promised, by when it will be done, and lets two people settle it', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana, jonas } = crew;
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByText('Half my inspectors work in basements.').waitFor();
    await ana.getByRole('heading', { name: 'The strongest against it' }).waitFor();
    await ana
      .getByRole('heading', { name: 'How 8 stories · 0 done · 0 ready · 1 without acceptance criteria' })
      .waitFor();
    await ana.getByText(/85% chance by .* after the promise of 20 Nov/).waitFor();
    await box(ana, 'Needs you and Jonas Brandt').getByText('Promised to Norrbo for 20 Nov').waitFor();
    await box(jonas, 'Needs you and Ana Ferreira').waitFor();

    await button(jonas, 'Propose another date…').click();
    await button(jonas, 'Go on').click();
    await jonas.getByLabel('Reason').fill('Two parts are unclear');
    await jonas
      .getByRole('dialog')
      .getByRole('button', { name: /^Propose/ })
      .click();
    await jonas.getByText('Proposed to Ana Ferreira: P-1').waitFor();
    const proposal = box(ana, 'P-1: Jonas Brandt proposes');
    await proposal.getByText('Two parts are unclear').waitFor();

    await button(ana, /^Promise to Norrbo/).click();
    await ana.getByRole('menuitem', { name: 'Move to another date…' }).click();
    await ana.getByRole('dialog').getByRole('textbox', { name: 'New date' }).fill('2026-11-25');
    await ana.keyboard.press('Tab');
    await ana.getByRole('dialog').getByRole('button', { name: /^Move/ }).click();
    await ana.getByText('Moved the promise to Norrbo to 25 Nov.').waitFor();
    // What it would change shows the value of now, and that it is another than was proposed upon.
    await proposal.getByText('25 Nov').waitFor();
    await proposal.getByText('changed since it was proposed').waitFor();
    await proposal.getByRole('button', { name: 'Accept' }).click();
    await proposal.getByText('The world has changed since this was proposed.').waitFor();
    await proposal.getByText('25 Nov').waitFor();
    await proposal.getByRole('button', { name: 'Accept as it is now' }).click();
    await ana.getByText('Accepted P-1.').waitFor();
    await box(ana, 'Needs you').waitFor({ state: 'detached' });
    await box(jonas, 'Needs you').waitFor({ state: 'detached' });
    await ana.getByText(/holds\./).waitFor();
  }, 120_000);

  it('lets its manager write, commit, park and take back, and turns the owner’s writing into a proposal', async () => {
    const { ana, jonas, product, send } = await stage.meet();
    await send(ana, 'feature.raise', { product, title: 'Shared templates' });
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await button(ana, /^Edit Outcome/).click();
    await ana.keyboard.type('No form is copied by hand.');
    await ana.keyboard.press('ControlOrMeta+Enter');
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
    await jonas.locator('#knot-what').getByText('No form is copied by hand.').waitFor();

    // To take back what another decides is proposed like anything else, and takes nothing back by itself.
    await button(jonas, 'Undo: edited the feature, by Ana Ferreira').click();
    const back = jonas.getByRole('dialog');
    await back.getByText('Take back: Edited the feature (F-1 Shared templates): this is for').waitFor();
    await back.getByRole('textbox', { name: 'Reason' }).fill('It is copied still');
    await button(jonas, 'Propose').click();
    const asked = box(ana, 'P-1: Jonas Brandt proposes');
    await asked.getByText(/^Take back: .* \(F-1 Shared templates\)$/).waitFor();
    await asked.getByText('It is copied still').waitFor();
    await jonas.goto(`${stage.app.url}/harbour/align?tab=proposals&show=mine`);
    await jonas.getByText(/^Take back: .* \(F-1 Shared templates\)$/).waitFor();
    expect(await ana.getByText('taken back since').count()).toBe(0);
    await button(jonas, 'Withdraw').click();
    await asked.waitFor({ state: 'detached' });
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
    await button(jonas, 'Undo: edited the feature, by Ana Ferreira').waitFor();

    await button(ana, 'Stage: idea').click();
    await ana.getByRole('menuitem', { name: 'Commit…' }).click();
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^In scope/ }).fill('Share a template');
    await dialog.getByRole('textbox', { name: /^From/ }).fill('1 Dec 2026');
    await dialog.getByRole('textbox', { name: /^To/ }).fill('15 Jan 2027');
    await ana.keyboard.press('Tab');
    await dialog.getByRole('button', { name: /^Commit/ }).click();
    await button(jonas, 'Stage: committed').waitFor();

    await button(ana, 'Stage: committed').click();
    await ana.getByRole('menuitem', { name: 'Park…' }).click();
    await dialog.getByRole('button', { name: /^Park/ }).click();
    await dialog.getByText('Say why: those who asked will want to know.').waitFor();
    await dialog.getByRole('textbox').fill('It waits for the law');
    await ana.keyboard.press('ControlOrMeta+Enter');
    await jonas.getByText('It waits for the law').first().waitFor();
    // Until the dialog is gone, that takes back what was typed in it.
    await dialog.waitFor({ state: 'detached' });
    await ana.keyboard.press('ControlOrMeta+z');
    await button(jonas, 'Stage: committed').waitFor();

    await button(jonas, 'Propose a change: out of scope').click();
    await jonas.getByRole('dialog').getByRole('textbox').fill('Sharing between companies');
    await button(jonas, /^Go on/).click();
    await jonas
      .getByRole('dialog')
      .getByRole('button', { name: /^Propose/ })
      .click();
    await box(ana, 'Sharing between companies').getByRole('button', { name: 'Decline…' }).click();
    await ana.getByLabel('Why not').fill('Later');
    await ana.keyboard.press('ControlOrMeta+Enter');
    await ana.getByText('Declined P-2.').waitFor();
  }, 120_000);

  it('keeps an address that is too long for a phone within it, and shows axe no fault with its history open', async () => {
    const crew = await stage.meet(390);
    const feature = await furnish(crew);
    const { ana, send } = crew;
    const problem = `See https://example.org/${'field-reports-'.repeat(12)}`;
    await send(ana, 'feature.edit', { feature, problem, was: { problem: 'Lost work.' } });
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByText('Promised to Norrbo').first().waitFor();
    await ana.getByRole('button', { name: 'History' }).tap();
    await openTheHistory(ana);
    expect([await faultsIn(ana), await isTooWide(ana)]).toEqual([[], false]);
  }, 120_000);
});
