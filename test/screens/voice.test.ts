import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Crew } from './crew.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { press } from './stage.ts';

const stage = setStage(mondayMorning);

const reads = (page: Page, who: string) => page.getByRole('heading', { name: who, exact: true }).waitFor();
const tab = (page: Page, name: string, count: number) =>
  page.getByRole('tab', { name: new RegExp(`^${name} ?${count}$`) }).waitFor();

/** Two features and four pieces of feedback, Marta's the newest. */
async function furnish({ ana, product, send }: Crew): Promise<void> {
  await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  await send(ana, 'feature.raise', { product, title: 'Photos the same day' });
  const heard = [
    ['Marta', '2026-11-15', 'Half 👩‍🔧 my inspectors work in basements and write twice.'],
    ['Tobias', '2026-11-14', 'Please stop moving the sign button.'],
    ['Ilse', '2026-11-13', 'We never lose signal.'],
    ['Deniz', '2026-11-12', 'The tunnel eats the report.'],
  ];
  for (const [who, receivedOn, text] of heard)
    await send(ana, 'feedback.capture', { product, text, who, receivedOn, source: 'call' });
}

describe('Voice', () => {
  it('links chosen words by the keyboard alone, raises a feature on the way, and sorts what is done', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { ana, jonas } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice`);
    await jonas.goto(`${stage.app.url}/harbour/voice`);
    await tab(ana, 'Inbox', 4);
    await reads(ana, 'Marta');

    await ana.getByRole('textbox', { name: 'Marta: their words' }).focus();
    await press(ana, 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Enter');
    await ana.locator('.link-panel blockquote', { hasText: /^my inspectors$/ }).waitFor();
    for (const named of ['f-1', 'offline field reports', 'offline']) {
      await press(ana, 'ControlOrMeta+a');
      await ana.keyboard.type(named);
      await ana.getByRole('option', { name: /F-1 Offline field reports/ }).waitFor();
      const raise = ana.getByRole('option', { name: `Raise “${named}”` });
      await (named === 'offline' ? raise.waitFor() : raise.waitFor({ state: 'detached' }));
    }
    await press(ana, 'Enter');
    await expect.poll(() => ana.evaluate('document.activeElement?.textContent')).toBe('Link');
    await press(ana, '-', '3', 'Enter');
    await ana.getByText('Linked to F-1 Offline field reports.').waitFor();
    await ana.locator('.highlighter mark', { hasText: 'my inspectors' }).waitFor();
    await jonas.getByRole('heading', { name: 'Linked 1' }).waitFor();
    await expect.poll(() => jonas.getByLabel('For or against F-1').inputValue()).toBe('contradicts');
    await expect.poll(() => jonas.getByLabel('How much it matters for F-1').inputValue()).toBe('3');
    await jonas.getByLabel('For or against F-1').selectOption('for');
    await ana.getByText('speaks for it').waitFor();

    await press(ana, 'l', 'Escape', 'Escape');
    await expect.poll(() => ana.evaluate('document.activeElement?.className')).toContain('grid-row');
    await press(ana, 'l');
    await ana.keyboard.type('Night rounds');
    await ana.getByRole('option', { name: /Raise “Night rounds”/ }).waitFor();
    await press(ana, 'Enter');
    await expect.poll(() => ana.evaluate('document.activeElement?.textContent')).toBe('Link');
    await press(ana, 'Enter');
    await ana.getByText('Raised “Night rounds” and linked these words to it.').waitFor();

    await press(ana, 'e');
    await tab(ana, 'Processed', 1);
    await reads(ana, 'Tobias');
    await press(ana, 'z');
    await tab(ana, 'Archived', 1);
    await reads(ana, 'Ilse');
    await tab(jonas, 'Inbox', 2);

    // What is taken back, or done again, is there before the server answers, and the cursor is on it.
    const isAt = (who: string) => expect.poll(() => ana.evaluate('document.activeElement?.textContent')).toContain(who);
    const answer = Promise.withResolvers<void>();
    await ana.route('**/api/change.undo', async (route) => {
      await answer.promise;
      await route.continue();
    });
    await press(ana, 'ControlOrMeta+z');
    await reads(ana, 'Tobias');
    await tab(ana, 'Inbox', 3);
    await isAt('Tobias');
    await press(ana, 'ControlOrMeta+Shift+Z');
    await reads(ana, 'Ilse');
    await tab(ana, 'Inbox', 2);
    await press(ana, 'ControlOrMeta+z');
    await reads(ana, 'Tobias');
    answer.resolve();
    await tab(jonas, 'Inbox', 3);
    await isAt('Tobias');
    // Space reads on: what is read to its end gives way to the next.
    await press(ana, 'Space');
    await reads(ana, 'Ilse');
    await press(ana, 'k');
    await reads(ana, 'Tobias');
    await press(ana, 'x', 'Shift+ArrowDown', 'l');
    // Several are linked by one command, which one undo takes back.
    const several = ana.getByRole('dialog', { name: 'Link 2 pieces of feedback' });
    await several.getByRole('combobox', { name: 'Feature' }).waitFor();
    await ana.keyboard.type('photos');
    await ana.getByRole('option', { name: /F-2/ }).waitFor();
    await press(ana, 'Enter', 'ControlOrMeta+Enter');
    await ana.getByText('Linked 2 pieces of feedback to F-2 Photos the same day.').waitFor();
    await expect.poll(() => ana.locator('.heard-links').count()).toBe(2);
    await press(ana, 'ControlOrMeta+z');
    await ana.locator('.heard-links').first().waitFor({ state: 'detached' });
    await press(ana, 'e');
    await tab(ana, 'Processed', 3);
    await reads(ana, 'Deniz');
    await tab(jonas, 'Processed', 3);

    // A refused undo lets them go again, and says why.
    const refusal = Promise.withResolvers<void>();
    await ana.route('**/api/change.undo', async (route) => {
      await refusal.promise;
      const error = { code: 'not-allowed', message: 'Only a keeper of Harbour takes this back.', requestId: 'r' };
      await route.fulfill({ status: 403, json: { error } });
    });
    await press(ana, 'ControlOrMeta+z');
    await reads(ana, 'Tobias');
    await tab(ana, 'Inbox', 3);
    await isAt('Tobias');
    refusal.resolve();
    await ana.getByText('Only a keeper of Harbour takes this back.').waitFor();
    await tab(ana, 'Inbox', 1);
    await reads(ana, 'Deniz');
    await isAt('Deniz');

    // On a phone it is a page of its own, from which Back leads to the list, however one goes back.
    await ana.setViewportSize({ width: 390, height: 800 });
    await ana.getByRole('button', { name: 'Back to the list' }).click();
    for (const back of [() => ana.goBack(), () => ana.getByRole('button', { name: 'Back to the list' }).click()]) {
      await ana.locator('.grid-row', { hasText: 'Deniz' }).click();
      await reads(ana, 'Deniz');
      await back();
      await ana.locator('.grid-row', { hasText: 'Deniz' }).waitFor();
      await expect.poll(() => ana.url()).toMatch(/voice$/);
    }

    // What is under the words that are read acts on them, whatever is ticked in the list.
    await ana.getByRole('tab', { name: /^Processed/ }).click();
    const [ticked, opened] = [ana.locator('.grid-row').nth(1), ana.locator('.grid-row').nth(0)];
    await ticked.locator('.grid-tick').click();
    const bar = ana.getByRole('region', { name: 'Selected' });
    await bar.waitFor();
    await opened.click();
    await bar.waitFor({ state: 'detached' });
    await ana.unroute('**/api/change.undo');
    // The next one stands there at once, the way to link it in reach, and undo leads back.
    const [before, after] = [ana.getByText('1 of 3'), ana.getByText('1 of 2')];
    await before.first().waitFor();
    await ana.getByRole('button', { name: 'Archive' }).click();
    await after.first().waitFor();
    await ana.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
    await before.first().waitFor();
    await ana.getByRole('button', { name: 'The next piece' }).click();
    await ana.getByText('2 of 3').first().waitFor();
    await ana.getByRole('button', { name: 'Link', exact: true }).click();
    await ana.getByRole('dialog').getByRole('combobox', { name: 'Feature' }).fill('photos');
    await ana.getByRole('option', { name: /F-2/ }).click();
    await ana.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await ana.locator('.linked').getByRole('link', { name: 'F-2 Photos the same day' }).waitFor();
    await ana.getByRole('button', { name: 'Back to the list' }).click();
    await bar.getByText('1 piece of feedback').waitFor();
  }, 90_000);

  it('takes words down from anywhere, keeps what is half typed over a reload, and finds it again', async () => {
    const crew = await stage.meet();
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/voice`);
    await ana.getByRole('heading', { name: 'The inbox is empty' }).waitFor();
    await ana.goto(`${stage.app.url}/harbour/roadmap`);
    await ana.getByRole('heading', { name: 'No features yet' }).waitFor();
    await press(ana, 'q');
    const words = ana.getByRole('dialog').getByRole('textbox', { name: /^Their words/ });
    await words.fill('The lift eats my reports.');
    await ana.reload();
    await ana.getByRole('heading', { name: 'No features yet' }).waitFor();
    await press(ana, 'q');
    await expect.poll(() => words.inputValue()).toBe('The lift eats my reports.');
    await ana.getByRole('button', { name: 'Throw it away' }).click();
    await words.waitFor({ state: 'detached' });
    await ana.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await press(ana, 'q');
    await expect.poll(() => words.inputValue()).toBe('The lift eats my reports.');
    await ana.getByLabel('Kind').selectOption('Complaint');
    await ana.getByLabel('Company').fill('Metro Nord');
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText(/^Captured /).waitFor();
    await ana.goto(`${stage.app.url}/harbour/voice`);
    await reads(ana, 'Metro Nord');
    await ana.getByRole('textbox', { name: 'Filter the feedback' }).fill('escalator');
    await ana.getByText(/^Nothing here has “escalator” .* Without the filter there is one piece\.$/).waitFor();
    await ana.locator('#main').focus();
    await press(ana, 'Shift+F');
    await reads(ana, 'Metro Nord');

    // What was heard before arrives late: it must not come between the words and who said them.
    await press(ana, 'q');
    await words.fill('The lift eats my reports again.');
    await ana.getByRole('dialog').getByText('Heard before').waitFor();
    await press(ana, 'Tab');
    await ana.keyboard.type('Ilse');
    await expect.poll(() => ana.getByRole('combobox', { name: 'Who said it' }).inputValue()).toBe('Ilse');
    await ana.getByLabel('Company').fill('Metro');
    await ana.getByText('A new customer, unless you mean Metro Nord.').waitFor();
    await ana.getByLabel('E-mail').fill('ilse@metro.example');
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText(/^Captured /).waitFor();

    // A known name brings its company while it is written, and takes it along when it is another name.
    await press(ana, 'q');
    await words.fill('It eats them still.');
    const company = ana.getByLabel('Company');
    await ana.getByLabel('Who said it').fill('Ilse');
    await expect.poll(() => company.inputValue()).toBe('Metro');
    // Whoever taps it to write another company types over what came by itself.
    await company.click();
    await expect.poll(() => company.evaluate((field) => String(field.ownerDocument.getSelection()))).toBe('Metro');
    await ana.getByLabel('Who said it').fill('Ilsebill');
    await expect.poll(() => company.inputValue()).toBe('');
    await company.focus();
    await ana.keyboard.type('Kerner');
    await expect.poll(() => company.inputValue()).toBe('Kerner');
  }, 60_000);
});
