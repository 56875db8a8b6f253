import { stemmer } from 'stemmer';

const shortest = 4;
const longFrom = 8;
const most = 6;

/** How many slips of the finger a word of this length may have: none in short words, where every other word is near. */
export function slipsIn(word: string): number {
  return word.length < shortest ? 0 : word.length < longFrom ? 1 : 2;
}

/** Endings that a word may have besides: `basment` means `basements`. */
export const longestEnding = 3;

/** Those of some words that differ from one, or whose stem does, by a few slips (a letter more, less, other or swapped), nearest first. */
export function nearWords(word: string, known: readonly string[]): string[] {
  const slips = slipsIn(word);
  if (slips === 0) return [];
  const stem = stemmer(word);
  const near = known
    .map((other) => ({ other, apart: Math.min(apartBy(word, other, slips), apartBy(stem, stemmer(other), slips)) }))
    .filter(({ other, apart }) => apart <= slips && other !== word);
  near.sort((a, b) => a.apart - b.apart || (a.other < b.other ? -1 : 1));
  return near.slice(0, most).map(({ other }) => other);
}

/** The slips between two words, swaps of neighbours counted as one; more than `limit` are not counted on. */
export function apartBy(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let earlier: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1];
      let cost = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        cost = Math.min(cost, (earlier[at - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    earlier = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

/** The pieces of three letters of a word with its ends: two words with few slips share some. */
export function piecesOf(word: string): string[] {
  const whole = ` ${word} `;
  return [...new Set(Array.from({ length: whole.length - 2 }, (_, at) => whole.slice(at, at + 3)))];
}
