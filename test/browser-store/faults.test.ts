import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOfCommand } from '#store/diary';
import { selectAllRows } from '#store/rows';
import { cloneDatabase } from '../database.ts';
import { joinStore, shownIn } from '../races/browser.ts';
import { chanceOf, raceSeed } from '../races/chance.ts';
import { type Program, startProgram, until } from '../races/program.ts';
import { makeTown, of, type Town } from '../races/town.ts';
import { type Fault, FaultyBrowser } from './faulty-browser.ts';

let town: Town;
let programs: Program[] = [];
let database: string;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  database = (await cloneDatabase()).url;
  town = await makeTown(database, 2);
  ends.push(town.close);
  programs = await Promise.all([1, 2].map(() => startProgram({ DATABASE_URL: database })));
  ends.push(() => Promise.all(programs.map((program) => program.stop())));
}, 60_000);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const faults: readonly Fault[] = ['cut before', 'answer lost', 'answer late'];

test(`two browsers at two servers end equal, with nothing doubled or lost, through cuts, delays, lost answers, closed tabs and a killed server (seed ${raceSeed})`, async () => {
  const stories: string[] = [];
  for (const title of ['One', 'Two', 'Three'])
    stories.push(String((await town.act('story.create', { team: town.team, title }, 0)).id));
  const alive = [true, true];
  const serverOf = (n: number) => () => of(programs, alive[n] ? n : 1 - n).url;
  const browsers = [0, 1].map(
    (n) =>
      new FaultyBrowser({
        name: n === 0 ? 'ana' : 'jonas',
        workspace: town.workspace,
        key: of(town.people, n).key,
        server: serverOf(n),
      }),
  );
  const [ana, jonas] = [of(browsers, 0), of(browsers, 1)];
  const isOpen = (browser: FaultyBrowser) => browser.store.row('story', of(stories, 2)) !== undefined;
  const opened = () => until('both browsers show the stories', () => browsers.every(isOpen), 15_000);
  const settled = async () => {
    const isSettled = () => {
      for (const browser of browsers) browser.comeLate();
      return browsers.every(({ waiting }) => waiting === 0);
    };
    await until('every command is answered', isSettled, 20_000);
  };
  await opened();

  const chance = chanceOf(0);
  for (let round = 0; round < 12; round += 1) {
    for (const browser of browsers) {
      browser.expect(chance.pick(faults), chance.pick(faults));
      for (let n = 0; n < 3; n += 1) {
        browser.retitle(chance.pick(stories));
        browser.append(chance.pick(stories));
      }
    }
    const does = chance.pick(['cut', 'close', 'late', 'settle'] as const);
    if (does === 'cut') for (const browser of browsers) browser.cutStream();
    if (does === 'close') of(browsers, round % 2).reopen();
    if (does === 'late') for (const browser of browsers) browser.comeLate();
    if (round === 5) {
      // In the middle of what both have just sent.
      alive[0] = false;
      await of(programs, 0).kill();
      ana.reopen();
    }
    if (does !== 'settle') continue;
    await opened();
    await settled();
  }
  await opened();
  await settled();

  const fresh = await joinStore(of(programs, 1).url, town.workspace, of(town.people, 0).key);
  ends.push(fresh.close);
  const isEqual = (browser: FaultyBrowser) => shownIn(browser.store).join() === shownIn(fresh.store).join();
  await until('both browsers show what the server holds', () => browsers.every(isEqual), 15_000);

  const { db } = town.database;
  for (const [n, { written }] of browsers.entries())
    for (const { id, outcome } of written) {
      const effects = await linesOfCommand(db, town.workspace, of(town.people, n).member, id);
      expect([id, outcome, effects.length > 0]).toEqual([
        id,
        effects.length > 0 ? 'done' : 'conflict',
        effects.length > 0,
      ]);
    }
  const written = [...ana.written, ...jonas.written];
  const texts = (await selectAllRows(db, town.workspace, 'criterion')).map(({ text }) => String(text));
  const appended = written.filter(({ text }) => texts.includes(text));
  expect([texts.length, appended.length]).toEqual([new Set(texts).size, texts.length]);
  for (const browser of browsers) {
    const refused = browser.written.filter(({ outcome }) => outcome === 'conflict').map(({ id }) => id);
    expect(browser.client.outbox.unsettled.map(({ id }) => id).sort()).toEqual(refused.sort());
    browser.close();
  }
}, 90_000);
