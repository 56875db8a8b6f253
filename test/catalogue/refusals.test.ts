import { describe, expect, test } from 'vitest';
import { hardened } from './checks/hostile.ts';
import { leakless } from './checks/leak.ts';
import { neverStale } from './checks/stale.ts';
import { everyCommandKeeps } from './every-command.ts';
import { shipped } from './trial.ts';

everyCommandKeeps({
  'nothing is overwritten unseen': neverStale,
  'hostile input is refused by name': hardened,
});

describe('a query tells nobody what is not theirs', () => {
  for (const name of Object.keys(shipped.queries)) {
    test(name, async () => {
      expect(await leakless(shipped, name)).toEqual([]);
    }, 120_000);
  }
});
