import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Crew } from './crew.ts';
import { decideThings } from './decided.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { press } from './stage.ts';

const stage = setStage(mondayMorning);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

/** The rows in sight as they stand: how deep, `+` where closed, `-` where open, and their id or words. */
const treeIs = (page: Page, ...rows: string[]) =>
  expect
    .poll(
      () =>
        page.evaluate<string[]>(`[...document.querySelectorAll('[role=treegrid] .grid-row')]
          .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
          .map((row) => row.ariaLevel + ({ true: '-', false: '+' }[row.ariaExpanded] ?? ' ') + (row.querySelector('.id') ?? row.querySelector('.grid-title')).textContent)`),
      { timeout: 10_000 },
    )
    .toEqual(rows);
const loose = '1-Features under no objective';
const parts = (...numbers: number[]) => numbers.map((number) => `3 S-${number}`);

/** Objectives, features and stories in each other: opened, filtered, written in and moved by keys, by hand and by menu. */
async function climbTheTree({ ana, jonas }: Crew): Promise<void> {
  const said = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words).waitFor();
  const row = (page: Page, name: RegExp) => page.getByRole('row', { name });
  await jonas.goto(`${stage.app.url}/harbour/roadmap?as=tree`);
  await treeIs(jonas, '1-O-1', '2+F-1', '2 F-2', loose, '2 F-3', '2 F-4', '2 F-6');

  // Two stories go under another feature by the keys, told at each step, as one command and one undo.
  await jonas.locator('#main').focus();
  await press(jonas, 'j', 'j', 'ArrowRight', 'j', 'x', 'j', 'x', 'm');
  await said(jonas, /^Grabbed 2 rows\. Up and Down choose what it goes under/);
  await press(jonas, 'ArrowDown');
  await said(jonas, 'Under F-2 Send a report by SMS when nothing else works, first, 1 of 2.');
  await press(jonas, 'ArrowDown');
  await said(jonas, /^Features under no objective, open: Down leads into it/);
  await press(jonas, 'Shift+ArrowDown', 'Escape', 'm', 'ArrowDown', 'Enter');
  await said(jonas, /^Moved under F-2 .*, first, 1 of 2\.$/);
  const moved = [
    '1-O-1',
    '2-F-1',
    ...parts(3, 4, 5, 6, 7, 8),
    '2-F-2',
    ...parts(1, 2),
    loose,
    '2 F-3',
    '2 F-4',
    '2 F-6',
  ];
  await treeIs(jonas, ...moved);
  await expect.poll(() => jonas.getByRole('treegrid').getAttribute('aria-rowcount')).toBe(String(moved.length + 1));
  await jonas.reload();
  await treeIs(jonas, ...moved);
  await jonas.locator('#main').focus();
  await press(jonas, 'ControlOrMeta+z');
  const before = ['1-O-1', '2-F-1', ...parts(1, 2, 3, 4, 5, 6, 7, 8), '2 F-2', loose, '2 F-3', '2 F-4', '2 F-6'];
  await treeIs(jonas, ...before);

  // By hand a story does not go under an objective, and says why.
  await row(jonas, /^S-3 /).dragTo(row(jonas, /^Close O-1 /));
  await said(jonas, 'Not moved. A story goes under a feature.');
  await treeIs(jonas, ...before);

  // Only what fits is seen, what it lies in more quietly; a title is written in where it stands; Left closes and leads up.
  await jonas.getByLabel('Filter in words').fill('part 7');
  await treeIs(jonas, '1-O-1', '2-F-1', '3 S-7');
  await expect.poll(() => jonas.locator('.grid-row[data-quiet]').count()).toBe(2);
  await jonas.locator('#main').focus();
  await press(jonas, 'End', 'e');
  await jonas.keyboard.type('Part 7, sent once');
  // From the cell to its row, to the feature, which closes, and to the objective, which closes.
  await press(jonas, 'Enter', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await treeIs(jonas, '1+O-1');
  await row(jonas, /^Open O-1 /)
    .and(jonas.locator(':focus'))
    .waitFor();
  await press(jonas, 'ArrowRight', 'ArrowDown', 'ArrowRight');
  await row(jonas, /^S-7 Part 7, sent once/).waitFor();
  await button(jonas, /^More for the/).click();
  const waiting = jonas.waitForEvent('download');
  await jonas.getByRole('menuitem', { name: 'JSON of what is seen' }).click();
  expect(JSON.parse(readFileSync(await (await waiting).path(), 'utf8'))).toMatchObject([
    { level: 1, is: 'objective', id: 'O-1', stage: 'open' },
    { level: 2, is: 'feature', id: 'F-1', promise: '2026-12-01' },
    { level: 3, is: 'story', id: 'S-7', title: 'Part 7, sent once' },
  ]);

  // Features go under another objective by hand, and back by the menu.
  await ana.goto(`${stage.app.url}/harbour/roadmap?as=tree`);
  await row(ana, /^F-2 /).dragTo(row(ana, /^Close Features under no objective/));
  await treeIs(ana, '1-O-1', '2+F-1', loose, '2 F-2', '2 F-3', '2 F-4', '2 F-6');
  await row(ana, /^F-2 /).getByRole('button', { name: 'More' }).click();
  await ana.getByRole('menuitem', { name: 'Move under…' }).click();
  await ana.getByLabel('Under the objective').fill('inspections');
  await ana.getByRole('option', { name: /Inspections finished on site/ }).click();
  await ana.getByRole('dialog').getByRole('button', { name: /^Move/ }).click();
  await treeIs(ana, '1-O-1', '2+F-1', '2 F-2', loose, '2 F-3', '2 F-4', '2 F-6');
}

