import { expect, test } from 'vitest';
import type { DiaryLine } from '#domain/change';
import { lockList } from '#store/lists';
import { selectAllRows } from '#store/rows';
import { applyChanges } from '#store/writer';
import { differences, readState, replay } from '../catalogue/state.ts';
import { makeScene } from '../feed/scene.ts';
import { chanceOf, raceSeed } from './chance.ts';
import { of } from './town.ts';

const many = 10_000;
const together = 200;

test(`10,000 moves to one spot keep the order that was asked for, in ranks of at most 64 characters (seed ${raceSeed})`, async () => {
  const scene = await makeScene();
  const { db } = scene.database;
  const chance = chanceOf(0);
  const product = scene.products.pump;
  const order = await scene.stories(
    product,
    Array.from({ length: 40 }, (_, n) => `Story ${n}`),
  );
  const spot = of(order, 20);
  const before = await readState(db, scene.workspace);
  const drafts: Omit<DiaryLine, 'seq' | 'command' | 'actor'>[] = [];
  let longest = 0;
  for (let done = 0; done < many; done += together) {
    await db.transaction().execute(async (transaction) => {
      await lockList(transaction, scene.workspace, product);
      for (let n = 0; n < together; n++) {
        const id = chance.pick(order.filter((one) => one !== spot));
        const place = { after: spot };
        const change = { op: 'place', kind: 'story', id, place } as const;
        const lines = await applyChanges(transaction, scene.workspace, [change], new Map(), new Set([product]));
        drafts.push(...lines);
        longest = Math.max(longest, String(lines[0]?.after?.rank).length);
        order.splice(order.indexOf(id), 1);
        order.splice(order.indexOf(spot) + 1, 0, id);
      }
    });
    const rows = (await selectAllRows(db, scene.workspace, 'story')).sort((a, b) =>
      String(a.rank) < String(b.rank) ? -1 : 1,
    );
    expect(rows.map(({ id }) => id)).toEqual(order);
  }
  const lines: DiaryLine[] = drafts.map((line, n) => ({ ...line, seq: n + 1, command: '', actor: '' }));
  const reranks = lines.filter(({ op }) => op === 'rerank');
  expect(longest).toBeLessThanOrEqual(64);
  expect(reranks.length).toBeGreaterThan(5);
  expect(differences(replay(before, lines), await readState(db, scene.workspace))).toEqual([]);
  // The line that deals ranks anew is needed for it: without it the replay differs.
  expect(
    differences(
      replay(
        before,
        lines.filter(({ op }) => op !== 'rerank'),
      ),
      await readState(db, scene.workspace),
    ),
  ).not.toEqual([]);
  await scene.close();
}, 120_000);
