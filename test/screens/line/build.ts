import type { Line } from './people.ts';

const column = (page: Line['ana'], name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Line['ana'], short: string) => page.getByRole('link').filter({ hasText: short });

/** What is next for whoever builds is named with what it is worth: the feature, its objective and who asked. */
export async function seeWhatIsNext({ jonas, at }: Line): Promise<void> {
  await jonas.goto(`${at}/harbour/board`);
  const next = jonas.getByRole('region', { name: 'Next for you' });
  await next.getByText('Queue a report').waitFor();
  await next.getByText('F-1 Offline field reports').first().waitFor();
  await next.getByText('Inspections finished on site').first().waitFor();
}

/** Cards move by the keyboard in everybody's board; a block has a reason until it is lifted. */
export async function workOnTheBoard({ ana, jonas, at }: Line): Promise<void> {
  await ana.goto(`${at}/harbour/board`);
  await column(ana, 'Not started').getByText('Queue a report').waitFor();
  for (const short of ['S-1', 'S-2']) await moveRight(jonas, short, 'In progress');
  await column(ana, 'In progress').getByText('Queue a report').waitFor();
  await card(jonas, 'S-1').first().focus();
  await keys(jonas, 'b');
  await jonas.getByLabel('What blocks it').fill('No test device without signal');
  await jonas.keyboard.press('ControlOrMeta+Enter');
  await column(ana, 'In progress').getByText('Blocked: No test device without signal').waitFor();
  await ana.goto(`${at}/harbour/stand-up`);
  await ana.getByText('No test device without signal').first().waitFor();
  await card(jonas, 'S-1').first().focus();
  await keys(jonas, 'b');
  await ana.getByText('No test device without signal').first().waitFor({ state: 'detached' });
  for (const short of ['S-1', 'S-2']) await moveRight(jonas, short, 'In review');
  await ana.goto(`${at}/harbour/board`);
  await column(ana, 'In review').getByText('Show what waits').waitFor();
}

async function moveRight(page: Line['ana'], short: string, to: string): Promise<void> {
  await card(page, short).first().focus();
  await keys(page, 'm', 'ArrowRight', 'Enter');
  await column(page, to).getByText(short).waitFor();
}

/** Presses keys as a person does who sees each one answered. */
async function keys(page: Line['ana'], ...pressed: string[]): Promise<void> {
  for (const key of pressed) {
    await page.keyboard.press(key);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
}
