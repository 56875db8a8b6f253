import { longestEnding, nearWords, piecesOf, slipsIn } from '#analysis/search/near-words';
import type { Read } from '#store/read';
import { type WantedWord, wordsLike } from '#store/search-find';

/** The words that were asked for, each with those that it may be a misspelling of. */
export async function misspelt(read: Read, wanted: readonly WantedWord[]): Promise<WantedWord[]> {
  return Promise.all(
    wanted.map(async ({ any, begins }) => {
      const [word = ''] = any;
      const slips = slipsIn(word);
      if (slips === 0) return { any, begins };
      const known = await wordsLike(read, piecesOf(word), {
        least: word.length - slips,
        most: word.length + slips + longestEnding,
      });
      return { any: [...new Set([...any, ...nearWords(word, known)])], begins };
    }),
  );
}
