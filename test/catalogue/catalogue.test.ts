import { afterAll, describe, expect, test } from 'vitest';
import { hardened } from './checks/hostile.ts';
import { leakless } from './checks/leak.ts';
import { once } from './checks/once.ts';
import { previewed } from './checks/preview.ts';
import { replayed } from './checks/replay.ts';
import { byRight } from './checks/roles.ts';
import { neverStale } from './checks/stale.ts';
import { keptApart } from './checks/tenant.ts';
import { undone, undoneWithRestraint } from './checks/undo.ts';
import { type Check, closeWorlds, shipped } from './trial.ts';

const promises: Record<string, Check> = {
  'state before and changes make the state after': replayed,
  'undo leads back where the definition says so': undone,
  'undo takes back no more than its command': undoneWithRestraint,
  'nothing is overwritten unseen': neverStale,
  'a preview is what acceptance does, or is shown anew': previewed,
  'ids of others are not found and change nothing': keptApart,
  'every role and key ends as the rights table says': byRight,
  'twenty at once are one effect': once,
  'hostile input is refused by name': hardened,
};

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

describe('a query tells nobody what is not theirs', () => {
  for (const name of Object.keys(shipped.queries)) {
    test(name, async () => {
      expect(await leakless(shipped, name)).toEqual([]);
    }, 120_000);
  }
});
