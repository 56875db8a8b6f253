import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveEvent, SnapshotLine } from '#domain/change';
import { type KeptRead, KeptRows, type KeptStretch, type Shelf } from '#src/web/client/kept-rows';
import { Store } from '#src/web/client/store';
import { Browser } from './browser.ts';
import { Clock } from './clock.ts';
import { ModelServer } from './model-server.ts';

/** A shelf in memory, which keeps copies as a database does. */
function memoryShelf(): Shelf & { stretches: KeptStretch[]; holds: () => boolean } {
  let read: KeptRead | undefined;
  const stretches: KeptStretch[] = [];
  return {
    stretches,
    holds: () => read !== undefined,
    load: async () => structuredClone({ read, stretches }),
    replace: (kept) => {
      read = structuredClone(kept);
      stretches.length = 0;
    },
    append: (stretch) => void stretches.push(structuredClone(stretch)),
    clear: () => {
      read = undefined;
      stretches.length = 0;
    },
  };
}

const bytes = (lines: readonly SnapshotLine[]) =>
  lines.map((line) => new TextEncoder().encode(`${JSON.stringify(line)}\n`));
const lines = (seq: number, ...titles: string[]): SnapshotLine[] => [
  ...titles.map((title, n) => ({
    kind: 'story' as const,
    rows: [{ id: `s${n}`, version: 1, productId: 'p1', title }],
  })),
  { end: true, seq, counts: { story: titles.length } },
];
const retitle = (from: number, upTo: number, title: string, id = 's0'): LiveEvent => ({
  event: 'changes',
  upTo,
  changes: Array.from({ length: upTo - from }, (_, n) => ({
    seq: from + n + 1,
    kind: 'story',
    id,
    op: 'update',
    set: { title: `${title} ${from + n + 1}` },
    version: from + n + 1,
    command: `c${from + n + 1}`,
    actor: 'm2',
  })),
});

function setUp(shelf = memoryShelf(), { fits = 'build 1', now = (): number => 0 } = {}) {
  const clock = new Clock();
  const kept = new KeptRows(shelf, fits, clock, now);
  const keep = (seq: number, ...titles: string[]) => {
    kept.reading();
    kept.keep(bytes(lines(seq, ...titles)), seq);
  };
  const warm = async () => {
    const store = new Store();
    const how = await new KeptRows(shelf, fits, clock, now).warm(store);
    return how && { ...how, upTo: store.upTo, title: store.row('story', 's0')?.title };
  };
  return { shelf, clock, kept, keep, warm };
}

test('a page starts from what the device holds, with what came by the stream since', async () => {
  const { clock, kept, keep, warm } = setUp();
  keep(5, 'As read');
  kept.hear(retitle(5, 7, 'Told'));
  kept.hear(retitle(7, 8, 'Told'));
  await clock.pass(1_000);
  expect(await warm()).toMatchObject({ upTo: 8, title: 'Told 8', isOld: false });
});

test('what was heard while the snapshot was read is not missing behind it', async () => {
  const { kept, warm } = setUp();
  kept.reading();
  kept.hear(retitle(5, 7, 'Meanwhile'));
  kept.keep(bytes(lines(5, 'As read', 'Another')), 5);
  kept.hear(retitle(7, 8, 'After', 's1'));
  kept.flush();
  expect(await warm()).toMatchObject({ upTo: 8, title: 'Meanwhile 7' });
});

test('a stretch that is missing ends what is known: the stream goes on from there', async () => {
  const { shelf, kept, keep, warm } = setUp();
  keep(5, 'As read');
  kept.hear(retitle(5, 6, 'Told'));
  kept.flush();
  shelf.append({ from: 8, upTo: 9, at: 0, changes: [] });
  expect(await warm()).toMatchObject({ upTo: 6, title: 'Told 6' });
});

test.each([
  ['a change of rights', { event: 'reset', product: 'p1', upTo: 6 }],
  ['the end of the session', { event: 'closed', why: 'You were signed out.' }],
] as const)('%s drops what is kept, also while it is being read', async (_, event) => {
  const { shelf, kept, keep, warm } = setUp();
  keep(5, 'As read');
  kept.hear(event);
  kept.hear(retitle(6, 7, 'Later'));
  kept.flush();
  expect([shelf.holds(), shelf.stretches, await warm()]).toEqual([false, [], undefined]);
  kept.reading();
  kept.hear(event);
  kept.keep(bytes(lines(5, 'As read')), 5);
  expect(shelf.holds()).toBe(false);
});

