import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '#test/chromium';
import { judgeTheStories, lookBack, showIt } from './line/accept.ts';
import { proposeAndAccept, readTheLedger, readWhoDidWhat, setAside } from './line/align.ts';
import { seeWhatIsNext, workOnTheBoard } from './line/build.ts';
import {
  askWhetherItCanBe,
  decideIt,
  promiseIt,
  recordAPosition,
  scoreTheIdeas,
  writeTheStrategy,
} from './line/decide.ts';
import { answerAndAccept, handItOver } from './line/hand-over.ts';
import { openTheHomes, readTheKnots, seeWhatWaits } from './line/home.ts';
import { claimIt, cutAndMend, launchIt, planTheRelease, tellTheAskers } from './line/launch.ts';
import { captureAnywhere, hearTheVisitor, knowTheCustomer, openThePages, triageByKeyboard } from './line/listen.ts';
import { gather, type Line } from './line/people.ts';
import { makeThemReady, planTheSprint, readTheRoadmap, writeTheStories } from './line/plan.ts';
import { buildPages, type RunningApp, startApp } from './stage.ts';

const stations: Record<string, readonly ((line: Line) => Promise<void>)[]> = {
  listen: [openThePages, hearTheVisitor, captureAnywhere, triageByKeyboard, knowTheCustomer],
  decide: [writeTheStrategy, scoreTheIdeas, askWhetherItCanBe, recordAPosition, decideIt, promiseIt, seeWhatWaits],
  'hand over': [handItOver, answerAndAccept],
  plan: [writeTheStories, makeThemReady, readTheRoadmap, planTheSprint],
  build: [seeWhatIsNext, workOnTheBoard],
  accept: [judgeTheStories, showIt, lookBack],
  launch: [planTheRelease, claimIt, cutAndMend, launchIt, tellTheAskers],
  align: [proposeAndAccept, readTheLedger, setAside, readWhoDidWhat],
  home: [openTheHomes, readTheKnots],
};

let browser: Browser;
let app: RunningApp;
let line: Line;
const complaints: string[] = [];

beforeAll(async () => {
  buildPages();
  app = await startApp({ THROUGHLINE_CLOCK: '2026-11-16T09:00:00Z' });
  browser = await openChromium();
  line = await gather(app, browser, complaints);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('leads from a visitor’s words to their reply: three members decide what is theirs, and each sees the others at once', async () => {
  for (const [station, steps] of Object.entries(stations))
    for (const step of steps)
      await step(line).catch((cause: unknown) => {
        throw new Error(`${station}, ${step.name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
      });
  expect(complaints).toEqual([]);
}, 300_000);
