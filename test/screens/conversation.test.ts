import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Send } from './crew.ts';
import { setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage();

const badge = (page: Page, count: number) =>
  page.locator('.side-place[href="/inbox"] .badge', { hasText: new RegExp(`^${count} `) }).waitFor();
const row = (page: Page, words: RegExp) => page.getByRole('row', { name: words });
const comment = (page: Page, words: string) => page.locator('.comment', { hasText: words });
const focused = (page: Page) => page.evaluate('document.activeElement?.id || document.activeElement?.tagName');

/** Ana mentions Jonas in another product of theirs. */
async function mentionElsewhere(ana: Page, send: Send): Promise<void> {
  const answer = await ana.request.get(`${stage.app.url}/api/member.list?input=%7B%7D`);
  const { members } = (await answer.json()) as { members: { id: string; name: string }[] };
  const member = members.find(({ name }) => name === 'Jonas Brandt')?.id;
  const { id: product } = await send(ana, 'product.create', { name: 'Lake', timeZone: 'Europe/Berlin' });
  const me = members.find(({ name }) => name !== 'Jonas Brandt')?.id;
  await send(ana, 'role.give', { product, member: me, role: 'pm' });
  await send(ana, 'role.give', { product, member, role: 'team' });
  const { id: feature } = await send(ana, 'feature.raise', { product, title: 'Far away' });
  await send(ana, 'comment.write', { feature, text: `Like this, [@Jonas Brandt](member:${member})?` });
}

describe('The conversation', () => {
  it('reaches whoever is mentioned, is done with or put off, goes on without a network, and can be taken back', async () => {
    const { ana, jonas, product, send } = await stage.meet();
    const { url } = stage.app;
    await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
    await send(ana, 'feature.raise', { product, title: 'Photos the same day' });
    await ana.goto(`${url}/harbour/features/F-1`);
    await jonas.goto(`${url}/inbox`);
    await jonas.getByRole('heading', { name: 'Nothing waits for you in the inbox' }).waitFor();

    await ana.getByText('What is said here stays with the record').waitFor();
    await press(ana, 'n');
    await ana.keyboard.type('Can we cut the photos, @jon');
    await ana.getByRole('option', { name: 'Jonas Brandt' }).waitFor();
    await press(ana, 'Enter');
    await ana.keyboard.type('? See #F-2');
    await ana.reload();
    const field = ana.getByRole('textbox', { name: 'Comment' });
    await expect.poll(() => field.inputValue()).toBe('Can we cut the photos, @Jonas Brandt? See #F-2');
    await press(ana, 'n', 'ControlOrMeta+Enter');
    await comment(ana, 'Can we cut the photos, @Jonas Brandt? See F-2').waitFor();
    await expect.poll(() => field.textContent()).toBe('');

    await badge(jonas, 1);
    await row(jonas, /F-1 Offline field reports.*Ana mentioned you/).waitFor();
    for (const width of [1360, 390]) {
      for (const page of [ana, jonas]) await page.setViewportSize({ width, height: 800 });
      expect([width, await faultsIn(ana), await faultsIn(jonas)]).toEqual([width, [], []]);
      expect([width, await isTooWide(ana), await isTooWide(jonas)]).toEqual([width, false, false]);
    }
    for (const page of [ana, jonas]) await page.setViewportSize({ width: 1360, height: 800 });

    await press(jonas, 'Space');
    await jonas.waitForURL(/\/inbox\?peek=F-1$/);
    const said = jonas.locator('.peek .comment', { hasText: 'Can we cut the photos' });
    const inSight = `document.querySelector('.peek .comment')?.getBoundingClientRect().bottom <= innerHeight`;
    await expect.poll(() => jonas.evaluate(inSight)).toBe(true);
    await press(jonas, 'Space');
    await said.waitFor({ state: 'detached' });

    await press(jonas, 'Enter');
    await jonas.waitForURL(/\/harbour\/features\/F-1#comment-/);
    await expect.poll(() => focused(jonas)).toMatch(/^comment-/);
    await jonas.reload();
    await expect.poll(() => focused(jonas)).toMatch(/^comment-/);
    await press(jonas, 'n');
    await jonas.keyboard.type('Yes, **if** sync comes first.');
    await press(jonas, 'ControlOrMeta+Enter');
    await comment(ana, 'Yes, if sync comes first.').getByText('if', { exact: true }).waitFor();
    await badge(ana, 1);

    // What is answered is done, and is put back where it should stay; what was opened is read.
    await jonas.getByText('Answered, so it is done in your inbox.').waitFor();
    await press(jonas, 'Escape', 'g', 'i');
    await jonas.getByRole('heading', { name: 'Nothing waits for you in the inbox' }).waitFor();
    await jonas.getByRole('tab', { name: 'Done' }).click();
    await row(jonas, /F-1/).focus();
    await press(jonas, 'u');
    await jonas.getByRole('heading', { name: 'Nothing is done yet' }).waitFor();
    await jonas.getByRole('tab', { name: 'Open 1' }).click();
    await row(jonas, /^F-1/).click({ position: { x: 2, y: 4 }, modifiers: ['ControlOrMeta'] });
    await press(jonas, 'u');
    await row(jonas, /Unread F-1/).waitFor();
    await press(jonas, 'u', 'Escape');
    await row(jonas, /Unread F-1/).waitFor({ state: 'detached' });
    await expect.poll(() => jonas.evaluate('document.activeElement?.className')).toBe('grid-row');
    await mentionElsewhere(ana, send);
    // What comes in moves no line that is looked at: it is counted, and stands there once it is asked for.
    await jonas.getByRole('button', { name: /^1 new/ }).waitFor();
    expect(await row(jonas, /F-3 Far away/).count()).toBe(0);
    await press(jonas, 'Shift+N');
    await row(jonas, /F-3 Far away.*Lake/).waitFor();
    // What is selected is done with by one act, in whatever product it is, and comes back by one undo.
    await press(jonas, 'ControlOrMeta+a', 'e');
    await jonas.getByRole('heading', { name: 'Nothing waits for you in the inbox' }).waitFor();
    await jonas.getByText('Done: 2 records.').waitFor();
    await expect.poll(() => jonas.locator('.toast', { hasText: 'Done: ' }).count()).toBe(1);
    await press(jonas, 'ControlOrMeta+z');
    await row(jonas, /F-3 Far away/)
      .and(jonas.locator(':focus'))
      .waitFor();
    await row(jonas, /F-1/).waitFor();
    await badge(jonas, 2);
    // On a phone the record opens over the list, and once one is done with it the next stands there.
    await jonas.setViewportSize({ width: 390, height: 800 });
    await row(jonas, /F-3 Far away/).click();
    await jonas.getByRole('toolbar', { name: 'With F-3' }).getByRole('button', { name: 'Mark as done' }).click();
    await jonas.getByRole('toolbar', { name: 'With F-1' }).waitFor();
    await jonas.locator('.peek .comment', { hasText: 'Can we cut the photos' }).waitFor();
    expect([await faultsIn(jonas), await isTooWide(jonas)]).toEqual([[], false]);
    await jonas.goBack();
    await jonas.getByRole('toolbar', { name: 'With F-1' }).waitFor({ state: 'detached' });
    await row(jonas, /F-3 Far away/).waitFor({ state: 'detached' });
    await jonas.setViewportSize({ width: 1360, height: 800 });
    await row(jonas, /F-1/).focus();
    await press(jonas, 'h');
    await jonas.getByRole('menuitem', { name: /^Tomorrow/ }).click();
    await jonas.getByRole('tab', { name: 'Snoozed 1' }).click();
    await row(jonas, /F-1.*until/).waitFor();

    for (const page of [ana, jonas]) {
      await page.goto(`${url}/harbour/features/F-2`);
      await page.getByText('What is said here stays with the record').waitFor();
    }
    const anaIs = (says: string) => jonas.locator('.top').getByRole('img', { name: `Ana Ferreira ${says} here` });
    await ana.locator('.top').getByRole('img', { name: 'Jonas Brandt is here' }).waitFor();
    await anaIs('is').waitFor();
    await jonas.getByRole('status').getByText('Ana Ferreira is here').waitFor({ state: 'attached' });
    expect(await jonas.getByRole('img', { name: /^Jonas Brandt/ }).count()).toBe(0);
    await press(ana, 'n');
    await anaIs('writes').waitFor();
    await ana.context().setOffline(true);
    await ana.keyboard.type('Written in a basement.');
    await press(ana, 'ControlOrMeta+Enter');
    await comment(ana, 'kept on this device').waitFor();
    await ana.context().setOffline(false);
    await comment(jonas, 'Written in a basement.').waitFor();
    await expect.poll(() => comment(ana, 'Written in a basement.').count()).toBe(1);

    const more = ana.getByRole('button', { name: 'More for the comment of Ana Ferreira' });
    await more.click();
    await ana.getByRole('menuitem', { name: 'Change it' }).click();
    await press(ana, 'ControlOrMeta+a');
    await ana.keyboard.type('Written in a lift.');
    await press(ana, 'ControlOrMeta+Enter');
    await comment(jonas, 'Written in a lift.').getByText('edited').waitFor();
    await more.click();
    await ana.getByRole('menuitem', { name: 'Remove' }).click();
    await comment(jonas, 'Written in a lift.').waitFor({ state: 'detached' });
    await ana.getByText('Removed your comment.').waitFor();
    await press(ana, 'ControlOrMeta+z');
    await comment(jonas, 'Written in a lift.').waitFor();

    await press(ana, 'Escape', 'g', 'r');
    await ana.locator('.card-open', { hasText: 'Offline field reports' }).focus();
    await anaIs('is').waitFor({ state: 'detached' });
    await press(jonas, 'g', 'r');
    const card = jonas.locator('.card', { hasText: 'Offline field reports' });
    await card.getByRole('img', { name: 'Ana Ferreira is here' }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await ana.close();
    await card.getByRole('img', { name: 'Ana Ferreira is here' }).waitFor({ state: 'detached' });
  }, 180_000);
});
