import type { Page } from 'playwright-core';

/** What React tells its developer tools after each drawing: which parts it went through, by where they stand on the page. */
const watch = `
  globalThis.drawings = [];
  const hostOf = (fiber) => {
    for (let at = fiber; at; at = at.child) if (at.tag === 5) return at.stateNode;
  };
  const walk = (parent, places) => {
    // What was not gone through is the same children as before.
    if (parent.alternate && parent.child === parent.alternate.child) return;
    for (let fiber = parent.child; fiber; fiber = fiber.sibling) {
      const isPart = [0, 11, 14, 15].includes(fiber.tag);
      const place = isPart && fiber.flags & 1 && hostOf(fiber)?.closest('[data-row], .side, .filter, .page-aside');
      if (place) places.add(place.dataset.row ?? place.className);
      walk(fiber, places);
    }
  };
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, root) {
      const places = new Set();
      walk(root.current, places);
      drawings.push([...places]);
    },
  };
`;

/** Lets a page note what it draws, from its next loading on. */
export async function noteDrawings(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** What is drawn together with a row after a press: rows by their ids, and the parts around the list by their names. */
export async function drawnWith(page: Page, key: string, row: string): Promise<string[]> {
  await page.evaluate('drawings.length = 0');
  await page.keyboard.press(key);
  const drawing = await page.waitForFunction(
    (id) => (globalThis as unknown as { drawings: string[][] }).drawings.find((places) => places.includes(id)),
    row,
  );
  return (await drawing.jsonValue()) ?? [];
}

/** The largest share of the page's elements whose styles the browser computed in one go while something was done. */
export async function restyledBy(page: Page, doing: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await doing();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: { name: string; args: { elementCount?: number } }[];
  };
  const counts = trace.traceEvents.flatMap(({ name, args }) =>
    name === 'UpdateLayoutTree' && args.elementCount !== undefined ? [args.elementCount] : [],
  );
  return Math.max(...counts) / (await page.evaluate<number>("document.querySelectorAll('body *').length"));
}
