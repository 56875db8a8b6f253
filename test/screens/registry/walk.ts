import type { Page } from 'playwright-core';

/** An action as the palette shows it. */
export interface Met {
  id: string;
  group: string;
  says: string;
  keys: string;
}

/** Everything that the palette offers now; it is opened by its key and closed again. */
export async function paletteOf(page: Page): Promise<Met[]> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.locator('.palette-list[data-whole]').waitFor();
  const met = await page.locator('.palette [cmdk-item][data-group]').evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.getAttribute('data-value') ?? '',
      group: line.getAttribute('data-group') ?? '',
      says: line.querySelector('.menu-says')?.firstChild?.textContent ?? '',
      keys: line.querySelector('kbd')?.textContent ?? '',
    })),
  );
  await page.keyboard.press('Escape');
  await page.locator('.palette').waitFor({ state: 'detached' });
  return met;
}

/** Opens each kind of menu on the screen once, and gives what stands in it beside what the palette then offers. */
export async function* menusOf(page: Page): AsyncGenerator<{ of: string; lines: string[]; palette: Met[] }> {
  const triggers = page.locator('main [aria-haspopup=menu], .top [aria-haspopup=menu]').filter({ visible: true });
  const names = await triggers.evaluateAll((all) =>
    all.map((one) => {
      // Menus of the same name on things of the same kind hold the same: F-4 says no more than F-6.
      const name = one.getAttribute('aria-label') ?? one.textContent;
      const words = name.replace(/\b[A-Z]-\d+\b/g, 'one').split(' ', 2);
      return [one.closest('li, tr, article, [role=row]')?.closest('[class]')?.className, ...words].join(' ');
    }),
  );
  const kinds = new Map(names.map((name, at) => [name, at]));
  for (const [of, at] of kinds) {
    await triggers.nth(at).click();
    await page.locator('[role=menuitem]').first().waitFor();
    const lines = await page
      .locator('[role=menuitem] .menu-says')
      .evaluateAll((says) => says.map((one) => one.firstChild?.textContent ?? ''));
    await page.keyboard.press('Escape');
    await page.locator('[role=menu]').waitFor({ state: 'detached' });
    yield { of, lines, palette: await paletteOf(page) };
  }
}

/** What is missing on a screen on which something can be dragged: M that grabs it, and a line of its menu that moves it. */
export async function onlyDragged(page: Page): Promise<string[]> {
  // What can be dragged says so once a pointer is over it.
  for (const one of await page.locator('main :is(.grid-row, .card):nth-child(1)').all())
    if (await one.isVisible()) await one.hover({ position: { x: 8, y: 8 } });
  if ((await page.locator('main [draggable=true]').count()) === 0) return [];
  await page.locator('#main').focus();
  await page.keyboard.press('j');
  const palette = await paletteOf(page);
  const grabs = palette.some(({ id, keys }) => id === 'list.move' && keys === 'M');
  const moves = palette.some(({ says }) => /^(Propose: )?Move (to|above|under)\b/.test(says));
  return [...(grabs ? [] : ['no M']), ...(moves ? [] : ['no line of a menu that moves it'])];
}
