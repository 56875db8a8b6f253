import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ownIdentity } from '#lib/process-identity';
import { endTestCluster, sweepDeadRuns, testHome } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testRun: string;
  }
}

/** Gives the run a folder where the first test that needs a database starts the cluster, and throws it away at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  keepCompiledCode();
  const place = testHome();
  await sweepDeadRuns(place);
  const run = join(place.folder, `run-${process.pid}`);
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { mode: place.account ? 0o711 : 0o700 });
  writeFileSync(join(run, 'owner.json'), JSON.stringify(ownIdentity()));
  project.provide('testRun', run);
  return () => endTestCluster(run);
}

/** The many programs that the tests start find their code compiled: it is half of what a start costs. */
function keepCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/throughline-code');
}
