import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsBetween, movedOrder, placeOfGap, targetOf } from './moves.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const order = (ids: string, to: number) =>
  movedOrder(rows, new Set(ids), to)
    .map((row) => row.id)
    .join('');

describe('moving rows', () => {
  it('puts them together in their own order', () => {
    expect(order('d', 0)).toBe('dabce');
    expect(order('eb', 1)).toBe('abecd');
    expect(order('ab', 3)).toBe('cdeab');
  });

  it('reads a gap between rows as a place among those that stay', () => {
    expect(placeOfGap(rows, new Set(['b']), 0)).toBe(0);
    expect(placeOfGap(rows, new Set(['b']), 3)).toBe(2);
    expect(placeOfGap(rows, new Set(['a', 'c']), 5)).toBe(3);
  });

  it('names the neighbour below, and the one above at the end', () => {
    expect(targetOf(rows, new Set(['d']), 0)).toEqual({ before: 'a' });
    expect(targetOf(rows, new Set(['a']), 4)).toEqual({ after: 'e' });
  });

  it('names nothing where the order stays as it is', () => {
    expect(targetOf(rows, new Set(['b']), 1)).toBeUndefined();
    expect(targetOf(rows, new Set(['b', 'c']), 1)).toBeUndefined();
    expect(targetOf(rows, new Set(['a', 'b', 'c', 'd', 'e']), 0)).toBeUndefined();
  });

  it('names a neighbour that stays, from which the same order follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(19)), fc.nat(20), (length, chosen, gap) => {
        const list = Array.from({ length }, (_, at) => ({ id: `r${at}` }));
        const ids = new Set(chosen.filter((at) => at < length).map((at) => `r${at}`));
        const to = placeOfGap(list, ids, Math.min(gap, length));
        const target = targetOf(list, ids, to);
        const moved = movedOrder(list, ids, to).map((row) => row.id);
        if (!target) {
          expect(moved).toEqual(list.map((row) => row.id));
          return;
        }
        const rest = list.filter((row) => !ids.has(row.id)).map((row) => row.id);
        const at = 'before' in target ? rest.indexOf(target.before) : rest.indexOf(target.after) + 1;
        expect(rest.toSpliced(at, 0, ...list.filter((row) => ids.has(row.id)).map((row) => row.id))).toEqual(moved);
      }),
    );
  });

  it('chooses a range in both directions', () => {
    expect(idsBetween(rows, 3, 1)).toEqual(['b', 'c', 'd']);
    expect(idsBetween(rows, 1, 1)).toEqual(['b']);
  });
});
