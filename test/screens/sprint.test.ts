import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Crew, historyFile } from './crew.ts';
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
    await backlog(jonas).locator('.grid-row').first().focus();
    await press(jonas, 'j', 'k', '+');
    await inSprint(jonas).getByText('Queue a report').waitFor();
    await jonas.getByText('5 of 8 points').waitFor();
    await jonas.getByRole('button', { name: 'Put S-2 into the sprint' }).click();
    await jonas.getByText('10 of 8 points').waitFor();
    await jonas.getByText('2 over what the team can take').waitFor();
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
    expect(await ledger.getByRole('row').count()).toBe(4);
    await jonas.getByText('2 stories · 10 points').waitFor();
    expect(await faultsIn(jonas)).toEqual([]);

    await ana.goto(`${stage.app.url}/harbour/sprint`);
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
    expect(await figure.textContent()).not.toBe(before);
    await jonas.getByRole('button', { name: 'How this is computed' }).click();
    await jonas.getByText(/^From \d+ finished stories in/).waitFor();
  }, 90_000);

  it('closes a sprint and takes what is left into the next one', async () => {
    const crew = await stage.meet();
    const ids = await furnish(crew);
    const { jonas, team, send } = crew;
    const days = { startsOn: '2026-11-16', endsOn: '2026-11-27' };
    const first = await send(jonas, 'sprint.plan', { team, name: 'Sprint 7', ...days });
    await send(jonas, 'sprint.plan', { team, name: 'Sprint 8', startsOn: '2026-11-30', endsOn: '2026-12-11' });
    await send(jonas, 'sprint.add', { sprint: first.id, stories: ids.slice(0, 2) });
    await jonas.goto(`${stage.app.url}/harbour/sprint?sprint=${first.id}`);
    await jonas.getByRole('button', { name: 'Commit' }).click();
    await jonas.getByRole('button', { name: 'Close the sprint…' }).click();
    const dialog = jonas.getByRole('dialog', { name: 'Close Sprint 7' });
    await dialog.getByText('S-2 Send it once').click();
    await dialog.getByRole('button', { name: 'Close the sprint' }).click();
    await jonas.getByText('Closed Sprint 7').waitFor();
    await jonas.getByLabel('Sprint', { exact: true }).selectOption({ label: 'Sprint 8 · planned' });
    await inSprint(jonas).getByText('Queue a report').waitFor();
    await backlog(jonas).getByText('Send it once').waitFor();
  }, 60_000);

  it('fits a phone, one list at a time', async () => {
    const crew = await stage.meet();
    await furnish(crew);
    const { jonas, team, send } = crew;
    await send(jonas, 'sprint.plan', { team, name: 'Sprint 7', startsOn: '2026-11-16', endsOn: '2026-11-27' });
    const phone = await stage.newPerson(390);
    await phone.context().addCookies(await jonas.context().cookies());
    await phone.goto(`${stage.app.url}/harbour/sprint`);
    await phone.getByRole('tab', { name: 'Backlog' }).click();
    await phone.getByRole('button', { name: 'Put S-1 into the sprint' }).click();
    await phone.getByRole('tab', { name: /In the sprint/ }).click();
    await inSprint(phone).getByText('Queue a report').waitFor();
    expect(await isTooWide(phone)).toBe(false);
    expect(await faultsIn(phone)).toEqual([]);
  }, 60_000);
});
