import { expect, it } from 'vitest';
import { linesInSight } from './forecast-lines.ts';

const lines = Array.from({ length: 2_000 }, (_, n) => ({ feature: { id: `f${n}` } }));
const ids = (most: number, moved: string[] = []) =>
  linesInSight(lines, new Set(moved), most).map(({ feature }) => feature.id);

it('of many lines the first are drawn, and those that just moved', () => {
  expect(ids(3, ['f1', 'f1999'])).toEqual(['f0', 'f1', 'f2', 'f1999']);
  expect(ids(2_000)).toHaveLength(2_000);
});
