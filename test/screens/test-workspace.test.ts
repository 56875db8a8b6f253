import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { mondayMorning, setStage } from './set-stage.ts';
import { foundProduct } from './stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a test workspace', () => {
  it('says on every screen that its clock stands at another day', async () => {
    const ana = await stage.newPerson();
    await foundProduct(stage.app, ana);
    await ana.goto(`${stage.app.url}/settings/workspace`);
    await ana.getByLabel('Day', { exact: true }).fill('2018-09-20');
    await ana.keyboard.press('Tab');
    await button(ana, 'Stop the clock there').click();
    await ana.getByText(/workspace stands at Thursday,? 20 September 2018/).waitFor();
    await ana.goto(`${stage.app.url}/settings/account`);
    await ana.getByText(/workspace stands at Thursday,? 20 September 2018/).waitFor();
    await ana.getByRole('link', { name: 'Set the clock' }).click();
    await button(ana, 'Let it go on').click();
    await ana.getByText(/workspace stands at/).waitFor({ state: 'detached' });
  }, 60_000);
});
