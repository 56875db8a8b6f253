import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#store/database';
import { lastSeq } from '#store/diary';
import { socketUrl } from '#store/embedded/connection';
import { readPostmaster } from '#store/embedded/postmaster';
import { openStore } from '#store/open';
import { selectAllRows } from '#store/rows';
import { type Chance, chanceOf, raceSeed } from './chance.ts';
import { makeFolder } from './cluster.ts';
import { unsound } from './diary.ts';
import { type Answer, isReady, send } from './door.ts';
import { killPostgres } from './killing.ts';
import { type Program, startProgram, until } from './program.ts';
import { makeTown, of, type Town } from './town.ts';

const rounds = 30;
const workers = 6;
const folder = makeFolder();
const cluster = join(folder, 'cluster');
const quiet = { info() {}, warn() {}, error: console.error };
const settings = { THROUGHLINE_DATA: folder };

type Sent = { id: string; key: string; name: string; input: Record<string, unknown> };
type Worker = { key: string; chance: Chance; feature: string; title: string; stories: string[]; next: number };

let town: Omit<Town, 'database'>;
let program: Program | undefined;
const crew: Worker[] = [];

beforeAll(async () => {
  const store = await openStore({ databaseUrl: null, dataFolder: folder }, quiet);
  town = await makeTown(store.url, workers);
  for (const [n, { key }] of town.people.entries()) {
    const title = `Feature of ${n}`;
    const feature = String((await town.act('feature.raise', { product: town.product, title }, n)).id);
    const story = String((await town.act('story.create', { team: town.team, title: `First of ${n}` }, n)).id);
    crew.push({ key, chance: chanceOf(n), feature, title, stories: [story], next: 0 });
  }
  await town.close();
  await store.close();
  program = await startProgram(settings);
}, 120_000);
afterAll(async () => {
  await program?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

function nextOf(worker: Worker): Sent {
  const { chance, stories, feature, title, key } = worker;
  const id = `${feature}:${worker.next++}`;
  const kind = chance.pick(['create', 'create', 'move', 'move', 'move', 'edit', 'edit', 'add'] as const);
  if (kind === 'create')
    return {
      id,
      key,
      name: 'story.create',
      input: { team: town.team, title: id, criteria: ['One', 'Two'], at: 'top' },
    };
  if (kind === 'edit')
    return { id, key, name: 'feature.edit', input: { feature, title: `Title ${id}`, was: { title } } };
  if (kind === 'add')
    return { id, key, name: 'criterion.add', input: { story: of(stories, stories.length - 1), text: id } };
  return {
    id,
    key,
    name: 'story.move',
    input: { stories: [chance.pick(stories)], ...chance.pick([{ at: 'top' }, { at: 'end' }]) },
  };
}

/** What a worker knows once a command of theirs is done. */
function learn(worker: Worker, { name, input }: Sent, { output }: Answer): void {
  if (name === 'story.create') worker.stories.push(String(output.id));
  if (name === 'feature.edit') worker.title = String(input.title);
}

const unanswered = ({ status }: Answer) => status === 0 || status === 503;
const resend = async (sent: Sent): Promise<Answer> => {
  const url = program?.url ?? '';
  let answer = await send(url, sent.key, sent.name, sent.input, sent.id);
  await until(
    `${sent.name} is answered`,
    async () => {
      if (unanswered(answer)) answer = await send(url, sent.key, sent.name, sent.input, sent.id);
      return !unanswered(answer);
    },
    15_000,
  );
  return answer;
};

type Round = {
  acknowledged: { sent: Sent; answer: Answer }[];
  pending: { worker: Worker; sent: Sent }[];
  strange: string[];
};

/** Everybody works until `enough` writes are acknowledged; then it strikes, and whoever gets no answer stops. */
async function loadUntil(enough: number, strike: () => void): Promise<Round> {
  const round: Round = { acknowledged: [], pending: [], strange: [] };
  let struck = false;
  await Promise.all(
    crew.map(async (worker) => {
      while (!struck) {
        const sent = nextOf(worker);
        const answer = await send(program?.url ?? '', sent.key, sent.name, sent.input, sent.id);
        if (unanswered(answer)) {
          round.pending.push({ worker, sent });
          return;
        }
        if (answer.status === 200) {
          round.acknowledged.push({ sent, answer });
          learn(worker, sent, answer);
        } else if (!(sent.name === 'criterion.add' && answer.status === 422))
          round.strange.push(`${sent.name} ${answer.status} ${answer.code}`);
        if (round.acknowledged.length >= enough && !struck) {
          struck = true;
          strike();
        }
      }
    }),
  );
  return round;
}

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(socketUrl(readPostmaster(cluster)?.socketFolder ?? ''), 2);
  return work(database).finally(() => database.close());
}

const times: string[] = [];

/** Kills, brings back what a person would bring back, and answers the milliseconds until it is ready. */
async function recover(kind: string, struck: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await struck;
  if (kind !== 'PostgreSQL') {
    await program?.ended;
    program = await startProgram(settings);
  }
  await until('it is ready', () => isReady(program?.url ?? ''), 20_000);
  return performance.now() - began;
}

test(`30 times killed under load, program, PostgreSQL or both: nothing acknowledged is lost, nothing is done twice (seed ${raceSeed})`, async () => {
  const chance = chanceOf(1_000);
  const all: Sent[] = [];
  let cutOff = 0;
  for (let n = 0; n < rounds; n++) {
    const kind = of(['program', 'PostgreSQL', 'both'], n % 3);
    let recovered: Promise<number> | undefined;
    const strike = () => {
      const deaths: Promise<unknown>[] = [];
      if (kind !== 'PostgreSQL') program?.child.kill('SIGKILL');
      if (kind !== 'program') deaths.push(killPostgres(cluster));
      recovered = recover(kind, Promise.all(deaths));
      recovered.catch(() => undefined);
    };
    const round = await loadUntil(3 + chance.below(40), strike);
    const ms = await recovered;
    times.push(`${kind} ${Math.round(ms ?? Number.NaN)}`);
    expect(ms).toBeLessThan(10_000);
    expect(round.strange).toEqual([]);

    // Whoever got no answer asks again, twice: the same answer, and one effect.
    for (const { worker, sent } of round.pending) {
      const answer = await resend(sent);
      expect([sent.name, answer.status, answer.code]).toEqual([
        sent.name,
        expect.toBeOneOf([200, 422]),
        expect.anything(),
      ]);
      if (answer.status !== 200) continue;
      learn(worker, sent, answer);
      round.acknowledged.push({ sent, answer });
    }
    cutOff += round.pending.length;
    await inDatabase(async ({ db }) => {
      const before = await lastSeq(db, town.workspace);
      for (const { sent, answer } of round.acknowledged)
        expect([sent.id, await resend(sent)]).toEqual([sent.id, answer]);
      expect(await lastSeq(db, town.workspace)).toBe(before);
      expect(await unsound(db, town.workspace)).toEqual([]);
    });
    all.push(...round.acknowledged.map(({ sent }) => sent));
  }
  console.log(`${all.length} writes acknowledged, ${cutOff} cut off; ready again after (ms): ${times.join(', ')}`);
  expect(cutOff).toBeGreaterThan(rounds);

  await inDatabase(async ({ db }) => {
    const { rows: done } = await sql<{ id: string; lines: number }>`select m.id, count(c.seq) as lines from command m
      left join change c on c.workspace_id = m.workspace_id and c.actor_id = m.actor_id and c.command_id = m.id
      where m.workspace_id = ${town.workspace} group by m.actor_id, m.id`.execute(db);
    const lines = new Map(done.map((row) => [row.id, row.lines]));
    for (const { id, name } of all)
      expect([name, lines.get(id)]).toEqual([name, { 'story.create': 3, 'criterion.add': 2 }[name] ?? 1]);
    const stories = await selectAllRows(db, town.workspace, 'story');
    const titles = stories.map(({ title }) => String(title));
    const expected = [
      ...crew.map((_, n) => `First of ${n}`),
      ...all.filter(({ name }) => name === 'story.create').map(({ id }) => id),
    ];
    expect(titles.sort()).toEqual(expected.sort());
    const features = new Map((await selectAllRows(db, town.workspace, 'feature')).map((row) => [row.id, row.title]));
    for (const { feature, title } of crew) expect(features.get(feature)).toBe(title);
  });
}, 240_000);
