import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiaryLine } from '#domain/change';
import { Store } from '#src/web/client/store';
import { lastSeq } from '#store/diary';
import { selectAllRows } from '#store/rows';
import { joinStore, shownIn } from './browser.ts';
import { chanceOf, raceSeed } from './chance.ts';
import { durableCluster } from './cluster.ts';
import { unsound, wholeDiary } from './diary.ts';
import { type Answer, send } from './door.ts';
import { type Program, startProgram, until } from './program.ts';
import { makeTown, of, type Town } from './town.ts';

const workers = 8;
const moves = 2_000;
const first = 150;

let town: Town;
let programs: Program[] = [];
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  const cluster = await durableCluster();
  ends.push(cluster.close);
  town = await makeTown(cluster.url, workers);
  ends.push(town.close);
  const settings = { DATABASE_URL: cluster.url };
  programs = await Promise.all([startProgram(settings), startProgram(settings)]);
  ends.push(() => Promise.all(programs.map((program) => program.stop())));
}, 120_000);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

type Move = { stories: string[]; after?: string; before?: string; at?: 'top' | 'end' };
const sent = new Map<string, Move>();
const created = new Set<string>();
const deleted = new Set<string>();
const codes = new Map<string, number>();

/** One worker at one process: moves until its share is done, and now and then makes or deletes a story. */
async function work(worker: number, url: string, backlog: string[]): Promise<void> {
  const chance = chanceOf(worker);
  const { key } = of(town.people, worker % workers);
  const told = (answer: Answer, name: string) => {
    const word = `${name} ${answer.status} ${answer.code}`;
    codes.set(word, (codes.get(word) ?? 0) + 1);
    return answer;
  };
  const act = async (name: string, input: unknown, id: string) => told(await send(url, key, name, input, id), name);
  for (let n = 0; n < moves / (workers * 2); n++) {
    const id = `${worker}:${n}`;
    const place = {
      after: { after: chance.pick(backlog) },
      before: { before: chance.pick(backlog) },
      top: { at: 'top' as const },
      end: { at: 'end' as const },
    };
    const where = place[chance.pick(['after', 'after', 'after', 'before', 'before', 'top', 'end'] as const)];
    const stories = [
      chance.pick(backlog),
      ...(chance.happens(0.1) ? [chance.pick(backlog), chance.pick(backlog)] : []),
    ];
    const move: Move = { stories: [...new Set(stories)], ...where };
    if ((await act('story.move', move, `move:${id}`)).status === 200) sent.set(`move:${id}`, move);
    if (chance.happens(0.15)) {
      const input = { team: town.team, title: `Made by ${id}`, criteria: ['One'], at: chance.pick(['top', 'end']) };
      const { status, output } = await act('story.create', input, `create:${id}`);
      if (status === 200) created.add(String(output.id));
      if (status === 200) backlog.push(String(output.id));
    }
    if (chance.happens(0.15)) {
      const [story = ''] = backlog.splice(chance.below(backlog.length), 1);
      const { status } = await act('story.delete', { story, seen: { [story]: 1 } }, `delete:${id}`);
      if (status === 200) deleted.add(story);
      else backlog.push(story);
    }
  }
}

test(`8 workers at each of 2 processes move, make and delete in one backlog: nothing is lost, all agree (seed ${raceSeed})`, async () => {
  const { db } = town.database;
  const backlog: string[] = [];
  for (let n = 0; n < first; n++)
    backlog.push(String((await town.act('story.create', { team: town.team, title: `Story ${n}` }, 0)).id));
  const begun = new Set(backlog);
  const begunAt = await lastSeq(db, town.workspace);
  const browsers = await Promise.all(
    programs.map(({ url }, n) => joinStore(url, town.workspace, of(town.people, n).key)),
  );
  ends.push(() => browsers.map((browser) => browser.close()));

  const shared = [...backlog];
  await Promise.all(Array.from({ length: workers * 2 }, (_, n) => work(n, of(programs, n % 2).url, shared)));

  // A story that somebody deletes meanwhile is not found or no neighbour any more; nothing else may go wrong.
  const right = /^story\.(move (200|404 not-found|409 conflict|422 invalid)|create 200|delete (200|409 conflict)) ?$/;
  expect([...codes.keys()].filter((word) => !right.test(word))).toEqual([]);
  expect(sent.size).toBeGreaterThan(moves / 2);

  const rows = await selectAllRows(db, town.workspace, 'story');
  const expected = [...begun, ...created].filter((id) => !deleted.has(id));
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
  const ranks = rows.map(({ rank }) => String(rank));
  expect(new Set(ranks).size).toBe(rows.length);
  expect(rows.filter(({ rank }) => rank === null)).toEqual([]);
  expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(64);
  expect(await unsound(db, town.workspace)).toEqual([]);
  expect(misplaced(await wholeDiary(db, town.workspace), begunAt)).toEqual([]);

  const last = await lastSeq(db, town.workspace);
  for (const [n, { store }] of browsers.entries()) {
    await until(`browser ${n} has heard everything`, () => store.upTo >= last && store.needs.size === 0, 20_000);
    const fresh = await joinStore(of(programs, n).url, town.workspace, of(town.people, n).key);
    fresh.close();
    expect(fresh.store).toBeInstanceOf(Store);
    expect(shownIn(store)).toEqual(shownIn(fresh.store));
    expect(shownIn(store).filter((line) => line.startsWith('story ')).length).toBe(rows.length);
  }
}, 180_000);

/** Acknowledged moves after which a story did not stand where its sender asked, in the order of the diary. */
function misplaced(lines: readonly DiaryLine[], after: number): string[] {
  const ranks = new Map<string, string>();
  const wrong: string[] = [];
  const left = new Set(sent.keys());
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'story') takeRank(ranks, line);
    if (line.command === lines[index + 1]?.command || line.seq <= after) continue;
    const move = sent.get(line.command);
    if (!move) continue;
    left.delete(line.command);
    const order = [...ranks].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
    const from = order.indexOf(of(move.stories, 0));
    const block = order.slice(from, from + move.stories.length);
    if (block.join() !== move.stories.join()) wrong.push(`${line.command} tore its stories apart.`);
    const [before, behind] = [order[from - 1], order[from + move.stories.length]];
    const stands = move.after
      ? before === move.after
      : move.before
        ? behind === move.before
        : move.at === 'top'
          ? from === 0
          : behind === undefined;
    if (!stands) wrong.push(`${line.command} did not put its stories ${JSON.stringify(move)}.`);
  }
  return [...wrong, ...[...left].map((id) => `${id} was acknowledged and is not in the diary.`)];
}

function takeRank(ranks: Map<string, string>, line: DiaryLine): void {
  if (line.op === 'rerank') for (const [id, rank] of Object.entries(line.after ?? {})) ranks.set(id, String(rank));
  else if (line.op === 'delete') ranks.delete(line.id);
  else if (typeof line.after?.rank === 'string') ranks.set(line.id, line.after.rank);
}
