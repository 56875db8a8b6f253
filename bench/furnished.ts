import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Actor } from '#catalogue/define';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { harbour } from '#sample/harbour/steps';
import { playSample } from '#sample/play';
import { readConfig } from '#src/config';
import { type Joined, joinParts } from '#src/parts';
import { memberRights } from '#store/rights';
import { begunSample } from '#store/sample';
import { type Seeded, seed } from './seed.ts';

const quiet = { info() {}, warn() {}, error() {} };

/** The clone that is measured. */
export const clone = resolve(import.meta.dirname, '..');

/** A workspace of its own data folder, and how to act in it as its administrator, manager and owner. */
export type Furnished = {
  joined: Joined;
  folder: string;
  workspace: string;
  actorNow: () => Promise<Actor>;
  seeded: Seeded;
};

/** Plays the sample product and puts so many stories into it, a tenth of features and half of feedback; says how long each took. */
export async function furnished(stories: number): Promise<Furnished> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const joined = await joinParts(readConfig({ ...process.env, THROUGHLINE_DATA: folder, PORT: '0' }, clone), quiet);
  const { env } = joined;
  const account = { id: 'bench', name: 'Bench', email: 'bench@example.com' };
  const { workspace } = await foundWorkspace(env, account, { name: 'Bench', use: 'test' });
  const actorNow = async (): Promise<Actor> => {
    const rights = await memberRights(env.db, workspace, { account: 'bench' });
    if (!rights) throw new Error('Nobody is there.');
    return { workspace, ...rights, via: 'cli', power: 'decide' };
  };
  const begun = await run(env, await actorNow(), { name: 'sample.begin', input: {} });
  const product = String((begun as { output: { id: string } }).output.id);
  const sample = await begunSample(env.db, workspace, product);
  if (!sample) throw new Error('The sample was not begun.');
  const since = performance.now();
  const seconds = () => ((performance.now() - since) / 1000).toFixed(1);
  await playSample(env, workspace, sample, harbour);
  console.log(`Harbour: ${harbour.length} steps played in ${seconds()} s`);
  const size = { stories, features: Math.ceil(stories / 10), feedback: Math.ceil(stories / 2) };
  const today = new Date().toISOString().slice(0, 10);
  const seeded = await seed(env, await actorNow(), product, sample.team, size, today);
  console.log(
    `and ${size.stories} stories, ${size.features} features, ${size.feedback} feedback, all after ${seconds()} s`,
  );
  return { joined, folder, workspace, actorNow, seeded };
}
