import { cpus } from 'node:os';
import type { SnapshotLine } from '#domain/change';
import { freshStory } from '#domain/fresh';
import type { Row } from '#domain/records';
import { linesOf } from '#src/web/client/read-lines';
import { Store } from '#src/web/client/store';
import type { ViewSpec } from '#src/web/client/views';

/** Speed of the browser's store: `node bench/browser-store.ts [rows]`. */
const size = Number(process.argv[2] ?? 20_000);
const rounds = 7;

const teams = 5;
const states = ['draft', 'ready', 'in progress', 'in review', 'accepted'] as const;
const story = (n: number): Row<'story'> => ({
  ...freshStory,
  id: `0199aaaa-bbbb-7ccc-8ddd-${String(n).padStart(12, '0')}`,
  version: 1,
  productId: 'p1',
  short: `S-${n}`,
  title: `Story number ${(n * 7919) % size}`,
  state: states[n % 5] ?? 'draft',
  estimate: n % 8,
  teamId: `t${n % teams}`,
  featureId: n % 3 === 0 ? `f${n % 500}` : null,
  criteria: n % 4,
  rank: `a${((n * 104_729) % 1_000_003).toString(36).padStart(5, '0')}`,
  createdOn: '2026-01-01',
});
const lines: SnapshotLine[] = Array.from({ length: Math.ceil(size / 1_000) }, (_, page) => ({
  kind: 'story',
  rows: Array.from({ length: Math.min(1_000, size - page * 1_000) }, (_, n) => story(page * 1_000 + n)),
}));
lines.push({ end: true, seq: size, counts: { story: size } });
const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

const view = (team: number): ViewSpec<'story'> => ({
  kind: 'story',
  key: `team ${team}`,
  where: (row) => row.teamId === `t${team}`,
  compare: (a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : (a.rank ?? '') > (b.rank ?? '') ? 1 : 0),
});

async function fromWire(): Promise<Store> {
  const store = new Store();
  const loading = store.load(null);
  for await (const read of linesOf(chunks(bytes))) for (const line of read) loading.line(line as SnapshotLine);
  if (loading.end() !== 'loaded') throw new Error('the snapshot did not load');
  return store;
}

function fromRows(): Store {
  const store = new Store();
  const loading = store.load(null);
  for (const line of lines) loading.line(line);
  loading.end();
  return store;
}

async function* chunks(whole: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 65_536) yield whole.subarray(at, at + 65_536);
}

async function median(work: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${(times.sort((a, b) => a - b)[rounds >> 1] ?? 0).toFixed(1)} ms`;
}

function deltas(): string {
  const store = fromRows();
  let told = 0;
  for (let team = 0; team < 4; team += 1) store.watchRows(view(team), () => (told += 1));
  const count = 2_000;
  const start = performance.now();
  for (let n = 0; n < count; n += 1) {
    const seq = size + 1 + n;
    const set = { rank: `a${((n * 48_611) % 1_000_003).toString(36).padStart(5, '0')}` };
    store.apply({
      event: 'changes',
      upTo: seq,
      changes: [
        {
          seq,
          kind: 'story',
          id: story((n * 31) % size).id,
          op: 'update',
          set,
          version: 2,
          command: `c${n}`,
          actor: 'm',
        },
      ],
    });
  }
  const each = (performance.now() - start) / count;
  if (told === 0) throw new Error('no view was told');
  return `${each.toFixed(3)} ms`;
}

const bigBatch = fromRows();
bigBatch.watchRows(view(0), () => {});
let next = size + 1;

console.log(
  `${size} rows, ${(bytes.length / 1e6).toFixed(1)} MB, Node ${process.version}, ${cpus()[0]?.model} x ${cpus().length}`,
);
console.log('load, rows at hand         ', await median(fromRows));
console.log('load from the wire, parsed ', await median(fromWire));
const loaded = fromRows();
let key = 0;
console.log(
  `view of ${size / teams} sorted       `,
  await median(() => loaded.rows({ ...view(1), key: `fresh ${key++}` })),
);
console.log('one delta over four views  ', deltas());
console.log(
  'rebalance of the whole list',
  await median(() => {
    const changes = Array.from({ length: size }, (_, n) => ({
      seq: next++,
      kind: 'story' as const,
      id: story(n).id,
      op: 'update' as const,
      set: { rank: `b${n}` },
      version: 3,
      command: 'c',
      actor: 'm',
    }));
    bigBatch.apply({ event: 'changes', upTo: next, changes });
  }),
);
