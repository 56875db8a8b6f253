import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { handOver } from './handed-over.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const box = (page: Page, words: string) => page.locator('.needs', { hasText: words });
const handoffs = (page: Page) => page.getByRole('region', { name: /^Handoff/ });
const spec = (page: Page) => page.getByRole('region', { name: /^Spec/ });
const asks = (page: Page) => page.getByRole('region', { name: /^Questions/ });

describe('a feature on its way from the manager to the owner', () => {
  it('is given back with a question, written anew, offered again and accepted; a newer spec is noted', async () => {
    const crew = await stage.meet();
    await handOver(crew);
    const { ana, jonas } = crew;
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);

    await box(jonas, 'Ana Ferreira handed it over').getByRole('button', { name: 'Give back' }).click();
    await jonas.getByRole('dialog').getByLabel('Questions').fill('How long is a report kept?');
    await jonas.getByRole('dialog').getByRole('button', { name: 'Give back' }).click();
    await handoffs(ana).getByText('Jonas Brandt gave it back with a question').waitFor();
    await handoffs(ana)
      .getByText(/^back with Ana Ferreira/)
      .waitFor();
    await box(ana, 'Jonas Brandt asks: How long is a report kept?').getByRole('button', { name: 'Answer' }).click();
    await expect.poll(() => asks(ana).locator('textarea:focus').count()).toBe(1);
    await ana.keyboard.type('Thirty days.');
    await ana.keyboard.press('Control+Enter');
    await asks(jonas).getByText('Thirty days.').waitFor();

    await spec(ana).getByRole('button', { name: 'Write version 2' }).click();
    const draft = ana.getByLabel('Draft of version 2');
    await draft.and(ana.locator('[contenteditable]:focus')).waitFor();
    await ana.keyboard.press('ControlOrMeta+End');
    await ana.keyboard.type('\nIt is kept for thirty days.');
    await spec(ana).getByText('Saved', { exact: true }).waitFor();
    await spec(jonas).getByText('Draft of version 2').waitFor();
    await spec(ana).getByRole('button', { name: 'Publish version 2…' }).click();
    await ana.getByRole('dialog').getByLabel('What changed').fill('How long it is kept');
    await ana.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await spec(jonas)
      .getByText(/version 2 · Ana, 16 Nov.* · How long it is kept/)
      .waitFor();
    await handoffs(ana).getByText('Version 2 of the spec is newer than version 1').waitFor();

    await handoffs(ana).getByRole('button', { name: 'Hand over…' }).click();
    await ana.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await box(jonas, 'Ana Ferreira handed it over').getByRole('button', { name: 'Accept' }).click();
    await handoffs(ana).getByText('Jonas Brandt took it').waitFor();
    expect(await handoffs(ana).getByText('is newer than').count()).toBe(0);
    await handoffs(jonas).getByRole('button', { name: 'What was in it' }).first().click();
    await handoffs(jonas).getByText('Queue a report while offline').waitFor();

    await spec(jonas).getByRole('button', { name: 'Versions and changes' }).click();
    await jonas.getByRole('dialog').locator('ins', { hasText: 'It is kept for thirty days.' }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.keyboard.press('Escape');
    expect(await faultsIn(ana)).toEqual([]);
  }, 120_000);

  it('is read and answered on a phone, the rest folded under its headings until it is led to, its knots a key away on a keyboard', async () => {
    const crew = await stage.meet(390);
    await handOver(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
    await button(jonas, 'Accept').first().click();
    const took = handoffs(jonas).getByText('Jonas Brandt took it');
    await took.waitFor({ state: 'attached' });
    expect(await took.isVisible()).toBe(false);
    await jonas.getByRole('button', { name: 'Handoff', exact: true }).tap();
    await took.waitFor();
    const composer = jonas.locator('.conversation [contenteditable], .conversation textarea').first();
    expect(await composer.isVisible()).toBe(false);
    await jonas.keyboard.press('n');
    await composer.waitFor();
    await jonas.getByRole('button', { name: 'Conversation', exact: true }).tap();
    expect(await composer.isVisible()).toBe(false);
    await button(jonas, 'Go to the conversation').tap();
    await composer.waitFor();
    expect(await isTooWide(jonas)).toBe(false);
    for (const [key, knot] of ['Why', 'What', 'How', 'When', 'Say'].entries()) {
      await jonas.locator('main').focus();
      await jonas.keyboard.press(String(key + 1));
      await jonas.locator(`#knot-${knot.toLowerCase()}:focus`).waitFor();
    }
    expect(await faultsIn(jonas)).toEqual([]);

    await jonas.context().setOffline(true);
    const bar = jonas.locator('.away', { hasText: 'Offline' });
    await bar.waitFor();
    await jonas.evaluate('scrollTo(0, 600)');
    const [away, head] = [await bar.boundingBox(), await jonas.locator('.top').boundingBox()];
    expect([away?.y, Math.round(head?.y ?? 0)], 'it stays, above the head').toEqual([0, Math.round(away?.height ?? 0)]);
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.context().setOffline(false);
    await bar.waitFor({ state: 'detached' });
  }, 90_000);
});

describe('a story of it', () => {
  it('says whom it is for, what it lacks, what it waits for and who asked; is accepted by criterion', async () => {
    const crew = await stage.meet();
    const { queue } = await handOver(crew);
    const { ana, jonas } = crew;
    const shown = (await (
      await jonas.request.get(
        `${stage.app.url}/api/story.get?input=${encodeURIComponent(JSON.stringify({ story: queue }))}`,
      )
    ).json()) as { story: { short: string } };
    await jonas.goto(`${stage.app.url}/harbour/stories/${shown.story.short}`);
    await jonas.getByText('Nothing is missing: it can begin.').waitFor();
    await jonas.getByRole('region', { name: 'What it is worth' }).getByText('3 voices').waitFor();
    await jonas.getByRole('region', { name: 'Dependencies' }).getByText('needed by').waitFor();

    await jonas.getByRole('button', { name: /^Edit Who:/ }).click();
    await jonas.getByRole('textbox', { name: 'Who', exact: true }).fill('an inspector in a basement');
    await jonas.keyboard.press('Enter');
    await asks(jonas).getByRole('button', { name: 'Ask' }).click();
    await asks(jonas).getByLabel('Question').fill('Does it survive a restart?');
    await asks(jonas).getByRole('combobox', { name: 'Who is to answer' }).fill('Product manager');
    await jonas.getByRole('option', { name: 'Product manager' }).click();
    await asks(jonas).getByRole('checkbox', { name: 'Work waits for the answer' }).click();
    await asks(jonas).getByRole('button', { name: 'Ask' }).click();
    await jonas.getByText('open question Q-1').waitFor();
    await ana.goto(`${stage.app.url}/harbour/stories/${shown.story.short}`);
    await button(ana, 'Edit Who: an inspector in a basement').waitFor();
    await asks(ana).getByRole('button', { name: 'Answer' }).click();
    await asks(ana).getByLabel('Answer').fill('Yes.');
    await asks(ana).locator('form').getByRole('button', { name: 'Answer' }).click();
    await jonas.getByText('Nothing is missing: it can begin.').waitFor();

    await button(jonas, 'Make ready').click();
    await button(jonas, 'Start').click();
    await button(jonas, 'Submit for review').click();
    await button(jonas, /^Mark not met: A report written/).click();
    await button(jonas, 'Reject…').click();
    await expect
      .poll(() => jonas.getByRole('dialog').getByLabel('Reason').inputValue())
      .toContain('Not met: A report written');
    await jonas.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await jonas.getByRole('checkbox', { name: /^Met: A report written/ }).click();
    await jonas.getByText('1 of 1 met').waitFor();
    await button(jonas, /^Accept$/).click();
    await jonas.getByText('Accepted', { exact: true }).waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
  }, 120_000);
});
