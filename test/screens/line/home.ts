import { expect } from 'vitest';
import { type Line, patience } from './people.ts';

/** What a Home shows at most, so that it can be done today. */
const most = 5;
const needsOf = (page: Line['ana'], name = 'Needs you') =>
  page.getByRole('region', { name }).locator('ul').first().locator('> li');

/** What is promised without any work planned waits for Ana, on her Home and on what Jonas sees of it. */
export async function seeWhatWaits({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour`);
  await needsOf(ana)
    .filter({ hasText: 'F-1 Offline field reports is promised, and nobody has planned any work' })
    .waitFor({ timeout: patience });
  await needsOf(ana).first().waitFor();
  await ana.keyboard.press('j');
  await needsOf(ana).first().locator('button:focus').waitFor();
  const count = await needsOf(ana).count();
  expect(count).toBeLessThanOrEqual(most);
  await ana.getByRole('heading', { name: `Monday, ${count} decisions wait for you` }).waitFor();
  const planned = needsOf(ana).filter({ hasText: 'nobody has planned any work' });
  await planned.getByRole('button', { name: 'Decide' }).press('Enter');
  await ana.locator('.finding-more', { hasText: 'nobody has planned any work' }).waitFor();
  await ana.locator('a:focus', { hasText: 'Add stories' }).press('Enter');
  await ana.locator('#knot-how:focus').waitFor();
  await jonas.goto(`${at}/harbour`);
  await jonas.getByRole('link', { name: 'see Ana’s' }).click();
  await needsOf(jonas, 'Needs Ana').filter({ hasText: 'nobody has planned any work' }).waitFor();
}

/** At the end each Home says what is left for its reader and what was heard. */
export async function openTheHomes({ ana, jonas, marco, at }: Line): Promise<void> {
  for (const page of [ana, jonas, marco]) {
    await page.goto(`${at}/harbour`);
    await page
      .getByRole('heading', { name: /waits? (for you|in your inbox)$/ })
      .first()
      .waitFor();
    await expect.poll(() => needsOf(page).count()).toBeLessThanOrEqual(most);
    await page.getByText('Can the counter stand on the first page?').waitFor();
  }
  await ana.getByRole('link', { name: 'see Jonas’s' }).click();
  await ana
    .getByRole('region', { name: 'Sprint' })
    .getByText('A report written in a basement arrives once.')
    .first()
    .waitFor();
}

/** The feature's page shows its five knots as they are computed. */
export async function readTheKnots({ ana, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/features/F-1`);
  const knots = ana.getByRole('navigation', { name: 'Knots' });
  for (const knot of ['Why disputed', 'What answered', 'How answered', 'When answered', 'Say answered'])
    await knots.getByRole('link', { name: knot }).waitFor();
}
