import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openChromium } from '#test/chromium';
import { type Crew, meet } from './crew.ts';
import { buildPages, newPerson, type RunningApp, startApp } from './stage.ts';

/** What each test of a file finds: the program with nobody at it yet, and people who come to it. */
export interface Stage {
  readonly app: RunningApp;
  readonly browser: Browser;
  /** A new person at a new device. */
  newPerson: (width?: number) => Promise<Page>;
  /** Ana the manager and Jonas the owner of one product. */
  meet: (width?: number) => Promise<Crew>;
}

/**
 * Sets the stage of the tests around it: one browser for all, and for each the program started anew with further
 * `settings`. A test fails whose pages complain on their consoles, whatever else it says of them.
 */
export function setStage(settings: () => Record<string, string> = () => ({})): Stage {
  let browser: Browser;
  let app: RunningApp;
  let complaints: string[];

  beforeAll(async () => {
    buildPages();
    browser = await openChromium();
  }, 120_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    complaints = [];
    app = await startApp(settings());
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await app.close();
    expect(complaints).toEqual([]);
  });

  return {
    get app() {
      return app;
    },
    get browser() {
      return browser;
    },
    newPerson: (width = 1360) => newPerson(browser, { width, complaints }),
    meet: (width) => meet(app, browser, complaints, width),
  };
}

/** The settings of a program whose clock starts on a Monday morning. */
export const mondayMorning = () => ({ THROUGHLINE_CLOCK: '2026-11-16T09:00:00Z' });
