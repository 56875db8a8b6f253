// CPU of findings and Home, with PostgreSQL's, over the sample product with many more records in it:
//   node bench/findings.ts [stories]     (default 10000)
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { findingsReader } from '#readers/findings';
import { type ReadersEnv, step } from '#readers/reader';
import { harbour } from '#sample/harbour/steps';
import { playSample } from '#sample/play';
import { readConfig } from '#src/config';
import { joinParts } from '#src/parts';
import { moveCursor } from '#store/cursors';
import { memberRights } from '#store/rights';
import { begunSample } from '#store/sample';
import { cpuSeconds, family } from './cpu.ts';
import { seed } from './seed.ts';

const clone = resolve(import.meta.dirname, '..');
const quiet = { info() {}, warn() {}, error() {} };
const stories = Number(process.argv[2] ?? 10_000);
const rounds = 20;

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const joined = await joinParts(readConfig({ ...process.env, THROUGHLINE_DATA: folder, PORT: '0' }, clone), quiet);
const { env } = joined;
const { workspace } = await foundWorkspace(
  env,
  { id: 'bench', name: 'Bench', email: 'bench@example.com' },
  { name: 'Bench', use: 'test' },
);
const actorNow = async (): Promise<Actor> => {
  const rights = await memberRights(env.db, workspace, { account: 'bench' });
  if (!rights) throw new Error('Nobody is there.');
  return { workspace, ...rights, via: 'cli', power: 'decide' };
};
const begun = await run(env, await actorNow(), { name: 'sample.begin', input: {} });
const product = String((begun as { output: { id: string } }).output.id);
const sample = await begunSample(env.db, workspace, product);
if (!sample) throw new Error('The sample was not begun.');
const playing = performance.now();
await playSample(env, workspace, sample, harbour);
console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, Node ${process.version}`);
console.log(`Harbour: ${harbour.length} steps played in ${((performance.now() - playing) / 1000).toFixed(1)} s`);
const size = { stories, features: Math.ceil(stories / 10), feedback: Math.ceil(stories / 2) };
const today = new Date().toISOString().slice(0, 10);
await seed(env, await actorNow(), product, sample.team, size, today);
console.log(`with ${size.stories} stories, ${size.features} features, ${size.feedback} feedback`);

const readers: ReadersEnv = { ...env, runForecast: () => Promise.reject(new Error('Nothing is forecast here.')) };
const look = () => step(readers, findingsReader, workspace, true);
const actor = await actorNow();
const change = (n: number) =>
  run(env, actor, { name: 'story.create', input: { team: sample.team, title: `Another ${n}` } });

await look();
await measure('findings over all', async () => {
  await moveCursor(env.db, workspace, `finding day ${product}`, 0);
  await look();
});
let changed = 0;
await measure('findings after one change of a story', look, async () => void (await change(changed++)));
await measure('Home', () => answer(env, actor, 'home.get', { product }));
await measure('the list of findings', () => answer(env, actor, 'finding.list', { product }));
await measure('duties', () => answer(env, actor, 'duty.list', { product }));
await joined.close();
process.exit(0);

/** CPU of this process and of PostgreSQL for one `work`, what `before` costs left out. */
async function measure(says: string, work: () => Promise<unknown>, before?: () => Promise<void>): Promise<void> {
  const pids = family(process.pid);
  await before?.();
  await work();
  let cpu = 0;
  for (let round = 0; round < rounds; round++) {
    await before?.();
    const from = cpuSeconds(pids);
    await work();
    cpu += cpuSeconds(pids) - from;
  }
  console.log(`  ${says.padEnd(40)} ${((cpu * 1000) / rounds).toFixed(1).padStart(8)} ms CPU`);
}
