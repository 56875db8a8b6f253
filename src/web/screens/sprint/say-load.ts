import type { Load } from '#domain/ledger';
import { sayNumber } from '../../words/say-amount.ts';
import { sayChance } from '../feature/forecast-words.ts';

/** A number as people read it, with its noun where one is given: `3 stories`. */
export function count(value: number, one?: string, many?: string): string {
  const said = sayNumber(value);
  if (one === undefined) return said;
  return `${said} ${value === 1 ? one : many}`;
}

/** Stories with the sum of their estimates: `6 stories · 21 points`. */
export function sayLoad({ stories, points }: Pick<Load, 'stories' | 'points'>): string {
  const said = count(stories, 'story', 'stories');
  return points > 0 ? `${said} · ${count(points, 'point', 'points')}` : said;
}

/** A chance in the words of every forecast: never 0% or 100% while something is open, since neither is known. */
export function percent(chance: number): string {
  return sayChance(chance);
}
