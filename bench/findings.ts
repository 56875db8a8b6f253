// CPU of findings and Home, with PostgreSQL's, over the sample product with many more records in it:
//   node bench/findings.ts [stories]     (default 10000)
import { cpus } from 'node:os';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { findingsReader } from '#readers/findings';
import { type ReadersEnv, step } from '#readers/reader';
import { moveCursor } from '#store/cursors';
import { cpuSeconds, family } from './cpu.ts';
import { furnished } from './furnished.ts';

const rounds = 20;

console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, Node ${process.version}`);
const { joined, workspace, actorNow, seeded } = await furnished(Number(process.argv[2] ?? 10_000));
const { env } = joined;
const { product, team } = seeded;

const readers: ReadersEnv = { ...env, runForecast: () => Promise.reject(new Error('Nothing is forecast here.')) };
const look = () => step(readers, findingsReader, workspace, true);
const actor = await actorNow();
const change = (n: number) => run(env, actor, { name: 'story.create', input: { team, title: `Another ${n}` } });

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
