import { expect, it } from 'vitest';
import { guessDateShape } from './guess-dates.ts';

it.each([
  ['no dates at all', ['', 'x'], 'iso'],
  ['dates whose order is plain', ['2026-09-30', '30/Sep/26 12:00 AM', '30.09.2026'], 'iso'],
  ['one that can only be month first', ['1/2/2025', '6/21/2025 16:14'], 'mdy'],
  ['one that can only be day first', ['1/2/2025', '', '21/6/2025'], 'dmy'],
] as const)('is sure of %s', (_, cells, shape) => {
  expect(guessDateShape(cells)).toMatchObject({ sure: true, shape });
});

it('asks, with an example read both ways, when every date can be read either way', () => {
  expect(guessDateShape(['', '3/4/2025 10:00', '5/6/2025'])).toMatchObject({
    sure: false,
    example: '3/4/2025 10:00',
    dayFirst: '2025-04-03',
    monthFirst: '2025-03-04',
  });
});

it('asks when the dates contradict each other, and names one of each', () => {
  const guess = guessDateShape(['13/1/2025', '1/13/2025']);
  expect(guess.sure).toBe(false);
  expect(guess.why).toBe('“13/1/2025” is written day first and “1/13/2025” month first.');
});
