import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { keyMap } from '#src/web/keys/key-map';
import { means } from '#src/web/keys/map-entry';
import { cutOff, hiddenFocus, lostChoices, smallTargets } from './looks.ts';
import { type Met, menusOf, onlyDragged, paletteOf } from './registry/walk.ts';
import { withoutKey } from './registry/without-key.ts';
import { addressOf, followLink, sampleScreens, screenIsThere } from './sample-screens.ts';
import { setSample } from './sample-stage.ts';
import { faultsIn, isTooWide } from './stage.ts';

const stage = setSample();

/** The screens that are looked at in every size. */
const mainScreens = [
  '',
  'voice',
  'customers/C-1?peek=F-4',
  'strategy',
  'roadmap',
  'roadmap?as=timeline',
  'features/F-4',
  'backlog',
  'stories/S-40',
  'board',
  'releases/R-1',
  'align',
  '/settings/people',
];

it('every screen of the sample reloads to itself without fault, light and dark; every line of its menus is in the palette, what is dragged is moved by M and by its menu, and what has no key says why', async () => {
  const desk = await stage.sit(1360);
  const met = new Map<string, Met>();
  const strayed: string[] = [];
  const unlisted: string[] = [];
  const dragged: string[] = [];
  const faults: unknown[] = [];
  for (const [path, shows] of sampleScreens) {
    const address = addressOf(path);
    await desk.goto(stage.app.url + address);
    await screenIsThere(desk, shows);
    faults.push(...(await faultsOfColours(desk, address)));
    const now = desk.url().replace(stage.app.url, '');
    if (now !== address || /not found/i.test(await desk.title())) strayed.push(`${address} became ${now}`);
    let seen = false;
    for await (const { of, lines, palette } of menusOf(desk)) {
      seen = true;
      for (const action of palette) met.set(action.id, action);
      const offered = new Set(palette.map(({ says }) => says));
      for (const says of lines) if (!offered.has(says)) unlisted.push(`${address}, ${of}: ${says}`);
    }
    dragged.push(...(await onlyDragged(desk)).map((lack) => `${address}: ${lack}`));
    if (!seen) for (const action of await paletteOf(desk)) met.set(action.id, action);
    faults.push(...(await faultsOfForm(desk, address, 24)));
  }
  expect(faults).toEqual([]);
  expect(strayed).toEqual([]);
  expect(unlisted).toEqual([]);
  expect(dragged).toEqual([]);

  const inSheet = keyMap.flatMap(({ entries }) => entries);
  const keyed = [...met.values()].filter(({ keys }) => keys !== '');
  expect(keyed.filter(({ id }) => !inSheet.some((entry) => means(entry, id))).map(({ id }) => id)).toEqual([]);
  const reasons = Object.keys(withoutKey);
  const bare = [...met.values()].filter(({ keys }) => keys === '').map(({ id }) => id);
  const reasonOf = (id: string) => reasons.find((name) => (/[.-]$/.test(name) ? id.startsWith(name) : id === name));
  expect(bare.filter((id) => !reasonOf(id))).toEqual([]);
  expect(reasons.filter((name) => !bare.some((id) => reasonOf(id) === name))).toEqual([]);
}, 300_000);

it('every screen of the sample comes by a link on a phone without fault, light and dark, and a finger hits whatever it is to hit', async () => {
  const phone = await stage.sit(390);
  const faults: unknown[] = [];
  for (const [path, shows, onPhone = shows] of sampleScreens) {
    const address = addressOf(path);
    await followLink(phone, address);
    await screenIsThere(phone, onPhone);
    faults.push(...(await faultsOfColours(phone, address)));
    faults.push(...(await faultsOfForm(phone, address, 44)));
    // What the focus opened as it passed would stand over the next screen.
    if ((await phone.locator('.tooltip').count()) > 0) {
      await phone.goto(stage.app.url + address);
      await screenIsThere(phone, onPhone);
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

it('nothing is cut off or has to be moved sideways on a narrow phone, nor at a desk in letters twice as large', async () => {
  const faults: unknown[] = [];
  for (const [width, letters] of [
    [320, '100%'],
    [1360, '200%'],
  ] as const) {
    const page = await stage.sit(width);
    await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`);
    for (const [path, shows, onPhone = shows] of sampleScreens.filter(([path]) => mainScreens.includes(path))) {
      await followLink(page, addressOf(path));
      await screenIsThere(page, width < 800 ? onPhone : shows);
      const [wide, cut] = [await isTooWide(page), await cutOff(page)];
      if (wide || cut.length > 0) faults.push({ path, letters, wide, cut });
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

/** What cannot be read on a screen as it stands, in either theme. */
async function faultsOfColours(page: Page, address: string): Promise<unknown[]> {
  const light = await faultsIn(page);
  // What stands on a page does not hang on its colours; only whether it can be read does.
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsIn(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  const wide = await isTooWide(page);
  return light.length > 0 || dark.length > 0 || wide ? [{ address, light, dark, wide }] : [];
}

/** What cannot be hit, seen or told on a screen where no target may be smaller than so many pixels; it is left as it was touched. */
async function faultsOfForm(page: Page, address: string, least: number): Promise<unknown[]> {
  const lost = await lostChoices(page);
  const cut = await cutOff(page);
  const small = await smallTargets(page, least);
  const hidden = await hiddenFocus(page);
  return [lost, cut, small, hidden].some((found) => found.length > 0) ? [{ address, lost, cut, small, hidden }] : [];
}
