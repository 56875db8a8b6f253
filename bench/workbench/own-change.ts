import type { Page } from 'playwright-core';
import { at, type Seat } from './page.ts';

/** Prints a figure beside its bar. */
type Print = (says: string, value: number, unit: string, bar: string) => void;

const row = "document.querySelector('.grid-row[data-cursor]')";
/** What is left to be done after a change is done by then: the list around it, the sending, the answer. */
const restMs = 600;
/** What shows nothing by then never will. */
const longestMs = 20_000;

/** What can be measured here, by a short name. */
const ownParts = ['title', 'points', 'take', 'next', 'select', 'bulk', 'palette', 'search', 'place'] as const;

/** How long it takes from a key or a click until the frame that shows what it did is drawn, in the list that has the focus. */
export async function ownChanges(
  seat: Seat,
  print: Print,
  parts: readonly string[] = ownParts,
  speeds: readonly number[] = [1, 4],
): Promise<void> {
  const { page } = seat;
  await page.evaluate("document.querySelector('.grid').scrollTop = 0; document.querySelector('#main')?.focus()");
  await page.keyboard.press('j');
  for (const times of speeds) {
    await seat.slow(times);
    const told = async (says: string, bar: string, measured: Promise<readonly number[]>) => {
      const figures = await measured;
      print(`${says} at ${times}×, 95 of 100`, at(figures, 0.95), 'ms', bar);
      print(`${says} at ${times}×, half of them`, at(figures, 0.5), 'ms', bar);
    };
    const own = times === 4 ? 'at most 50' : 'at most 50 at 4×';
    const letters: number[] = [];
    const measures: Record<(typeof ownParts)[number], () => Promise<void>> = {
      title: () =>
        told(
          'own title',
          own,
          each(page, 20, (n) => written(page, 'e', `Title ${times} ${n}`)),
        ),
      points: () =>
        told(
          'own points',
          own,
          each(page, 20, (n) => written(page, 'Shift+E', String(times * 100 + n))),
        ),
      take: () =>
        told(
          'taken by a key',
          own,
          each(page, 10, () => taken(page)),
        ),
      next: () =>
        told(
          'the next row',
          own,
          each(page, 20, () => next(page)),
        ),
      select: () =>
        told(
          'a row selected',
          own,
          each(page, 20, () => selected(page)),
        ),
      bulk: () => told('50 moved as one change', 'at most 100 at 1×', bulk(page, 4)),
      palette: async () => {
        await told(
          'the palette',
          'at most 50 at 1×',
          each(page, 10, () => palette(page, letters)),
        );
        await told('a letter in the palette until what it finds', 'at most 30 at 1×', Promise.resolve(letters));
      },
      search: () =>
        told(
          'the search',
          'at most 50 at 1×',
          each(page, 10, () => search(page)),
        ),
      place: () =>
        told(
          'another place, its data there',
          'at most 100 at 1×',
          each(page, 6, () => otherPlace(page)),
        ),
    };
    for (const part of ownParts) if (parts.includes(part)) await measures[part]();
  }
  await seat.slow(1);
}

/** So many figures; the first doing of all is not counted. */
async function each(page: Page, count: number, figure: (n: number) => Promise<number>): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 0; n <= count; n++) {
    figures.push(await figure(n));
    await page.waitForTimeout(restMs);
  }
  return figures.slice(1);
}

/** Milliseconds from a press until the frame in which `shown` holds is drawn, as the page measures it. */
async function drawn(page: Page, press: () => Promise<void>, shown: string): Promise<number> {
  await page.evaluate(`void (globalThis.drawn = new Promise((done, failed) => {
    setTimeout(() => failed(new Error('Nothing showed what was pressed.')), ${longestMs});
    const look = (began) => {
      if (!(${shown})) return requestAnimationFrame(() => look(began));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - began);
      port2.postMessage(undefined);
    };
    const press = ({ timeStamp }) => {
      removeEventListener('keydown', press, true);
      requestAnimationFrame(() => look(timeStamp));
    };
    addEventListener('keydown', press, true);
  }))`);
  await press();
  return page.evaluate<number>('globalThis.drawn');
}

