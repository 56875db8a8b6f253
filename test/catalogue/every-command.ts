import { afterAll, describe, expect, test } from 'vitest';
import { type Check, closeWorlds, shipped } from './trial.ts';

/** One test for each command of the catalogue and each promise it must keep. */
export function everyCommandKeeps(promises: Record<string, Check>): void {
  afterAll(closeWorlds);
  for (const [promise, check] of Object.entries(promises)) {
    describe(promise, () => {
      for (const name of Object.keys(shipped.commands)) {
        test(name, async () => {
          expect(await check(shipped, name)).toEqual([]);
        }, 120_000);
      }
    });
  }
}
