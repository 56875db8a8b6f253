import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openChromium } from '#test/chromium';
import { playHarbour } from './sample-screens.ts';
import { buildPages, foundProduct, newPerson, type RunningApp, startApp } from './stage.ts';

/** What the tests of a file find that only look: the sample played to its end, and its administrator at any device. */
export interface SampleStage {
  readonly app: RunningApp;
  /** The administrator at a device of such a width, at the sample's home. */
  sit: (width: number) => Promise<Page>;
}

/** Sets one stage for all tests of a file, none of which changes what the sample holds. */
export function setSample(): SampleStage {
  let browser: Browser;
  let app: RunningApp;
  let founder: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    buildPages();
    [app, browser] = await Promise.all([startApp(), openChromium()]);
    founder = await newPerson(browser, { complaints });
    await foundProduct(app, founder, { product: 'Quay' });
    await playHarbour(app, founder);
  }, 180_000);

  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  return {
    get app() {
      return app;
    },
    sit: async (width) => {
      const page = await newPerson(browser, { width, complaints });
      await page.context().addCookies(await founder.context().cookies());
      await page.goto(`${app.url}/harbour`);
      await page.locator('#main h1').first().waitFor();
      return page;
    },
  };
}
