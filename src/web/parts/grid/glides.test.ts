import fc from 'fast-check';
import { expect, it } from 'vitest';
import { glidesOf } from './glides.ts';
import { movedOrder } from './moves.ts';

const lines = (ids: Iterable<string>) => new Map([...ids].map((id, line) => [id, line]));

it('a row that moves is seen going, whoever makes room for it is not', () => {
  expect(glidesOf(lines('abcdef'), lines('bcdaef'))).toEqual([{ id: 'a', from: 0, to: 3 }]);
  expect(glidesOf(lines('abcdef'), lines('aebcdf'))).toEqual([{ id: 'e', from: 4, to: 1 }]);
});

it('two that change places both go, and what stays does not', () => {
  expect(glidesOf(lines('abcd'), lines('acbd')).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(glidesOf(lines('abcd'), lines('abcd'))).toEqual([]);
});

it('nothing goes where a whole list is another, or where rows come that were not there', () => {
  expect(glidesOf(lines('abcdefgh'), lines('hgfedcba'))).toEqual([]);
  expect(glidesOf(lines('ab'), lines('xyab'))).toHaveLength(2);
  expect(glidesOf(new Map(), lines('abc'))).toEqual([]);
});

it('one row moved anywhere is the only one seen to go further than a line', () => {
  fc.assert(
    fc.property(fc.nat(29), fc.nat(29), (which, to) => {
      const rows = Array.from({ length: 30 }, (_, at) => ({ id: `r${at}` }));
      const after = movedOrder(rows, new Set([`r${which}`]), to);
      const glides = glidesOf(lines(rows.map(({ id }) => id)), lines(after.map(({ id }) => id)));
      if (Math.abs(which - to) > 1) expect(glides).toEqual([{ id: `r${which}`, from: which, to }]);
      else expect(glides).toHaveLength(which === to ? 0 : 2);
    }),
  );
});
