import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Crew } from './crew.ts';
import { fingerOn } from './finger.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage(mondayMorning);

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const isFocused = (place: Locator) => place.and(place.page().locator(':focus')).waitFor();
/** Swipes a board by so many columns, as far as a finger would. */
const swipe = (page: Page, by: number) =>
  page.evaluate(`document.querySelector('.columns').scrollBy({ left: ${by} * innerWidth * 0.7, behavior: 'instant' })`);
/** The headings of the columns that can be seen. */
const onScreen = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.columns > section')].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return right > 1 && left < innerWidth - 1;
  }).map((one) => one.querySelector('h2').textContent.trim())`);
const card = (page: Page, short: string) => page.getByRole('link').filter({ hasText: short });

/** A team in flow with two ready stories under a feature that somebody asked for. */
async function furnish({ ana, jonas, product, team, send }: Crew): Promise<void> {
  await send(jonas, 'team.edit', { team, works: 'flow', was: { works: 'sprints' } });
  const feature = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  const said = await send(ana, 'feedback.capture', { product, text: 'Half my inspectors work in basements.' });
  await send(ana, 'insight.link', {
    feedback: said.id,
    feature: feature.id,
    startAt: 0,
    endAt: 20,
    importance: 3,
    seen: { [String(said.id)]: 1 },
  });
  for (const title of ['Queue a report', 'Send it once']) {
    const { id } = await send(jonas, 'story.create', { team, title, feature: feature.id, criteria: ['It works'] });
    await send(jonas, 'story.ready', { story: id, seen: { [String(id)]: 1 } });
  }
}

describe('the board', () => {
  it('moves cards by keyboard and by dragging, each by the command that leads there, and says where none does', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, ana } = crew;
    await jonas.goto(`${stage.app.url}/harbour/board`);
    await ana.goto(`${stage.app.url}/harbour/board`);
    await column(jonas, 'Not started').getByText('Queue a report').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await press(jonas, 'j', 'm', 'ArrowRight', 'Enter');
    await column(jonas, 'In progress').getByText('Queue a report').waitFor();
    await column(ana, 'In progress').getByText('Queue a report').waitFor();
    await isFocused(card(jonas, 'S-1'));

    // A menu that is closed gives the focus back to its card, where the arrows go on.
    await press(jonas, 's');
    await jonas.getByRole('menu').waitFor();
    await press(jonas, 'Escape');
    await isFocused(card(jonas, 'S-1'));

    await card(jonas, 'S-2').dragTo(column(jonas, 'Accepted'));
    await jonas.getByText('You can accept a story that is in review; this one is ready.').waitFor();
    await card(jonas, 'S-2').dragTo(column(jonas, 'In progress'));
    await column(jonas, 'In progress').getByText('Send it once').waitFor();

    await card(jonas, 'S-1').focus();
    await press(jonas, 'm', 'ArrowRight', 'Enter');
    await column(jonas, 'In review').getByText('Queue a report').waitFor();
    await press(jonas, 'm', 'ArrowRight', 'Enter');
    await jonas.getByText('One criterion is not judged as met. S-1 is open for it.').waitFor();
    await jonas.waitForURL(/\/stories\/S-1#criteria$/);
    await jonas.locator('#criteria:focus').waitFor();

    // What Ana does not decide becomes a proposal.
    await ana.getByRole('button', { name: 'What can be done with S-2' }).click();
    const back = ana.getByRole('menuitem', { name: /^Move to Not started/, disabled: true });
    await back.getByText(/does not become ready again/).waitFor();
    await ana.getByRole('menuitem', { name: 'Propose: Move to In review' }).waitFor();
    await press(ana, 'Escape');
    await card(ana, 'S-2').focus();
    await press(ana, 'm', 'ArrowRight', 'Enter');
    await ana.getByRole('dialog', { name: /^Propose to/ }).waitFor();
  }, 90_000);

  it('shows a limit that is passed, what blocks and why, and says that it knows too little to call anything old', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    await jonas.goto(`${stage.app.url}/harbour/board`);
    await column(jonas, 'Not started')
      .getByText(/Not enough history to call anything old: \d of 10/)
      .waitFor();
    await jonas.getByRole('button', { name: /not started, set a limit/ }).click();
    await jonas.getByLabel('At most').fill('1');
    await jonas.getByRole('button', { name: 'Save' }).click();
    await column(jonas, 'Not started').getByText('More than the 1 the team wants here at once').waitFor();

    await card(jonas, 'S-1').focus();
    await press(jonas, 'b');
    await jonas.getByLabel('What blocks it').fill('No test device without signal');
    await jonas.getByRole('button', { name: /^Block Ctrl|^Block$/ }).click();
    await jonas.getByText('Blocked: No test device without signal').waitFor();
    await jonas.goto(`${stage.app.url}/harbour/stand-up`);
    await jonas.getByText('No test device without signal').first().waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
  }, 60_000);

  it('says what is next for whoever builds, and what it is worth', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, join } = crew;
    const mira = await join('Mira Vogel', 'team');
    await mira.goto(`${stage.app.url}/harbour/board`);
    const next = mira.getByRole('region', { name: 'Next for you' });
    await next.getByText('Queue a report').waitFor();
    await next.getByText('F-1 Offline field reports').first().waitFor();
    await next.getByText('1 voice').first().waitFor();
    await jonas.goto(`${stage.app.url}/harbour/stand-up`);
    await press(jonas, 'j');
    await jonas
      .getByRole('region', { name: /Mira Vogel/ })
      .getByText('Queue a report')
      .waitFor();
  }, 60_000);

  it('shows one column at a time on a phone, on this and every board: it is picked or swiped to, a card held at the side takes it along, and it is there after a reload', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas } = crew;
    const phone = await stage.newPerson(390);
    await phone.context().addCookies(await jonas.context().cookies());
    await phone.goto(`${stage.app.url}/harbour/board`);
    await phone.getByText('Nothing is in progress.').waitFor();
    await phone.getByRole('radio', { name: /Not started/ }).check();
    await phone.getByRole('button', { name: 'What can be done with S-1' }).click();
    await phone.getByRole('menuitem', { name: 'Move to In progress' }).click();
    await phone.getByRole('radio', { name: /In progress/ }).check();
    await column(phone, 'In progress').getByText('Queue a report').waitFor();
    await phone.getByRole('radio', { name: /Not started/ }).check();
    const finger = await fingerOn(phone);
    await finger.down(card(phone, 'S-2'));
    await phone.locator('.lifted').waitFor();
    await finger.by(240, 0);
    await phone.getByRole('radio', { name: /In progress/, checked: true }).waitFor();
    // Held on a tab it brings that column; let go on one it is there.
    await finger.to(phone.locator('.columns-pick').filter({ hasText: 'Not started' }));
    await phone.getByRole('radio', { name: /Not started/, checked: true }).waitFor();
    await finger.to(phone.locator('.columns-pick').filter({ hasText: 'In progress' }));
    await finger.up();
    await column(phone, 'In progress').getByText('Send it once').waitFor();
    await phone.getByRole('radio', { name: /In progress/ }).check();
    await swipe(phone, 1);
    await phone.getByRole('radio', { name: /In review/, checked: true }).waitFor();
    await phone.waitForURL(/column=in.*review/);
    await phone.reload();
    await phone.getByRole('radio', { name: /In review/, checked: true }).waitFor();
    await expect.poll(() => onScreen(phone)).toEqual(['In review']);

    await card(phone, 'S-1').focus();
    await press(phone, 'm', 'ArrowRight');
    const held = phone.getByRole('toolbar', { name: 'Move S-1 Queue a report' });
    await phone.getByRole('radio', { name: /In review/, checked: true }).waitFor();
    await held.getByRole('button', { name: 'Earlier column' }).tap();
    await held.getByRole('button', { name: 'Cancel' }).tap();
    await phone.getByRole('radio', { name: /In progress/, checked: true }).waitFor();

    // A title that is written in stays as wide as its page.
    await phone.goto(`${stage.app.url}/harbour/stories/S-1`);
    await phone.getByRole('button', { name: /^Edit Title/ }).tap();
    await phone.getByLabel('Title', { exact: true }).fill('Queue every report that an inspector writes in a basement');
    const beyond = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.page'))";
    expect(await phone.evaluate(beyond)).toBe(0);
    await press(phone, 'Escape');

    await phone.goto(`${stage.app.url}/harbour/backlog?as=board&group=state`);
    await phone.getByRole('radio', { name: /In progress/ }).check();
    await expect.poll(() => onScreen(phone)).toEqual(['In progress 2']);
    expect(await isTooWide(phone)).toBe(false);
    await phone.goto(`${stage.app.url}/harbour/roadmap`);
    await phone.getByRole('radio', { name: /Now/, checked: true }).waitFor();
    await swipe(phone, 1);
    await phone.getByRole('radio', { name: /Next/, checked: true }).waitFor();
    await expect.poll(() => onScreen(phone)).toEqual(['Next 0']);
    expect(await isTooWide(phone)).toBe(false);
    expect(await faultsIn(phone)).toEqual([]);
  }, 120_000);
});
