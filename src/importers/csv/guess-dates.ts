import { type DateShape, doubtfulParts, readDate } from './date-shape.ts';

/** What the dates of a file show about day and month: sure, or open with an example read both ways, to ask a person once. */
export type DateGuess =
  | { sure: true; shape: DateShape; why: string }
  | { sure: false; why: string; example: string; dayFirst: string | null; monthFirst: string | null };

/** Guesses whether dates such as `6/7/2025` are written day first or month first, by those that can only be one of the two. */
export function guessDateShape(cells: Iterable<string>): DateGuess {
  const guesser = dateGuesser();
  for (const cell of cells) guesser.add(cell);
  return guesser.guess();
}

/** A guess at how dates are written that grows with every cell it is shown. */
export function dateGuesser(): { add(cell: string): void; guess(): DateGuess } {
  let doubtful: string | undefined;
  let dayFirst: string | undefined;
  let monthFirst: string | undefined;
  return {
    add(cell) {
      const parts = doubtfulParts(cell);
      if (!parts) return;
      doubtful ??= cell.trim();
      if (parts.first > 12 && parts.second <= 12) dayFirst ??= cell.trim();
      if (parts.second > 12 && parts.first <= 12) monthFirst ??= cell.trim();
    },
    guess() {
      if (doubtful === undefined) return { sure: true, shape: 'iso', why: 'No date leaves day and month in doubt.' };
      if (dayFirst && monthFirst)
        return open(`“${dayFirst}” is written day first and “${monthFirst}” month first.`, doubtful);
      if (dayFirst) return { sure: true, shape: 'dmy', why: `“${dayFirst}” can only be day first.` };
      if (monthFirst) return { sure: true, shape: 'mdy', why: `“${monthFirst}” can only be month first.` };
      return open(`“${doubtful}” can be read day first or month first, and so can every other date.`, doubtful);
    },
  };
}

function open(why: string, example: string): DateGuess {
  const dayFirst = readDate(example, 'dmy');
  const monthFirst = readDate(example, 'mdy');
  return {
    sure: false,
    why,
    example,
    dayFirst: dayFirst.ok ? dayFirst.date : null,
    monthFirst: monthFirst.ok ? monthFirst.date : null,
  };
}