test('what another build kept, what is a week old and what is not whole is dropped', async () => {
  const { shelf, keep } = setUp();
  keep(5, 'As read');
  expect(await setUp(shelf, { fits: 'build 2' }).warm()).toBeUndefined();
  expect(shelf.holds()).toBe(false);
  keep(5, 'As read');
  expect(await setUp(shelf, { now: () => 8 * 86_400_000 }).warm()).toBeUndefined();
  expect(shelf.holds()).toBe(false);
  const { kept, warm } = setUp(shelf);
  kept.reading();
  kept.keep(bytes(lines(5, 'As read', 'Cut off').slice(0, -1)), 5);
  expect(await warm()).toBeUndefined();
  expect(shelf.holds()).toBe(false);
});

test('what is half a day old shows at once and is to be read anew', async () => {
  const { shelf, keep } = setUp();
  keep(5, 'As read');
  expect(await setUp(shelf, { now: () => 13 * 3_600_000 }).warm()).toMatchObject({ title: 'As read', isOld: true });
});

const step = fc.record({
  act: fc.constantFrom(
    'write',
    'write',
    'remove',
    'make',
    'pump',
    'hear',
    'flush',
    'read',
    'loaded',
    'toggle',
    'reload',
  ),
  a: fc.nat(15),
});

test('a kept snapshot and the stream since end equal to a fresh reading, whatever came between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const server = new ModelServer(2);
      const shelf = memoryShelf();
      const clock = new Clock();
      const open = () => new KeptRows(shelf, 'build', clock, () => 0);
      let reading: SnapshotLine[] | undefined;
      const loaded = (kept: KeptRows, store: Store) => {
        const loading = store.load(null);
        for (const line of reading ?? []) loading.line(line);
        if (reading && loading.end() === 'loaded') kept.keep(bytes(reading), store.floor);
        reading = undefined;
      };
      const read = (kept: KeptRows) => {
        kept.reading();
        reading = server.snapshot(0, null);
      };
      const start = async () => {
        const [kept, store] = [open(), new Store()];
        if (!(await kept.warm(store))) {
          read(kept);
          loaded(kept, store);
        }
        return { kept, store, position: store.upTo };
      };
      let page = await start();
      let wire: LiveEvent[] = [];
      let n = 0;
      const hear = (event: LiveEvent | undefined) => {
        if (!event) return;
        page.kept.hear(event);
        page.store.apply(structuredClone(event));
      };
      const pump = (most: number) => {
        wire.push(...server.stream(0, page.position, most));
        page.position = server.seq;
      };
      for (const { act, a } of steps) {
        n += 1;
        const row = [...server.rows.values()][a % Math.max(1, server.rows.size)];
        if (act === 'write' && row)
          server.run(1, `w${n}`, {
            do: 'set',
            kind: row.kind_,
            id: row.id,
            field: 'title',
            value: `v${n}`,
            was: row.title,
          });
        else if (act === 'remove' && row) server.run(1, `w${n}`, { do: 'remove', kind: row.kind_, id: row.id });
        else if (act === 'make') server.run(1, `w${n}`, { do: 'make', product: a % 2 ? 'p1' : 'p2', value: `v${n}` });
        else if (act === 'pump') pump(1 + (a % 4));
        else if (act === 'hear') hear(wire.shift());
        else if (act === 'flush') page.kept.flush();
        else if (act === 'read') read(page.kept);
        else if (act === 'loaded') loaded(page.kept, page.store);
        else if (act === 'toggle') server.toggle(0, a % 2 ? 'p1' : 'p2');
        else if (act === 'reload') {
          wire = [];
          reading = undefined;
          page = await start();
        }
      }
      pump(3);
      for (const event of wire.splice(0)) hear(event);
      page.kept.flush();
      reading = undefined;
      page = await start();
      pump(3);
      for (const event of wire.splice(0)) hear(event);
      const fresh = new Browser(0, server, {});
      const shown = (store: Store) =>
        (['feature', 'story'] as const).flatMap((kind) =>
          [...store.all(kind)].map((row) => `${kind} ${JSON.stringify(Object.entries(row).sort())}`),
        );
      // A part that a reset asks for is read anew by whoever shows it.
      if (page.store.needs.size === 0) expect(shown(page.store).sort()).toEqual(shown(fresh.store).sort());
    }),
    { numRuns: 400 },
  );
}, 60_000);
