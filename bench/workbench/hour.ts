import type { Response } from 'playwright-core';
import { type Held, heldBy, ownMegabytes, painted, type Seat } from './page.ts';

const row = '.grid-row';
/** Minutes of somebody's work in an hour, without the thinking in between, and after how many of them what is held is read. */
const minutes = 60;
const apart = 5;
/** No minute is over sooner: whoever asks more often is refused by the server for a while. */
const shortestMs = 3_000;

/** Writes another title into the row in focus, from the keyboard, and waits for the pixel. */
export async function retitle({ page }: Seat, title: string): Promise<number> {
  await page.keyboard.press('e');
  await page.locator('.cell-editor').waitFor();
  await page.keyboard.type(title);
  const shown = `!document.querySelector('.cell-editor') && document.activeElement?.textContent.includes('${title}')`;
  return painted(page, 'Enter', shown);
}

/** A minute of work, without the thinking: rows, a peek, a page, the palette, other places, a board, a change. */
async function minute(seat: Seat, product: string, round: number): Promise<void> {
  const { page } = seat;
  const onMain = () => page.evaluate("document.querySelector('#main')?.focus()");
  const go = (letter: string, place: string) => goTo(seat, letter, `/${product}/${place}`);
  await onMain();
  for (const key of ['j', 'j', 'j', ' ', 'j', 'j', 'Escape', 'x', 'Escape', 'k']) await page.keyboard.press(key);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('photo');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await onMain();
  await page.keyboard.press('o');
  await page.waitForURL(/\/stories\//);
  await page.goBack();
  await page.locator(row).first().waitFor();
  await onMain();
  await page.keyboard.press('ControlOrMeta+b');
  await page.locator('.card').first().waitFor();
  await page.evaluate("document.querySelector('.views-column').scrollTop += 5000");
  await onMain();
  await go('r', 'roadmap');
  await go('v', 'voice');
  await go('b', 'backlog');
  await page.locator(row).first().waitFor();
  await page.evaluate("document.querySelector('.grid').scrollTop += 9000");
  await onMain();
  await page.keyboard.press('j');
  await retitle(seat, `Round ${round}`);
}

/** Goes to a place by its key. */
async function goTo({ page }: Seat, letter: string, path: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.waitForURL(new RegExp(path));
}

/** What the tab holds, read in an empty inbox: what a large screen draws is there twice or thrice, as it happened to be drawn. */
async function rested<T>(seat: Seat, product: string, read: (seat: Seat) => Promise<T>): Promise<T> {
  const { page } = seat;
  await goTo(seat, 'i', '/inbox');
  await page.waitForTimeout(500);
  const figure = await read(seat);
  await goTo(seat, 'b', `/${product}/backlog`);
  await page.locator(row).first().waitFor();
  return figure;
}

/** What the tab held every five minutes of an hour, and by its end without what the instruments note. */
export type Hour = { held: readonly Held[]; own: number };

/** An hour of work from which the pauses are cut; `before` is how many minutes came before it. */
export async function hour(seat: Seat, product: string, before = 0): Promise<Hour> {
  const held: Held[] = [];
  const { page } = seat;
  const refused: string[] = [];
  const note = (answer: Response) =>
    void (answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
  page.on('response', note);
  for (let round = before + 1; round <= before + minutes; round++) {
    const over = page.waitForTimeout(shortestMs);
    await minute(seat, product, round);
    await over;
    if (round % apart === 0) held.push(await rested(seat, product, heldBy));
  }
  page.off('response', note);
  if (refused.length > 0) throw new Error(`The server refused ${refused.length} times, first: ${refused[0]}`);
  return { held, own: await rested(seat, product, ownMegabytes) };
}
