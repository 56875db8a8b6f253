import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { mondayMorning, setStage } from './set-stage.ts';
import { press } from './stage.ts';

const stage = setStage(mondayMorning);

const lines = (page: Page) => page.getByRole('region', { name: 'Needs you' }).getByRole('listitem');
/** The number beside Align, 0 where there is none. */
const badge = async (page: Page) =>
  Number(
    /\d+/.exec(
      (await page
        .getByRole('link', { name: /^Align/ })
        .first()
        .textContent()) ?? '',
    )?.[0] ?? 0,
  );

/** How many of the findings that Align lists are the owner's. */
async function findingsOf(page: Page, product: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ product }));
  const answer = await page.request.get(`${stage.app.url}/api/finding.list?input=${input}`);
  const { findings } = (await answer.json()) as { findings: { roles: string[] }[] };
  return findings.filter(({ roles }) => roles.includes('po')).length;
}

it('unfolds all that waits on Home itself, while the badge beside Align counts what Align shows as yours', async () => {
  const { ana, jonas, product, team, send } = await stage.meet();
  const { id } = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  for (let at = 1; at <= 7; at++)
    await send(ana, 'question.ask', { feature: id, text: `Can it be done, ${at}?`, toRole: 'po' });
  // That nobody could decide as owner was true until Jonas came.
  await expect.poll(() => findingsOf(jonas, product)).toBe(0);
  await jonas.goto(`${stage.app.url}/harbour`);
  await expect.poll(() => lines(jonas).count()).toBe(5);
  // Questions stand on Home alone.
  await expect.poll(() => badge(jonas)).toBe(0);
  const all = 7;
  await jonas.getByRole('button', { name: `Show all ${all}` }).click();
  await expect.poll(() => lines(jonas).count()).toBe(all);
  await jonas.reload();
  await expect.poll(() => lines(jonas).count()).toBe(all);
  await jonas.getByRole('button', { name: 'Show the first 5' }).click();
  await expect.poll(() => lines(jonas).count()).toBe(5);
  // Whoever comes back from what waits stands at its line.
  const second = lines(jonas).nth(1).getByRole('button');
  await second.press('Enter');
  await jonas.waitForURL(/features|align|settings/);
  await jonas.goBack();
  await second.and(jonas.locator(':focus')).waitFor();

  const story = await send(jonas, 'story.create', { team, feature: id, title: 'Queue a report' });
  await send(ana, 'criterion.add', { story: story.id, text: 'It arrives once' });
  await expect.poll(() => badge(jonas)).toBe(1);
  await jonas.goto(`${stage.app.url}/harbour/align?tab=proposals`);
  await jonas.getByText('P-1: Ana Ferreira proposes').waitFor();
  // That something is proposed is said where it would change something, too.
  await ana.goto(`${stage.app.url}/harbour/backlog`);
  await ana.locator('.grid-row', { hasText: 'Queue a report' }).getByText('proposed').waitFor();
  await ana.goto(`${stage.app.url}/harbour/stories/S-1`);
  await ana.getByRole('link', { name: 'P-1 is proposed' }).click();
  await ana.waitForURL(/\/harbour\/align\?tab=proposals#/);
}, 90_000);

it('says of what most of it is, which leads to Align with that kind alone', async () => {
  const { ana, product, send } = await stage.meet();
  const { id: first } = await send(ana, 'objective.add', { product, title: 'Objective 1' });
  for (let at = 2; at <= 6; at++) await send(ana, 'objective.add', { product, title: `Objective ${at}` });
  await ana.goto(`${stage.app.url}/harbour`);
  const kinds = ana.getByRole('list', { name: 'What most of it is' });
  await kinds.getByRole('listitem').filter({ hasText: 'Objectives that nothing serves 6' }).waitFor();
  await kinds.getByRole('link', { name: 'Objectives that nothing serves' }).press('Enter');
  await ana.getByText('Only: Objectives that nothing serves').waitFor();
  const rows = ana.locator('.grid-row');
  await expect.poll(() => rows.count()).toBe(6);
  // What a rule keeps back is listed with its reason; the others go together and come back by one undo.
  const focused = rows.and(ana.locator(':focus'));
  await press(ana, 'j', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown', 'h');
  await ana.keyboard.type('Next year');
  await send(ana, 'objective.close', { objective: first, as: 'dropped', seen: { [String(first)]: 1 } });
  await expect.poll(() => rows.count()).toBe(5);
  await press(ana, 'ControlOrMeta+Enter');
  await ana.getByRole('dialog').getByText('This finding is settled').waitFor();
  await press(ana, 'ControlOrMeta+Enter');
  await expect.poll(() => rows.count()).toBe(3);
  await focused.filter({ hasText: 'O-4' }).waitFor();
  await press(ana, 'ControlOrMeta+z');
  await focused.filter({ hasText: 'O-2' }).waitFor();
  await expect.poll(() => rows.count()).toBe(5);
  // Whoever comes back from a way out stands on the finding that is open, not on one that went.
  await press(ana, 'j', 'Space', 'h');
  await ana.keyboard.type('Next year');
  await press(ana, 'ControlOrMeta+Enter');
  await focused.filter({ hasText: 'O-4' }).waitFor();
  await ana.locator('.finding-ways a').first().press('Enter');
  await ana.waitForURL(({ pathname }) => !pathname.endsWith('/align'));
  await ana.goBack();
  await ana.locator('.grid-row[data-cursor]', { hasText: 'O-4' }).waitFor();
}, 60_000);

it('does not say that nothing has changed before it knows', async () => {
  const { ana, jonas, product, send } = await stage.meet();
  await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  let answer = () => {};
  const held = new Promise<void>((go) => {
    answer = go;
  });
  await jonas.route('**/api/decision.log*', async (route) => {
    await held;
    await route.continue();
  });
  await jonas.goto(`${stage.app.url}/harbour`);
  await jonas.getByRole('heading', { name: 'Heard this week' }).waitFor();
  expect(await jonas.getByText('Nobody else has changed anything.').count()).toBe(0);
  answer();
  await jonas.getByRole('heading', { name: 'Lately' }).waitFor();
  await jonas.getByText('Offline field reports').first().waitFor();
}, 60_000);

it('says of a question that is put to another whose it is, before it is answered', async () => {
  const { ana, jonas, product, send } = await stage.meet();
  const { id } = await send(ana, 'feature.raise', { product, title: 'Offline field reports' });
  await send(jonas, 'question.ask', { feature: id, text: 'Who pays for it?', toRole: 'pm' });
  await jonas.goto(`${stage.app.url}/harbour/features/F-1`);
  await jonas.locator('#Q-1').getByRole('button', { name: 'Answer' }).click();
  await jonas.getByText('Q-1 is put to the product manager, not to you.').waitFor();
  await ana.goto(`${stage.app.url}/harbour/features/F-1`);
  await ana.locator('#Q-1').getByRole('button', { name: 'Answer' }).click();
  await ana.locator('#Q-1').getByLabel('Answer').waitFor();
  expect(await ana.getByText('Q-1 is put to').count()).toBe(0);
}, 60_000);