/** Writes into a cell of the row in focus: from Enter on. */
async function written(page: Page, key: string, text: string): Promise<number> {
  await page.keyboard.press(key);
  await page.locator('.cell-editor').waitFor();
  await page.keyboard.type(text);
  await page.waitForTimeout(restMs / 2);
  const figure = await drawn(
    page,
    () => page.keyboard.press('Enter'),
    `!document.querySelector('.cell-editor') && ${row}?.textContent.includes(${JSON.stringify(text)})`,
  );
  await page.waitForTimeout(restMs);
  await page.keyboard.press('j');
  return figure;
}

/** Takes the story in focus by I, which nobody had. */
async function taken(page: Page): Promise<number> {
  const avatar = `${row}?.querySelector('.avatar')`;
  const figure = await drawn(page, () => page.keyboard.press('i'), avatar);
  await page.waitForTimeout(restMs);
  await page.keyboard.press('j');
  return figure;
}

async function next(page: Page): Promise<number> {
  const id = await page.evaluate<string>(`${row}.dataset.row`);
  return drawn(page, () => page.keyboard.press('j'), `${row} && ${row}.dataset.row !== '${id}'`);
}

async function selected(page: Page): Promise<number> {
  const was = await page.evaluate<string>(`${row}.ariaSelected`);
  return drawn(page, () => page.keyboard.press('x'), `${row}.ariaSelected !== '${was}'`);
}

/** Puts 50 stories at the end of the backlog by the button under the list, and takes it back by one undo; counts what is sent. */
async function bulk(page: Page, count: number): Promise<number[]> {
  const figures: number[] = [];
  const first = `document.querySelector('.grid-row[aria-rowindex="2"]')?.dataset.row`;
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('Home');
    for (let more = 0; more < 49; more++) await page.keyboard.press('Shift+ArrowDown');
    await page.waitForTimeout(restMs);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.evaluate("document.querySelector('.grid').scrollTop = 0");
    await page.locator('.bulk').getByRole('button', { name: 'Move to the end' }).focus();
    await page.waitForTimeout(restMs);
    const was = await page.evaluate<string>(first);
    figures.push(await drawn(page, () => page.keyboard.press('Enter'), `${first} && ${first} !== '${was}'`));
    await page.waitForTimeout(3 * restMs);
    page.removeAllListeners('request');
    const moves = sent.filter((url) => url.includes('/api/story.'));
    if (moves.length !== 1) throw new Error(`50 stories were moved by ${moves.length} requests.`);
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator(`.grid-row[aria-rowindex="2"][data-row="${was}"]`).waitFor();
    await page.evaluate("document.querySelector('#main')?.focus()");
    await page.waitForTimeout(restMs);
  }
  return figures;
}

async function palette(page: Page, letters: number[]): Promise<number> {
  const press = (key: string) => () => page.keyboard.press(key);
  const figure = await drawn(page, press('ControlOrMeta+k'), "document.activeElement?.matches('.palette-input')");
  await page.waitForTimeout(restMs);
  for (const words of ['p', 'ph', 'pho']) {
    const found = `document.querySelector('.palette-input').value === '${words}' && document.querySelector('.palette-list .menu-line')`;
    letters.push(await drawn(page, press(words.slice(-1)), found));
    await page.waitForTimeout(restMs / 2);
  }
  await leave(page);
  return figure;
}

async function search(page: Page): Promise<number> {
  const figure = await drawn(
    page,
    () => page.keyboard.press('/'),
    "document.activeElement?.matches('[role=dialog] input')",
  );
  await page.waitForTimeout(restMs);
  await leave(page);
  return figure;
}

/** From the backlog to the roadmap and back. */
async function otherPlace(page: Page): Promise<number> {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForURL(/\/roadmap/);
  await page.waitForTimeout(2 * restMs);
  await page.keyboard.press('g');
  const figure = await drawn(page, () => page.keyboard.press('b'), "document.querySelector('.backlog-list .grid-row')");
  await page.evaluate("document.querySelector('#main')?.focus()");
  return figure;
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
