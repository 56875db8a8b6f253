import { expect, it } from 'vitest';
import { type Met, menusOf, paletteOf } from './registry/walk.ts';
import { withoutKey } from './registry/without-key.ts';
import { addressOf, playHarbour, sampleScreens } from './sample-screens.ts';
import { setStage } from './set-stage.ts';
import { faultsIn, foundProduct, isTooWide } from './stage.ts';

const stage = setStage();

it('every screen of the sample reloads to itself without fault, on a desk and a phone; every line of its menus is in the palette, and what has no key says why', async () => {
  const desk = await stage.newPerson();
  await foundProduct(stage.app, desk, { product: 'Quay' });
  await playHarbour(stage.app, desk);
  const phone = await stage.newPerson(390);
  await phone.context().addCookies(await desk.context().cookies());

  const met = new Map<string, Met>();
  const strayed: string[] = [];
  const unlisted: string[] = [];
  const faults: unknown[] = [];
  for (const [path, shows, onPhone = shows] of sampleScreens) {
    const address = addressOf(path);
    for (const [page, width] of [
      [desk, 1360],
      [phone, 390],
    ] as const) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(stage.app.url + address);
      await page
        .locator(page === phone ? onPhone : shows)
        .first()
        .waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
      const light = await faultsIn(page);
      // What stands on a page does not hang on its colours; only whether it can be read does.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await faultsIn(page, ['color-contrast']);
      const wide = await isTooWide(page);
      if (light.length > 0 || dark.length > 0 || wide) faults.push({ address, width, light, dark, wide });
    }
    const now = desk.url().replace(stage.app.url, '');
    if (now !== address || /not found/i.test(await desk.title())) strayed.push(`${address} became ${now}`);
    let seen = false;
    for await (const { of, lines, palette } of menusOf(desk)) {
      seen = true;
      for (const action of palette) met.set(action.id, action);
      const offered = new Set(palette.map(({ says }) => says));
      for (const says of lines) if (!offered.has(says)) unlisted.push(`${address}, ${of}: ${says}`);
    }
    if (!seen) for (const action of await paletteOf(desk)) met.set(action.id, action);
  }
  expect(faults).toEqual([]);
  expect(strayed).toEqual([]);
  expect(unlisted).toEqual([]);

  const reasons = Object.keys(withoutKey);
  const bare = [...met.values()].filter(({ keys }) => keys === '').map(({ id }) => id);
  const reasonOf = (id: string) => reasons.find((name) => (/[.-]$/.test(name) ? id.startsWith(name) : id === name));
  expect(bare.filter((id) => !reasonOf(id))).toEqual([]);
  expect(reasons.filter((name) => !bare.some((id) => reasonOf(id) === name))).toEqual([]);
}, 400_000);
