import { fold } from './fold.ts';
import { type Sifted, sift } from './sift.ts';

/** What words leave of rows whose text has all of them, and which word leaves the most out where that is none. */
export function siftWords<R>(rows: readonly R[], typed: string, textOf: (row: R) => string): Sifted<R> {
  const words = typed.split(/\s+/).filter(Boolean);
  const conditions = words.map((word, at) => {
    const wanted = fold(word);
    return {
      term: { field: '', not: false, values: [{ sign: '' as const, text: word }] },
      at,
      field: undefined,
      says: `with “${word}”`,
      fits: (row: R) => fold(textOf(row)).includes(wanted),
    };
  });
  return sift(rows, { conditions });
}

/** The words without the one at a place. */
export function withoutWord(typed: string, at: number): string {
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .filter((_, place) => place !== at)
    .join(' ');
}
