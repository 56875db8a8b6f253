import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectAllRows } from '#store/rows';
import { chanceOf, raceSeed } from './chance.ts';
import { durableCluster } from './cluster.ts';
import { unsound } from './diary.ts';
import { ask, send } from './door.ts';
import { type Program, startProgram } from './program.ts';
import { makeTown, of, type Town } from './town.ts';

const workers = 8;
const each = 60;

let town: Town;
let programs: Program[] = [];
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  const cluster = await durableCluster();
  ends.push(cluster.close);
  town = await makeTown(cluster.url, workers);
  ends.push(town.close);
  programs = await Promise.all([1, 2].map(() => startProgram({ DATABASE_URL: cluster.url })));
  ends.push(() => Promise.all(programs.map((program) => program.stop())));
}, 120_000);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

/** A field that workers compare and set: of a story or of a feature. */
type Register = { kind: 'story' | 'feature'; id: string; first: string };
type Set = { was: string; now: string };
type Read = { worker: number; register: string; value: string };

test(`no append and no compare-and-set of 8 workers at 2 processes is lost, doubled or written over (seed ${raceSeed})`, async () => {
  const registers: Register[] = [];
  const make = async (kind: Register['kind'], n: number) => {
    const first = `first of ${kind} ${n}`;
    const name = kind === 'story' ? 'story.create' : 'feature.raise';
    const { id } = await town.act(
      name,
      kind === 'story' ? { team: town.team, title: first } : { product: town.product, title: first },
      0,
    );
    registers.push({ kind, id: String(id), first });
    return String(id);
  };
  for (let n = 0; n < 2; n++) await make('feature', n);
  const stories = [await make('story', 0), await make('story', 1), await make('story', 2)];

  const appended = new Map<string, string>();
  const refused = new Set<string>();
  const sets = new Map<string, Set[]>(registers.map(({ id }) => [id, []]));
  const reads: Read[] = [];
  const lists: { worker: number; story: string; texts: string[] }[] = [];
  const strange: string[] = [];
  const counts = { done: 0, conflict: 0 };

  async function append(worker: number, n: number, url: string, story: string): Promise<void> {
    const text = `text ${worker}:${n}`;
    const { status, output } = await send(
      url,
      of(town.people, worker % workers).key,
      'criterion.add',
      { story, text },
      `add:${worker}:${n}`,
    );
    if (status === 200) appended.set(text, String(output.id));
    else if (status === 422) refused.add(text);
    else strange.push(`criterion.add ${status}`);
  }
  async function readList(worker: number, url: string, story: string): Promise<void> {
    const { status, output } = await ask(url, of(town.people, worker % workers).key, 'story.get', { story });
    if (status !== 200) strange.push(`story.get ${status}`);
    lists.push({ worker, story, texts: (output.criteria as { text: string }[]).map(({ text }) => text) });
  }
  async function readTitle(worker: number, url: string, { kind, id }: Register): Promise<string> {
    const { status, output } = await ask(url, of(town.people, worker % workers).key, `${kind}.get`, { [kind]: id });
    if (status !== 200) strange.push(`${kind}.get ${status}`);
    const value = String(
      (output[kind] as { title?: string } | undefined)?.title ?? (output as { title?: string }).title,
    );
    reads.push({ worker, register: id, value });
    return value;
  }
  async function compareAndSet(worker: number, n: number, url: string, register: Register, was: string): Promise<void> {
    const now = `set ${worker}:${n}`;
    const { kind, id } = register;
    const input = { [kind]: id, title: now, was: { title: was } };
    const { status, code } = await send(
      url,
      of(town.people, worker % workers).key,
      `${kind}.edit`,
      input,
      `set:${worker}:${n}`,
    );
    if (status === 200) {
      counts.done++;
      sets.get(id)?.push({ was, now });
      reads.push({ worker, register: id, value: now });
    } else if (code === 'conflict') counts.conflict++;
    else strange.push(`${kind}.edit ${status} ${code}`);
  }
  async function work(worker: number): Promise<void> {
    const chance = chanceOf(worker);
    const seen = new Map<string, string>();
    for (let n = 0; n < each; n++) {
      const url = of(programs, chance.below(2)).url;
      const register = chance.pick(registers);
      const does = chance.pick(['append', 'append', 'list', 'old', 'old', 'set', 'set', 'set', 'set', 'set'] as const);
      if (does === 'append') await append(worker, n, url, chance.pick(stories));
      else if (does === 'list') await readList(worker, url, chance.pick(stories));
      // As from an old screen.
      else if (does === 'old') await compareAndSet(worker, n, url, register, seen.get(register.id) ?? register.first);
      else {
        const value = await readTitle(worker, url, register);
        seen.set(register.id, value);
        await compareAndSet(worker, n, of(programs, chance.below(2)).url, register, value);
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));

  expect(strange).toEqual([]);
  expect(counts.conflict).toBeGreaterThan(0);
  expect(counts.done).toBeGreaterThan(50);
  const { db } = town.database;
  const criteria = await selectAllRows(db, town.workspace, 'criterion');
  expect(criteria.map(({ text }) => String(text)).sort()).toEqual([...appended.keys()].sort());
  for (const { id, text } of criteria) expect(appended.get(String(text))).toBe(id);
  for (const story of stories) {
    const positions = criteria
      .filter(({ storyId }) => storyId === story)
      .map(({ position }) => Number(position))
      .sort((a, b) => a - b);
    expect(positions).toEqual(positions.map((_, n) => n + 1));
  }
  const texts = new Map(
    stories.map((story) => [
      story,
      criteria
        .filter(({ storyId }) => storyId === story)
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map(({ text }) => String(text)),
    ]),
  );
  for (const { story, texts: read } of lists) expect(read).toEqual(texts.get(story)?.slice(0, read.length));
  expect(
    backwards(lists.map(({ worker, story, texts: read }) => ({ who: `${worker} ${story}`, place: read.length }))),
  ).toEqual([]);

  const rows = new Map(
    [
      ...(await selectAllRows(db, town.workspace, 'story')),
      ...(await selectAllRows(db, town.workspace, 'feature')),
    ].map((row) => [row.id, row]),
  );
  for (const { id, first } of registers) {
    const chain = chainOf(first, sets.get(id) ?? []);
    expect(chain.at(-1)).toBe(rows.get(id)?.title);
    const own = reads.filter(({ register }) => register === id);
    expect(own.filter(({ value }) => !chain.includes(value))).toEqual([]);
    expect(
      backwards(own.map(({ worker, value }) => ({ who: `${worker} ${id}`, place: chain.indexOf(value) }))),
    ).toEqual([]);
  }
  expect(await unsound(db, town.workspace)).toEqual([]);
}, 120_000);

/** The values of a register in order; throws where two acknowledged writes follow the same value, or one follows none. */
function chainOf(first: string, sets: readonly Set[]): string[] {
  const chain = [first];
  const left = [...sets];
  for (;;) {
    const next = left.filter(({ was }) => was === chain.at(-1));
    if (next.length > 1) throw new Error(`Two acknowledged writes followed "${chain.at(-1)}": one of them is lost.`);
    const [one] = next;
    if (!one) break;
    chain.push(one.now);
    left.splice(left.indexOf(one), 1);
  }
  if (left.length > 0) throw new Error(`Acknowledged writes that follow no other: ${JSON.stringify(left)}`);
  return chain;
}

/** Readers who saw something older than they had seen before. */
function backwards(seen: readonly { who: string; place: number }[]): string[] {
  const furthest = new Map<string, number>();
  return seen.flatMap(({ who, place }) => {
    const before = furthest.get(who) ?? 0;
    furthest.set(who, Math.max(before, place));
    return place < before ? [`${who} went back from ${before} to ${place}`] : [];
  });
}
