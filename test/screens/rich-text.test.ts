import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage();

/** Pastes a file into the text that is written in. */
const paste = (page: Page, name: string, type: string, bytes: Buffer) =>
  page.evaluate(`{
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], '${name}', { type: '${type}' }));
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);

describe('A rich text', () => {
  it('keeps the focus that came without a key or a pointer, right after its form was refused', async () => {
    const { ana, product, send } = await stage.meet();
    const { id } = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
    await send(ana, 'position.ask', { feature: id, name: 'Works council', asked: true });
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByRole('button', { name: 'State… Works council' }).click();
    const dialog = ana.getByRole('dialog');
    await press(ana, 'ControlOrMeta+Enter');
    await dialog.getByText('Choose where Works council stands.').waitFor();
    await dialog.getByLabel('Position').selectOption('concern');
    const why = dialog.getByRole('textbox', { name: 'Why' });
    await why.focus();
    await why.and(ana.locator('[contenteditable]')).waitFor();
    await ana.keyboard.insertText('Who is where must not be recorded.');
    await why.getByText('Who is where must not be recorded.').waitFor();
  });

  it('is written as it reads, with lists, a table, records and pictures, and stands there after a reload', async () => {
    const { ana, product, send } = await stage.meet();
    await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
    await send(ana, 'feature.raise', { product, title: 'Photos the same day' });
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await ana.getByRole('button', { name: /^Edit Outcome/ }).click();
    const area = ana.getByRole('textbox', { name: 'Outcome' });
    await area.and(ana.locator('[contenteditable]')).waitFor();
    await ana.keyboard.type('## Why\nNo **report** is lost, see #photos');
    await ana.getByRole('option', { name: /^F-2 Photos the same day/ }).waitFor();
    await press(ana, 'Enter');
    await ana.keyboard.type('.\n- one\ntwo');
    await press(ana, 'Enter', 'Enter');
    await ana.keyboard.type('/tab');
    await ana.getByRole('option', { name: 'Table' }).waitFor();
    await press(ana, 'Enter');
    await ana.keyboard.type('who');
    await press(ana, 'Tab');
    await ana.keyboard.type('how often');
    await press(ana, 'Tab');
    await ana.keyboard.type('Norrbo');
    await press(ana, 'Tab');
    await ana.keyboard.type('daily');
    await press(ana, 'ControlOrMeta+End');
    const shed = sharp({ create: { width: 40, height: 20, channels: 3, background: '#3a6' } });
    await paste(ana, 'shed.png', 'image/png', await shed.png().toBuffer());
    await ana.getByLabel('What the picture shows, for whoever cannot see it').fill('A shed in the rain');
    await press(ana, 'Enter');
    await paste(ana, 'x.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await ana.getByText('x.svg: SVG is a program as much as a picture').waitFor();
    await ana.getByRole('button', { name: 'Dismiss' }).click();
    await area.focus();
    expect(await faultsIn(ana)).toEqual([]);
    await press(ana, 'ControlOrMeta+Enter');
    const { outcome } = (
      (await (
        await ana.request.get(`${stage.app.url}/api/record.get?input=${encodeURIComponent('{"id":"F-1"}')}`)
      ).json()) as {
        row: { outcome: string };
      }
    ).row;
    expect(outcome.replace(/picture:[0-9a-f-]{36}/, 'picture:…')).toBe(
      '## Why\n\nNo **report** is lost, see #F-2.\n\n- one\n- two\n\n| who | how often |\n| --- | --- |\n| Norrbo | daily |\n\n![A shed in the rain](picture:…)',
    );

    await ana.reload();
    const read = ana.locator('#knot-what .light-text').first();
    await read.getByRole('link', { name: 'F-2' }).and(ana.locator('[title="Photos the same day"]')).waitFor();
    await read.getByRole('cell', { name: 'daily' }).waitFor();
    const image = read.getByRole('img', { name: 'A shed in the rain' });
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => ana.evaluate(`document.querySelector('#knot-what .light-text img').naturalWidth`)).toBe(40);
    for (const width of [1360, 390]) {
      await ana.setViewportSize({ width, height: 800 });
      expect([width, await faultsIn(ana), await isTooWide(ana)]).toEqual([width, [], false]);
    }

    // Sent by its button as by its keys: a picture on its way is waited for.
    await ana.setViewportSize({ width: 1360, height: 800 });
    const comment = ana.getByRole('textbox', { name: 'Comment' });
    await comment.click();
    await comment.and(ana.locator('[contenteditable]')).waitFor();
    // Behind a bare # stands what was looked at last, and then what is newest.
    await ana.keyboard.type('See #');
    await ana.getByRole('option', { name: /^F-2 Photos the same day/ }).waitFor();
    await expect
      .poll(() => ana.getByRole('option').allTextContents())
      .toEqual([expect.stringMatching(/^F-1 /), expect.stringMatching(/^F-2 /)]);
    await expect.poll(() => ana.getByRole('listbox').getAttribute('tabindex')).toBe('-1');
    await press(ana, 'ArrowDown', 'Enter');
    let go = () => {};
    const held = new Promise<void>((done) => {
      go = done;
    });
    await ana.route('**/api/pictures?*', async (route) => {
      await held;
      await route.continue();
    });
    await paste(ana, 'quay.png', 'image/png', await shed.negate().png().toBuffer());
    await ana.getByText('Uploading quay.png').waitFor();
    const button = ana.locator('.composer').getByRole('button', { name: /^Comment/ });
    await button.click({ force: true });
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText('Waits for the picture').waitFor();
    expect([await comment.textContent(), await ana.locator('.comment').allTextContents()]).toEqual([
      expect.stringContaining('See #F-2'),
      [],
    ]);
    go();
    await ana.getByText('Waits for the picture').waitFor({ state: 'detached' });
    await button.click();
    const said = ana.locator('.comment').filter({ hasText: 'See' });
    await said.locator('img').waitFor();
    await expect.poll(() => said.count()).toBe(1);

    await ana.context().setOffline(true);
    await comment.click();
    await paste(ana, 'pier.png', 'image/png', await shed.rotate(90).png().toBuffer());
    await ana.getByText('pier.png waits for the network').waitFor();
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText('Waits for the picture').waitFor();
    await ana.context().setOffline(false);
    await ana.getByText('Waits for the picture').waitFor({ state: 'detached' });
    await button.click();
    await ana.locator('.comment').nth(1).locator('img').waitFor();

    const lose = (route: Route) => route.abort();
    await ana.route('**/api/pictures?*', lose);
    await comment.click();
    await paste(ana, 'crane.png', 'image/png', await shed.flip().png().toBuffer());
    await ana.getByText('crane.png: The server could not be reached.').waitFor();
    await ana.unroute('**/api/pictures?*', lose);
    await ana.getByRole('button', { name: 'Try again' }).click();
    await comment.locator('img[src*="/api/pictures/"]').waitFor();
  }, 120_000);
});
