import { describe, expect, test } from 'vitest';
import * as cheats from './cheats.ts';
import { hardened } from './checks/hostile.ts';
import { leakless } from './checks/leak.ts';
import { previewed } from './checks/preview.ts';
import { replayed } from './checks/replay.ts';
import { byRight } from './checks/roles.ts';
import { neverStale } from './checks/stale.ts';
import { keptApart } from './checks/tenant.ts';
import { undone, undoneWithRestraint } from './checks/undo.ts';
import { leaksOthers, leaksSecrets } from './leaks.ts';
import { type Check, planted, shipped } from './trial.ts';

const caught: [string, Check, { name: string }][] = [
  ['an id that is not declared', keptApart, cheats.forgetsScope],
  ['a write over an unseen change', neverStale, cheats.overwritesUnseen],
  ['a transition without versions', neverStale, cheats.judgesWithoutVersion],
  ['a write that was not decided', replayed, cheats.writesUndecided],
  ['an effect that was not shown', previewed, cheats.doesOtherThanShown],
  ['an undo that does not lead back', undone, cheats.undoesWrongly],
  ['a write by somebody without the right', byRight, cheats.ignoresRights],
  ['a fault on unexpected input', hardened, cheats.fallsOver],
];

describe('each check catches the definition that was made to break it', () => {
  for (const [what, check, cheat] of caught) {
    test(what, async () => {
      expect(await check(planted({ [cheat.name]: cheat }), cheat.name)).not.toEqual([]);
    }, 60_000);
  }
  test('an undo that takes back too much', async () => {
    expect(await undoneWithRestraint(planted({ 'change.undo': cheats.undoesTooMuch }), 'feature.edit')).not.toEqual([]);
  });
  test('a query that tells of others', async () => {
    expect(
      await leakless({ ...shipped, queries: { ...shipped.queries, 'cheat.leak': leaksOthers } as never }, 'cheat.leak'),
    ).not.toEqual([]);
  });
  test('a query that tells secrets', async () => {
    expect(
      await leakless(
        { ...shipped, queries: { ...shipped.queries, 'cheat.secret': leaksSecrets } as never },
        'cheat.secret',
      ),
    ).not.toEqual([]);
  });
});
