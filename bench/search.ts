// How long a search takes, and taking everything in, over the sample product with many more records in it:
//   node bench/search.ts [stories]     (default 50000, with a tenth of features and half of feedback)
// The records are made of twenty words only, so that a common word fits most of them: no real workspace is as hard.
import { cpus } from 'node:os';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { type ReadersEnv, step } from '#readers/reader';
import { searchReader } from '#readers/search';
import { cpuSeconds, family } from './cpu.ts';
import { furnished } from './furnished.ts';

const rounds = 60;
const asked: Record<string, readonly string[]> = {
  'one word of every other record': ['offline', 'photo', 'tenant', 'basement', 'boiler'],
  'the beginning of one': ['off', 'ph', 'ten', 'base', 'boi'],
  'two words': ['offline report', 'tenant notice', 'meter audit', 'photo queue', 'lift key'],
  'four words': ['offline report photo sign', 'tenant notice boiler key', 'meter audit filter calendar'],
  'a word of few records': ['inspectors', 'Norrbo', 'signal', 'timed out', 'Halden'],
  'an id': ['F-112', 's4000', '20111', 'V-12', 'F-1'],
  'a typo': ['bsements', 'inspecter', 'ofline rport', 'norbro', 'calender'],
  filters: [
    'kind:feedback from:"Customer 12"',
    'by:me',
    'kind:story photo',
    'kind:feature boiler',
    'from:Norrbo signal',
  ],
  nothing: ['xylophone', 'wolverine boiler', 'Zürichberg'],
  'everything, counted': ['offline', 'tenant notice'],
};

console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, Node ${process.version}`);
const { joined, workspace, actorNow, seeded } = await furnished(Number(process.argv[2] ?? 50_000));
const { env } = joined;
const readers: ReadersEnv = { ...env, runForecast: () => Promise.reject(new Error('Nothing is forecast here.')) };
const began = performance.now();
await step(readers, searchReader, workspace, true);
console.log(`everything taken in: ${((performance.now() - began) / 1000).toFixed(1)} s`);
const actor = await actorNow();
const all: number[] = [];
for (const [says, texts] of Object.entries(asked)) {
  const took: number[] = [];
  const pids = family(process.pid);
  const before = cpuSeconds(pids);
  for (let n = 0; n < rounds; n++) {
    const text = texts[n % texts.length] ?? '';
    const start = performance.now();
    await answer(env, actor, 'search.find', { text, ...(says.endsWith('counted') ? { counts: true, limit: 50 } : {}) });
    // A program that has just started compiles what it runs.
    if (n >= rounds / 6) took.push(performance.now() - start);
  }
  if (!says.endsWith('counted')) all.push(...took);
  tell(says, took, (cpuSeconds(pids) - before) / rounds);
}
tell('all of a dialog', all);
const changes: number[] = [];
for (let n = 0; n < 20; n++) {
  await run(env, actor, { name: 'story.create', input: { team: seeded.team, title: `Another ${n}` } });
  const start = performance.now();
  await step(readers, searchReader, workspace, true);
  changes.push(performance.now() - start);
}
tell('one change taken in', changes);
await joined.close();
process.exit(0);

function tell(says: string, took: number[], cpu?: number): void {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const used = cpu === undefined ? '' : `   ${(cpu * 1000).toFixed(1).padStart(6)} ms CPU`;
  console.log(`  ${says.padEnd(34)} p50 ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms${used}`);
}