/** Cards that are selected are carried and parked together, each time as one command and one undo; alone each has its stages. */
async function changeTogether({ ana, jonas }: Crew): Promise<void> {
  const stands = (name: string, title: string) => column(jonas, name).getByText(title).waitFor();
  await column(ana, 'Now')
    .getByRole('link', { name: /Notes by voice/ })
    .focus();
  await press(ana, 's');
  for (const name of ['Park…', 'Decline…', 'Serve an objective…']) await ana.getByRole('menuitem', { name }).waitFor();
  await press(ana, 'Escape', 'x');
  await column(ana, 'Next')
    .getByRole('link', { name: /by SMS/ })
    .focus();
  await press(ana, 'x');
  await ana.getByRole('region', { name: 'Selected' }).getByText('2 features').waitFor();
  await press(ana, 'm');
  await ana.getByText(/^Grabbed 2 cards/).waitFor();
  await press(ana, 'ArrowRight', 'Enter');
  await ana.getByText('Placed 2 features in Later').waitFor();
  await stands('Later', 'Notes by voice');
  await stands('Later', 'Send a report by SMS');
  await press(ana, 'ControlOrMeta+z');
  await stands('Now', 'Notes by voice');
  await stands('Next', 'Send a report by SMS');

  await press(ana, 's');
  const asked = ana.getByRole('dialog', { name: 'Stage: 2 features' });
  await asked.getByLabel('What is done').selectOption('parked');
  await asked.getByRole('textbox', { name: /^Reason/ }).fill('Not before the spring');
  await press(ana, 'ControlOrMeta+Enter');
  await ana.getByText('Moved 2 features to parked').waitFor();
  await jonas.getByText('Parked 2').waitFor();
  await press(ana, 'ControlOrMeta+z');
  await stands('Now', 'Notes by voice');
  await stands('Next', 'Send a report by SMS');
}

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

    await changeTogether(crew);

    await ana.goto(`${stage.app.url}/harbour/roadmap?as=list&q=notes`);
    const line = (says: RegExp) => ana.getByRole('row', { name: says });
    await line(/Notes by voice/).waitFor();
    await ana.locator('#main').focus();
    await press(ana, 'j', 'e');
    await ana.keyboard.type('Notes by ear');
    await press(ana, 'Enter');
    await line(/Notes by ear/).waitFor();
    await press(ana, 'x', 'm');
    await ana.getByLabel('On the roadmap').selectOption('later');
    await press(ana, 'ControlOrMeta+Enter');
    await ana.getByText('Placed F-6 in Later').waitFor();
    await press(ana, 'Escape', 'l');
    await ana.getByLabel('Under the objective').fill('inspections');
    await ana.getByRole('option', { name: /Inspections finished on site/ }).click();
    await ana.getByRole('dialog').getByRole('button', { name: /^Move/ }).click();
    await ana.getByText('Moved F-6 under O-1').waitFor();
    await line(/Notes by ear/)
      .getByRole('button', { name: 'More' })
      .click();
    await ana.getByRole('menuitem', { name: 'Park…' }).click();
    await ana
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Reason/ })
      .fill('Nobody speaks up');
    await press(ana, 'ControlOrMeta+Enter');
    await line(/Notes by ear/).waitFor({ state: 'detached' });
  }, 120_000);

  it('shows promise, window and deadline in time, what lies in what, and what changed between two days with its reason', async () => {
    const crew = await stage.meet();
    const ids = await decideThings(crew);
    const { ana, product, send } = crew;
    await send(ana, 'feature.place', { feature: ids.templates, horizon: 'later', was: { horizon: 'next' } });
    await ana.goto(`${stage.app.url}/harbour/roadmap?view=timeline`);
    await ana.getByRole('img', { name: /Wanted from 2 Nov to 18 Dec. Promised to Norrbo for 1 Dec/ }).waitFor();
    await ana.getByText('wanted by 29 Jan').waitFor();
    await ana.getByText('Without any date').waitFor();
    // The days of a row lie under those of the scale, on a phone too.
    const width = ana.viewportSize()?.width ?? 0;
    for (const wide of [390, width]) {
      await ana.setViewportSize({ width: wide, height: 800 });
      const [scale, line] = await Promise.all(
        ['.time-scale', '.time-line'].map((part) => ana.locator(part).first().boundingBox()),
      );
      expect([line?.x, line?.width], `at ${wide}`).toEqual([scale?.x, scale?.width]);
    }
    await ana.reload();
    await ana.getByText('wanted by 29 Jan').waitFor();
    await ana.locator('#main').focus();
    await press(ana, 'ArrowDown', 'ArrowDown');
    await ana.locator('.time-name:focus', { hasText: 'Shared templates' }).waitFor();
    await press(ana, 'Home', 'End', 'ArrowUp');
    await ana.locator('.time-name:focus', { hasText: 'Offline field reports' }).waitFor();
    await press(ana, 's');
    await ana.getByRole('menuitem', { name: /^Park/ }).waitFor();
    await press(ana, 'Escape', 'ControlOrMeta+b', 'ControlOrMeta+b');
    await ana.locator('.card-open:focus', { hasText: 'Offline field reports' }).waitFor();
    await press(ana, 'ControlOrMeta+b');
    await ana.locator('.grid-row:focus', { hasText: 'Offline field reports' }).waitFor();

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
    await climbTheTree(crew);
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
