import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Crew, historyFile } from './crew.ts';
import { fingerOn } from './finger.ts';
import { mondayMorning, setStage } from './set-stage.ts';
import { faultsIn, isTooWide, press } from './stage.ts';

const stage = setStage(mondayMorning);

/** Three stories: the first two ready, the last one without criteria or an estimate. */
async function furnish({ jonas, team, send }: Crew): Promise<string[]> {
  const ids: string[] = [];
  for (const title of ['Queue a report', 'Send it once', 'Draw on photos']) {
    const bare = title.startsWith('Draw');
    const { id } = await send(jonas, 'story.create', { team, title, criteria: bare ? [] : ['It works'] });
    ids.push(String(id));
    if (bare) continue;
    await send(jonas, 'story.ready', { story: id, seen: { [String(id)]: 1 } });
    await send(jonas, 'story.estimate', { story: id, estimate: 5, was: { estimate: null } });
  }
  return ids;
}

const backlog = (page: Page) => page.getByRole('grid', { name: 'Backlog, what is ready first' });
const inSprint = (page: Page) => page.getByRole('grid', { name: /^Stories of/ });

type Told = { story: { version: number }; criteria: { id: string; version: number }[] };
const tell = async (page: Page, story: string): Promise<Told> => {
  const input = encodeURIComponent(JSON.stringify({ story }));
  return (await page.request.get(`${stage.app.url}/api/story.get?input=${input}`)).json();
};
const version = async (page: Page, story: string) => (await tell(page, story)).story.version;

/** Takes a ready story all the way to accepted. */
async function accept({ jonas, send }: Crew, story: string): Promise<void> {
  for (const name of ['story.start', 'story.submit'])
    await send(jonas, name, { story, seen: { [story]: await version(jonas, story) } });
  for (const { id } of (await tell(jonas, story)).criteria)
    await send(jonas, 'criterion.check', { criterion: id, met: true, was: { met: null } });
  const now = await tell(jonas, story);
  const seen = Object.fromEntries(now.criteria.map((row) => [row.id, row.version]));
  await send(jonas, 'story.accept', { story, seen: { ...seen, [story]: now.story.version } });
}

/** The way back of a phone asks the newest watcher to close; nothing in a page can press it. */
const rememberWatchers = `globalThis.watchers = [];
globalThis.CloseWatcher = class extends CloseWatcher {
  constructor() {
    super();
    watchers.push(this);
  }
};`;

