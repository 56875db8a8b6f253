import { expect, it } from 'vitest';
import { upFrom } from './clear-of-toasts.ts';

const messages = { top: 740, bottom: 784, left: 500, right: 860 };
const row = (top: number, left = 232, right = 1360) => ({ top, bottom: top + 32, left, right });

it('a row goes up by as much as messages stand over it, and stays where none does', () => {
  expect(upFrom(row(750), messages)).toBe(46);
  expect(upFrom(row(710), messages)).toBe(6);
  expect(upFrom(row(700), messages)).toBe(0);
  expect(upFrom(row(785), messages)).toBe(0);
  expect(upFrom(row(750, 232, 480), messages)).toBe(0);
});
