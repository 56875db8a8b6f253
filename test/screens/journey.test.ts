import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '#test/chromium';
import { beginByLink, importWhatIsThere, inviteByLink, stopTheClock } from './journey/beginning.ts';
import type { Pair } from './journey/people.ts';
import { lookAtEverything } from './journey/sight.ts';
import { declineAnOrder, loseTheRight, orderTheBacklog, proposeADate, readTheLog } from './journey/steering.ts';
import { addStories, commitAndPromise, finishAStory, linkWords, readThePage } from './journey/thread.ts';
import { buildPages, newPerson, type RunningApp, startApp } from './stage.ts';

let browser: Browser;
let here: RunningApp;
let there: RunningApp | undefined;
// A clock that is set at the start makes workspaces for trying things out, whose clock can be stopped.
const clock = { THROUGHLINE_CLOCK: new Date().toISOString() };

beforeAll(async () => {
  buildPages();
  here = await startApp(clock);
  browser = await openChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([here?.close(), there?.close()]);
});

it('leads two people at two processes from a link to a kept promise, each deciding what is theirs', async () => {
  const complaints: string[] = [];
  const [ana, jonas] = [await newPerson(browser, { complaints }), await newPerson(browser, { complaints })];
  await beginByLink(ana, here);
  there = await startApp({ ...clock, DATABASE_URL: here.database });
  const pair: Pair = { ana, anaAt: here.url, jonas, jonasAt: there.url };
  await inviteByLink(pair);
  await stopTheClock(pair);
  await importWhatIsThere(pair);
  await linkWords(pair);
  await commitAndPromise(pair);
  await addStories(pair);
  await readThePage(pair);
  await finishAStory(pair);
  await orderTheBacklog(pair);
  await proposeADate(pair);
  await declineAnOrder(pair);
  await readTheLog(pair);
  await lookAtEverything(pair);
  await loseTheRight(pair);
  expect(complaints).toEqual([]);
}, 300_000);
