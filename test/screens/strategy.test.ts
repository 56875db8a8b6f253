import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decideThings } from './decided.ts';
import { mondayMorning, setStage } from './set-stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const send = async (page: Page, verb: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${verb}`) })
    .click();

describe('the strategy of a product', () => {
  it('is set from nothing: vision, objective, key result, check-in and money, seen live by the owner', async () => {
    const { ana, jonas } = await stage.meet();
    for (const page of [ana, jonas]) await page.goto(`${stage.app.url}/harbour/strategy`);
    await ana.getByText('An objective says what the product is to reach and by when').waitFor();
    await button(ana, /^Edit Vision/).click();
    await ana.keyboard.type('Every inspection ends on site.');
    await ana.keyboard.press('ControlOrMeta+Enter');
    await jonas.getByText('Every inspection ends on site.').waitFor();

    await ana.locator('#main').focus();
    await ana.keyboard.press('c');
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^What is to be reached/ }).fill('Inspections finished on site');
    await ana.keyboard.press('ControlOrMeta+Enter');
    await jonas.getByRole('heading', { name: 'Inspections finished on site' }).waitFor();

    await button(ana, 'Add a key result…').click();
    await dialog.getByRole('textbox', { name: /^What is counted/ }).fill('Finished on the first visit');
    await dialog.getByRole('textbox', { name: 'From' }).fill('61');
    await dialog.getByRole('textbox', { name: 'To' }).fill('85');
    await dialog.getByRole('textbox', { name: 'Unit' }).fill('%');
    await send(ana, 'Add');
    await jonas.getByText('from 61 to 85 %').waitFor();

    await button(jonas, 'Check in: Finished on the first visit').click();
    await jonas
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Where it stands/ })
      .fill('71');
    await jonas.getByRole('dialog').getByRole('combobox').selectOption('at risk');
    await send(jonas, 'Check in');
    await ana.getByText('71 %').waitFor();
    await ana.getByText('at risk').waitFor();

    await button(ana, 'What can be done with O-1').click();
    await ana.getByRole('menuitem', { name: 'Add money…' }).click();
    await dialog.getByRole('textbox', { name: /^What for/ }).fill('Devices to test on');
    await dialog.getByRole('textbox', { name: 'Planned' }).fill('80000');
    await dialog.getByRole('textbox', { name: 'Spent' }).fill('21000');
    await send(ana, 'Add');
    await jonas.getByText('€80,000').first().waitFor();
    await jonas.getByText('€21,000 spent').waitFor();
  }, 120_000);

  it('is the manager’s to change: what the owner does becomes a proposal with its preview', async () => {
    const crew = await stage.meet();
    await decideThings(crew);
    const { ana, jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/strategy`);
    await button(jonas, 'What can be done with O-1').click();
    await jonas.getByRole('menuitem', { name: 'Propose: Close as dropped' }).click();
    await jonas.getByLabel('Reason').fill('Nobody asks any more');
    await send(jonas, 'Propose');
    await jonas.getByText(/Proposed to Ana Ferreira/).waitFor();
    await ana.goto(`${stage.app.url}/harbour/strategy`);
    await ana.getByText('1 open').waitFor();
    await ana.getByText('At the pace so far').waitFor();
    await ana.locator('#main').focus();
    await ana.keyboard.press('j');
    await expect.poll(() => ana.evaluate('document.activeElement.id')).toBe('O-1');
    await button(ana, 'What can be done with O-1').click();
    await ana.getByRole('menuitem', { name: 'Close as reached' }).click();
    await ana.getByRole('heading', { name: /^Closed/ }).waitFor();
    await ana.keyboard.press('ControlOrMeta+z');
    await ana.getByRole('heading', { name: /^Closed/ }).waitFor({ state: 'detached' });
  }, 120_000);
});
