import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpenIn, printOpenness, readOpenness, withOpen } from './openness.ts';

const rows = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 99 }).map((n) => `F-${n}`), level: fc.integer({ min: 1, max: 3 }) }),
  {
    selector: ({ id }) => id,
  },
);

it('a row is open as it was last asked to be, whatever its level says, and others stay as they were', () => {
  fc.assert(
    fc.property(rows, fc.nat(3), fc.array(fc.tuple(fc.nat(), fc.boolean())), (all, depth, steps) => {
      let now = readOpenness(undefined, depth);
      const asked = new Map<string, boolean>();
      for (const [which, open] of steps) {
        const row = all[which % Math.max(all.length, 1)];
        if (!row) continue;
        now = withOpen(now, [row], open);
        asked.set(row.id, open);
      }
      for (const { id, level } of all) expect(isOpenIn(now, id, level)).toBe(asked.get(id) ?? level <= depth);
      expect(readOpenness(printOpenness(now), 9)).toEqual(now);
    }),
  );
});

it('what makes no sense on a device is read as the usual', () => {
  expect(readOpenness('x F-1', 1)).toEqual({ depth: 1, except: new Set(['F-1']) });
  expect(readOpenness('', 2)).toEqual({ depth: 2, except: new Set() });
});