describe('planning a sprint', () => {
  it('fills a sprint from the keyboard, says plainly that there is not enough history, commits, and keeps a ledger with reasons', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, ana } = crew;
    await jonas.goto(`${stage.app.url}/harbour/sprint`);
    await jonas.getByText('No sprint yet').waitFor();
    await press(jonas, 'c');
    const dialog = jonas.getByRole('dialog', { name: /^Plan a sprint for/ });
    await dialog.getByLabel('Goal').fill('A report written in a basement arrives once.');
    await dialog.getByLabel(/^Capacity/).fill('8');
    await dialog.getByRole('button', { name: 'Plan' }).click();
    await jonas.getByText('0 of 8 points').waitFor();
    await jonas.getByText(/Not enough history: 0 of 10 finished stories/).waitFor();

    await backlog(jonas).getByText('Queue a report').waitFor();
    await backlog(jonas).getByText('no criteria').waitFor();
    // The new sprint begins in the backlog; its filter leads back into it, and Right and Left from list to list.
    await backlog(jonas).locator('.grid-row:focus', { hasText: 'S-1' }).waitFor();
    await press(jonas, 'f');
    await jonas.keyboard.type('queue');
    await jonas.getByText(/^\d ready of 1$/).waitFor();
    await press(jonas, 'Enter');
    await backlog(jonas).locator('.grid-row:focus', { hasText: 'S-1' }).waitFor();
    await press(jonas, 'f');
    await jonas.keyboard.insertText('+++');
    await jonas.getByText('“with ‘queue+++’” leaves out the most').waitFor();
    await jonas.getByLabel('Filter the backlog').fill('');
    await press(jonas, 'ArrowDown', 'j', 'ArrowRight');
    await jonas.locator('.planning-in:focus').waitFor();
    await press(jonas, 'ArrowLeft');
    await backlog(jonas).locator('.grid-row:focus', { hasText: 'S-2' }).waitFor();
    await press(jonas, 'k', '+');
    await inSprint(jonas).getByText('Queue a report').waitFor();
    await jonas.getByText('5 of 8 points').waitFor();
    await jonas.getByRole('button', { name: 'Put S-2 into the sprint' }).click();
    await jonas.getByText('10 of 8 points').waitFor();
    await jonas.getByText('2 more than was set').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await jonas.getByRole('button', { name: 'Commit' }).click();
    await jonas.getByText('Committed to Sprint 1').waitFor();
    await jonas.getByRole('button', { name: 'Take S-2 out of the sprint' }).click();
    const why = jonas.getByRole('dialog', { name: /^Take S-2 out/ });
    await why.getByRole('button', { name: 'Take out' }).click();
    await why.getByText('Write a sentence.').waitFor();
    await why.getByLabel('Reason').fill('The map service is not ready');
    await why.getByRole('button', { name: 'Take out' }).click();
    await jonas.getByRole('tab', { name: 'Ledger' }).click();
    const ledger = jonas.getByRole('region', { name: 'Lines of the ledger' });
    await ledger.getByText('The map service is not ready').waitFor();
    await expect.poll(() => ledger.getByRole('row').count()).toBe(4);
    await jonas.getByText('2 stories · 10 points').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await ana.goto(`${stage.app.url}/harbour/sprint`);
    // What she read last had S-2 in the sprint still.
    await ana.getByRole('button', { name: 'Put S-2 into the sprint' }).waitFor();
    await ana.getByRole('button', { name: 'Put S-3 into the sprint' }).click();
    const asks = ana.getByRole('dialog', { name: /^Put S-3 into Sprint 1/ });
    await asks.getByLabel('Reason').fill('Kerner renews in January');
    await asks.getByRole('button', { name: 'Put in' }).click();
    await ana.getByText('Proposed to Jonas Brandt: P-1').waitFor();
  }, 90_000);

  it('moves the chance to finish with every story, from the team’s own history', async () => {
    const crew = await stage.meet();
    const ids = await furnish(crew);
    const { jonas, team, send } = crew;
    await jonas.goto(`${stage.app.url}/harbour/import`);
    await jonas.getByRole('radio', { name: 'A team’s history' }).check();
    await jonas.locator('input[type=file]').setInputFiles(historyFile('2026-11-16', 12, 2));
    await jonas.getByRole('button', { name: /^Import [\d,]+/ }).click();
    await jonas.getByText('came in.').waitFor();
    const sprint = await send(jonas, 'sprint.plan', {
      team,
      name: 'Sprint 7',
      startsOn: '2026-11-16',
      endsOn: '2026-11-20',
    });
    await send(jonas, 'sprint.add', { sprint: sprint.id, stories: [ids[0]] });
    await jonas.goto(`${stage.app.url}/harbour/sprint`);
    const figure = jonas.locator('.chance-figure');
    await jonas.getByText('to finish all 1 open story').waitFor();
    const before = await figure.textContent();
    await jonas.getByRole('button', { name: 'Put S-2 into the sprint' }).click();
    await jonas.getByText('to finish all 2 open stories').waitFor();
    await jonas.getByRole('button', { name: 'Put S-3 into the sprint' }).click();
    await jonas.getByText('to finish all 3 open stories').waitFor();
    await expect.poll(() => figure.textContent()).not.toBe(before);
    await jonas.getByRole('button', { name: 'How this is computed' }).click();
    await jonas.getByText(/^From \d+ finished stories in/).waitFor();
  }, 90_000);

  it('names what is unsure before it commits, and what is left before it closes, and takes that into the next sprint', async () => {
    const crew = await stage.meet();
    const ids = await furnish(crew);
    const { jonas, team, send } = crew;
    const days = { startsOn: '2026-11-16', endsOn: '2026-11-27' };
    const first = await send(jonas, 'sprint.plan', { team, name: 'Sprint 7', ...days });
    const second = await send(jonas, 'sprint.plan', {
      team,
      name: 'Sprint 8',
      startsOn: '2026-11-30',
      endsOn: '2026-12-11',
    });
    await send(jonas, 'sprint.add', { sprint: first.id, stories: ids });
    // A browser knows its own day.
    await jonas.clock.setFixedTime('2026-11-16T09:00:00Z');
    await jonas.goto(`${stage.app.url}/harbour/sprint?sprint=${first.id}`);
    await jonas.getByRole('button', { name: 'Commit' }).click();
    const asks = jonas.getByRole('dialog', { name: 'Commit to Sprint 7' });
    await asks.getByText('S-3 is a draft without an estimate.').waitFor();
    await expect.poll(() => asks.getByRole('listitem').count()).toBe(1);
    expect(await faultsIn(jonas)).toEqual([]);
    await asks.getByRole('button', { name: 'Commit all the same' }).click();
    await jonas.getByText('Committed to Sprint 7').waitFor();
    // What makes it impossible is said before what is unsure.
    const draft = await send(jonas, 'story.create', { team, title: 'Send it again' });
    await send(jonas, 'sprint.add', { sprint: second.id, stories: [draft.id] });
    await jonas.goto(`${stage.app.url}/harbour/sprint?sprint=${second.id}`);
    await inSprint(jonas).getByText('Send it again').waitFor();
    await jonas.getByRole('button', { name: 'Commit' }).click();
    await jonas.getByText('Sprint 7 is still running. Close it first').waitFor();
    expect(await jonas.getByRole('dialog').count()).toBe(0);
    await send(jonas, 'sprint.take', { sprint: second.id, stories: [draft.id] });
    await jonas.goto(`${stage.app.url}/harbour/sprint?sprint=${first.id}`);
    await accept(crew, ids[0] ?? '');

    await jonas.getByRole('button', { name: 'Close the sprint…' }).click();
    const dialog = jonas.getByRole('dialog', { name: 'Close Sprint 7' });
    await dialog.getByText('It ends on 27 Nov: 11 days are left. 1 story is accepted, 2 are not.').waitFor();
    await dialog.getByText('ready · 5 points').waitFor();
    await dialog.getByText('draft · no estimate').waitFor();
    await dialog.getByText('accepted · 5 points').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await dialog.getByText('S-2 Send it once').click();
    await dialog.getByRole('button', { name: 'Close the sprint' }).click();
    await jonas.getByText('Closed Sprint 7').waitFor();
    await jonas.getByLabel('Sprint', { exact: true }).selectOption({ label: 'Sprint 8 · planned' });
    await inSprint(jonas).getByText('Draw on photos').waitFor();
    await backlog(jonas).getByText('Send it once').waitFor();
  }, 90_000);

  it('shows of a closed sprint what was true when it was closed, whatever becomes of its stories', async () => {
    const crew = await stage.meet();
    const [one = '', other = ''] = await furnish(crew);
    const { jonas, team, send } = crew;
    const days = { startsOn: '2026-11-16', endsOn: '2026-11-27' };
    const sprint = await send(jonas, 'sprint.plan', { team, name: 'Sprint 7', capacity: 12, ...days });
    const id = String(sprint.id);
    await send(jonas, 'sprint.add', { sprint: id, stories: [one, other] });
    const seen = { [id]: 1, [one]: await version(jonas, one), [other]: await version(jonas, other) };
    await send(jonas, 'sprint.start', { sprint: id, seen });
    await accept(crew, one);
    await send(jonas, 'sprint.close', { sprint: id, seen: { [id]: 2 } });
    for (const name of ['story.reopen', 'story.cut'])
      await send(jonas, name, { story: one, seen: { [one]: await version(jonas, one) } });
    await jonas.goto(`${stage.app.url}/harbour/sprint?sprint=${id}#ledger`);
    await jonas.getByText('5 of 12 points').waitFor();
    const ledger = jonas.getByRole('region', { name: 'Lines of the ledger' });
    await ledger.getByText('Taken back later; now it is cut.').waitFor();
    await ledger.getByText('Back to the backlog').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);
    await jonas.getByRole('tab', { name: /In the sprint/ }).click();
    await inSprint(jonas).getByText('Queue a report').waitFor();
  }, 60_000);

  it('fits a phone, one list at a time: a thumb finds the seldom lines folded, moves a row by buttons, and lifts one by resting on it', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, team, send } = crew;
    await send(jonas, 'sprint.plan', { team, name: 'Sprint 7', startsOn: '2026-11-16', endsOn: '2026-11-27' });
    const phone = await stage.newPerson(390);
    await phone.context().addCookies(await jonas.context().cookies());
    await phone.addInitScript(rememberWatchers);
    await phone.goto(`${stage.app.url}/harbour/sprint`);
    await phone.getByRole('tab', { name: 'Backlog' }).click();
    const tick = await phone.locator('.grid-row .grid-tick').first().boundingBox();
    const title = await phone.locator('.grid-row .grid-title').first().boundingBox();
    expect((tick?.x ?? 0) + (tick?.width ?? 999), 'the tick ends before the title').toBeLessThanOrEqual(title?.x ?? 0);
    await phone.getByRole('button', { name: 'Put S-1 into the sprint' }).click();
    await phone.getByRole('tab', { name: /In the sprint/ }).click();
    await inSprint(phone).getByText('Queue a report').waitFor();
    await phone.getByRole('tab', { name: 'Backlog' }).click();
    await phone.getByRole('button', { name: 'Put S-2 into the sprint' }).click();
    await phone.getByRole('tab', { name: /In the sprint/ }).click();
    const firstIs = (title: string) => inSprint(phone).locator('[aria-rowindex="2"]').getByText(title).waitFor();
    await firstIs('Queue a report');
    await inSprint(phone).getByRole('button', { name: 'More' }).first().tap();
    const menu = phone.getByRole('menu');
    await menu.getByRole('menuitem', { name: 'Open', exact: true }).waitFor();
    const foot = await menu.boundingBox();
    expect(Math.round((foot?.y ?? 0) + (foot?.height ?? 0)), 'the menu stands at the foot').toBe(800);
    expect(await menu.getByRole('menuitem', { name: 'Copy the link' }).count()).toBe(0);
    await phone.evaluate('watchers.at(-1).requestClose()');
    await menu.waitFor({ state: 'detached' });
    await inSprint(phone).getByRole('button', { name: 'More' }).first().tap();
    await menu.getByRole('menuitem', { name: /^\d+ more$/ }).tap();
    await menu.getByRole('menuitem', { name: 'Copy the link' }).waitFor();
    await menu.getByRole('menuitem', { name: 'Move with the arrows' }).tap();
    const held = phone.getByRole('toolbar', { name: 'Move S-1 Queue a report' });
    await held.getByRole('button', { name: 'Down' }).tap();
    expect(await faultsIn(phone)).toEqual([]);
    await held.getByRole('button', { name: 'Done' }).tap();
    await held.waitFor({ state: 'detached' });
    await firstIs('Send it once');

    const finger = await fingerOn(phone);
    const lifted = phone.locator('.lifted');
    await finger.down(inSprint(phone).getByText('Queue a report'));
    await finger.by(0, -40);
    await finger.up();
    await finger.down(inSprint(phone).getByText('Queue a report'));
    await lifted.waitFor();
    await phone.getByText(/^Lifted S-1 Queue a report/).waitFor({ state: 'attached' });
    await finger.by(0, -90);
    await finger.up();
    expect(await lifted.count()).toBe(0);
    await firstIs('Queue a report');
    expect(await isTooWide(phone)).toBe(false);
    expect(await faultsIn(phone)).toEqual([]);
  }, 60_000);
});
