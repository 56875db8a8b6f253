import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage.ts';
import { faultsIn, foundProduct, goodPassword } from './stage.ts';

const stage = setStage();

const places = (page: Page) => page.getByRole('navigation', { name: 'Places', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('accounts in the browser', () => {
  it('leads from the printed link to two people with roles who sign out everywhere and in again', async () => {
    const ana = await stage.newPerson();
    await ana.goto(stage.app.url);
    await ana.getByText('waits for its first administrator').waitFor();

    await ana.goto(String(stage.app.setUpLink));
    await press(ana, 'Create the workspace');
    await ana.getByText('Write your name, as others know you.').waitFor();
    await ana.getByLabel('Your name').fill('Ana Ferreira');
    await ana.getByLabel('E-mail').fill('ana@example.org');
    await ana.getByLabel('Password', { exact: true }).fill(goodPassword);
    await ana.getByLabel('Workspace').fill('Norrbo');
    await press(ana, 'Create the workspace');
    await ana.getByRole('link', { name: 'Start empty' }).click();

    await ana.getByLabel('Name', { exact: true }).fill('Harbour');
    await ana.getByRole('radio', { name: 'A product manager and a product owner' }).check();
    await press(ana, 'Create the product');
    await ana.getByRole('heading', { name: 'Harbour is ready' }).waitFor();
    await ana.reload();
    await ana.getByRole('link', { name: 'Invite the others' }).click();

    await ana.getByLabel('Name', { exact: true }).fill('Jonas Brandt');
    await ana.getByRole('checkbox', { name: 'Product owner' }).click();
    await press(ana, 'Make the link');
    const link = await ana.getByLabel('The link', { exact: true }).inputValue();
    expect(link).toMatch(/\/invitation#/);
    await press(ana, 'Done');
    await ana.getByRole('heading', { name: 'Not accepted yet' }).waitFor();

    const jonas = await stage.newPerson();
    await jonas.goto(link);
    await jonas.getByText('Ana Ferreira invites Jonas Brandt as Product owner of Harbour.').waitFor();
    await jonas.getByLabel('E-mail').fill('jonas@example.org');
    await jonas.getByLabel('Password', { exact: true }).fill('quiet ropes under the pier 7');
    await press(jonas, 'Make my account and join');
    await places(jonas).getByText('Jonas Brandt').waitFor();

    await ana.getByRole('heading', { name: '2 members' }).waitFor();
    await ana.getByText('jonas@example.org · Product owner of Harbour').waitFor();
    await ana.goto(`${stage.app.url}/settings/product/harbour`);
    await press(ana, 'Give a role to Jonas Brandt');
    await ana.getByRole('menuitem', { name: 'Support' }).click();
    await ana.getByText('Gave Jonas Brandt the role Support').waitFor();

    await jonas.goto(`${stage.app.url}/settings/product/harbour`);
    await jonas.getByText('What you change here becomes a proposal to Ana Ferreira.').first().waitFor();
    await jonas.getByRole('button', { name: 'Take Support from Jonas Brandt' }).waitFor();
    await ana.getByRole('heading', { name: 'Harbour', exact: true }).click();
    await ana.keyboard.press('ControlOrMeta+z');
    await ana.getByText('Taken back: Gave Jonas Brandt the role Support.').waitFor();
    await jonas.getByRole('button', { name: 'Take Support from Jonas Brandt' }).waitFor({ state: 'detached' });

    await jonas.getByLabel('Who runs it').selectOption('one person');
    await jonas.getByRole('dialog').getByText('one person').waitFor();
    await jonas.getByLabel('Reason').fill('Ana is away until spring');
    await jonas.getByRole('dialog').getByRole('button', { name: 'Propose' }).click();
    await jonas.getByText('Proposed to Ana Ferreira: P-1').waitFor();
    await expect.poll(() => jonas.getByLabel('Who runs it').inputValue()).toBe('both');

    const phone = await stage.newPerson(390);
    await phone.goto(`${stage.app.url}/settings/account`);
    await phone.getByLabel('E-mail').fill('jonas@example.org');
    await phone.getByLabel('Password', { exact: true }).fill('quiet ropes under the pier 7');
    await press(phone, 'Sign in');
    await phone.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    await jonas.getByLabel('Another team').fill('A team half typed');
    await press(phone, 'Sign out everywhere');
    await phone.getByRole('heading', { name: 'Sign in' }).waitFor();

    const again = jonas.getByRole('dialog', { name: 'Your session has ended' });
    await again.getByLabel('Password', { exact: true }).fill('quiet ropes under the pier 7');
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    await expect.poll(() => jonas.getByLabel('Another team').inputValue()).toBe('A team half typed');
  }, 120_000);

  it('shows a new key once, and revokes it', async () => {
    const ana = await stage.newPerson();
    await foundProduct(stage.app, ana);
    await ana.goto(`${stage.app.url}/settings/keys`);
    await press(ana, 'Make the key');
    await ana.getByText('Say what it is for.').waitFor();
    await ana.getByLabel('What is it for?').fill('Nightly report');
    await ana.getByRole('radio', { name: 'Read' }).click();
    await press(ana, 'Make the key');
    const key = await ana.getByLabel('The new key').inputValue();
    expect(key).toMatch(/^tl_/);
    const ask = () =>
      ana.request.get(`${stage.app.url}/api/product.list`, { headers: { authorization: `Bearer ${key}`, cookie: '' } });
    expect((await ask()).status()).toBe(200);
    await ana.reload();
    await ana.getByText('Nightly report').waitFor();
    expect(await ana.getByText(key).count()).toBe(0);
    await press(ana, 'Revoke Nightly report');
    await ana.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await ana.getByRole('heading', { name: 'No keys' }).waitFor();
    expect((await ask()).status()).toBe(401);
  }, 60_000);

  it('says what stands at an unknown address, and brings every screen back by its own', async () => {
    const ana = await stage.newPerson();
    await foundProduct(stage.app, ana, { mode: 'one person' });
    await ana.goto(`${stage.app.url}/harbour/nowhere`);
    await ana.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    await ana.getByRole('link', { name: 'Go to Home' }).click();
    for (const [path, title] of settingsScreens) {
      await ana.goto(stage.app.url + path);
      await ana.getByRole('heading', { name: title, level: 1 }).waitFor();
      await expect.poll(() => ana.title()).toContain(title);
      expect(new URL(ana.url()).pathname).toBe(path);
    }
  }, 60_000);
});

describe('acting', () => {
  it('shows both versions where two people wrote the same field, and saves the one that is picked', async () => {
    const ana = await stage.newPerson();
    await foundProduct(stage.app, ana);
    const other = await ana.context().newPage();
    for (const page of [ana, other]) await page.goto(`${stage.app.url}/settings/product/harbour`);
    await ana.getByLabel('Name').fill('Harbour works');
    await other.getByLabel('Name').fill('Quay');
    await other.keyboard.press('Enter');
    await other.getByText('Product changed.').waitFor();
    await ana.getByRole('heading', { name: 'Quay', level: 1 }).waitFor();
    await ana.keyboard.press('Enter');
    const dialog = ana.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    await dialog.getByText('It was: Harbour').waitFor();
    await dialog.getByText('Quay').waitFor();
    expect(await faultsIn(ana)).toEqual([]);
    await dialog.getByText('Harbour works').click();
    await dialog.getByRole('button', { name: 'Keep what is picked' }).click();
    await other.getByRole('heading', { name: 'Harbour works', level: 1 }).waitFor();
    await ana.getByRole('button', { name: 'Undo' }).click();
    await other.getByRole('heading', { name: 'Quay', level: 1 }).waitFor();
  }, 60_000);

  it('reaches places, actions and products by the keyboard alone', async () => {
    const ana = await stage.newPerson();
    await foundProduct(stage.app, ana);
    await places(ana).waitFor();
    await ana.keyboard.press('g');
    await ana.getByText('Go to Settings').waitFor();
    await ana.keyboard.press(',');
    await ana.getByRole('heading', { name: 'Account', level: 1 }).waitFor();
    await ana.keyboard.press('ControlOrMeta+k');
    await ana.getByPlaceholder('What do you want to do or find?').fill('create prod');
    await ana.keyboard.press('Enter');
    await ana.getByRole('heading', { name: 'New product', level: 1 }).waitFor();
    await ana.getByLabel('Name', { exact: true }).fill('Pier');
    await ana.keyboard.press('Enter');
    await ana.getByRole('heading', { name: 'Pier is ready' }).waitFor();
    await ana.keyboard.press('ControlOrMeta+k');
    await ana.getByPlaceholder('What do you want to do or find?').fill('switch to harbour');
    await ana.keyboard.press('Enter');
    await ana.waitForURL((url) => url.pathname.startsWith('/harbour'));
    // From among the places Esc leads back to the page, whose letters are keys again.
    await places(ana).getByRole('link', { name: 'Backlog' }).focus();
    await ana.keyboard.press('Escape');
    await expect.poll(() => ana.evaluate("document.activeElement?.closest('main') !== null")).toBe(true);
  }, 60_000);
});

const settingsScreens = [
  ['/settings/account', 'Account'],
  ['/settings/keys', 'API keys'],
  ['/settings/people', 'People'],
  ['/settings/product/harbour', 'Harbour'],
  ['/settings/workspace', 'Norrbo'],
  ['/products/new', 'New product'],
] as const;
