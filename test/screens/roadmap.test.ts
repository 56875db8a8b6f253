import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decideThings } from './decided.ts';
import { mondayMorning, setStage } from './set-stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

describe('the roadmap', () => {
  it('moves a feature between now, next and later by keyboard, by menu and by hand, and takes it back', async () => {
    const crew = await stage.meet();
    await decideThings(crew);
    const { ana, jonas } = crew;
    for (const page of [ana, jonas]) await page.goto(`${stage.app.url}/harbour/roadmap`);
    await column(ana, 'Now').getByText('Offline field reports').waitFor();
    await column(ana, 'Not placed').getByText('Notes by voice').waitFor();

    await column(ana, 'Later').getByRole('link').focus();
    await ana.keyboard.press('m');
    await ana.getByText('Grabbed F-4 A link for tenants').waitFor();
    await ana.keyboard.press('ArrowLeft');
    await ana.getByText('Next, 2 there.').waitFor();
    await ana.keyboard.press('Enter');
    await column(jonas, 'Next').getByText('A link for tenants').waitFor();
    await ana.locator('[data-card]:focus-within').getByText('A link for tenants').waitFor();
    await ana.keyboard.press('ControlOrMeta+z');
    await column(jonas, 'Later').getByText('A link for tenants').waitFor();

    await button(ana, 'Move F-6').click();
    await ana.getByRole('menuitem', { name: 'Move to later' }).click();
    await column(jonas, 'Later').getByText('Notes by voice').waitFor();

    const card = column(ana, 'Later').getByText('Notes by voice');
    await card.dragTo(column(ana, 'Now').getByRole('heading'));
    await column(jonas, 'Now').getByText('Notes by voice').waitFor();

    await button(jonas, 'Move F-6').click();
    await jonas.getByRole('menuitem', { name: 'Propose: Move to later' }).click();
    await jonas.getByLabel('Reason').fill('Nobody has time');
    await jonas
      .getByRole('dialog')
      .getByRole('button', { name: /^Propose/ })
      .click();
    await jonas.getByText(/Proposed to Ana Ferreira/).waitFor();
    await jonas.locator('[data-card]:focus-within').getByText('Notes by voice').waitFor();
    await ana.getByText('Declined 1').click();
    await ana.getByText('Nobody asked twice.').waitFor();
  }, 120_000);

  it('shows promise, window and deadline in time, and what changed between two days with its reason', async () => {
    const crew = await stage.meet();
    const ids = await decideThings(crew);
    const { ana, product, send } = crew;
    await send(ana, 'feature.place', { feature: ids.templates, horizon: 'later', was: { horizon: 'next' } });
    await ana.goto(`${stage.app.url}/harbour/roadmap?view=timeline`);
    await ana.getByRole('img', { name: /Wanted from 2 Nov to 18 Dec. Promised to Norrbo for 1 Dec/ }).waitFor();
    await ana.getByText('wanted by 29 Jan').waitFor();
    await ana.getByText('Without any date').waitFor();
    await ana.reload();
    await ana.getByText('wanted by 29 Jan').waitFor();

    await ana.goto(`${stage.app.url}/harbour/roadmap?view=changes&from=2026-11-01&to=2026-11-30`);
    await ana.getByText('promised to Norrbo for 1 Dec').waitFor();
    await ana.getByText('was placed in later').first().waitFor();
    await ana.getByText('Norrbo and Kerner stop doing work twice.').first().waitFor();
    const dropped = ana.getByRole('region', { name: 'Dropped' });
    await dropped.getByText('was declined, from idea').waitFor();
    await dropped.getByText('Nobody asked twice.').waitFor();
    await ana.goto(`${stage.app.url}/harbour/roadmap?view=changes&from=2026-10-01&to=2026-10-31`);
    await ana.getByText('Nothing changed in these days').waitFor();
    const answer = await ana.request.get(
      `${stage.app.url}/api/roadmap.changes?input=${encodeURIComponent(JSON.stringify({ product, from: '2026-12-01', to: '2026-11-01' }))}`,
    );
    expect(answer.status()).toBe(422);
  }, 120_000);

  it('is where a score is opened, corrected and compared with what was decided', async () => {
    const crew = await stage.meet();
    await decideThings(crew);
    const { ana } = crew;
    await ana.goto(`${stage.app.url}/harbour/features/F-1`);
    const decision = ana.getByRole('region', { name: 'Decision' });
    await decision.getByText('The team answered 4 person-months; the score counts 3.').waitFor();
    await decision.getByText('Better antennas').waitFor();
    await decision.getByRole('button', { name: '166' }).click();
    await decision.getByText('It would go below F-3 Shared templates').waitFor();
    await decision.getByRole('button', { name: 'Take the team’s 4' }).click();
    await decision.getByRole('button', { name: 'Save the score' }).click();
    await decision.getByText(/Decided at 166 on 16 Nov; it stands at 125 now: effort 3 → 4/).waitFor();

    await ana.goto(`${stage.app.url}/harbour/features/F-4`);
    await button(ana, 'Stage: idea').click();
    await ana.getByRole('menuitem', { name: 'Park…' }).click();
    const dialog = ana.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('It waits for the law');
    await dialog.getByRole('button', { name: 'What else was weighed' }).click();
    await dialog.getByRole('textbox', { name: 'Alternative 1' }).fill('A link without a name');
    await dialog.getByRole('button', { name: /^Park/ }).click();
    await dialog.getByText('Say why not “A link without a name”.').waitFor();
    await dialog.getByRole('textbox', { name: 'Why not' }).fill('It may not leave the house.');
    await dialog.getByRole('button', { name: /^Park/ }).click();
    await decision.getByText('Not: A link without a name').waitFor();
    await button(ana, 'Stage: parked').waitFor();
    await ana.keyboard.press('ControlOrMeta+z');
    await button(ana, 'Stage: idea').waitFor();
    await decision.getByText('nothing decided yet').waitFor();
  }, 120_000);
});
