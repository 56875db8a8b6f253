import type { Kind } from '#domain/records';
import type { Read } from '#store/read';
import {
  type FoundEntry,
  findByNumber,
  findByWords,
  findLatest,
  type Narrowed,
  type WantedWord,
  wordsBeginning,
} from '#store/search-find';
import { misspelt } from './misspelt.ts';

/** Where fewer fit, the words may be misspelt. */
const few = 3;
/** A beginning that more words have is looked for as it stands. */
const mostCompletions = 40;
const completable = /^(?=.*\p{L}).{3,}$/u;

interface Looked {
  asked: readonly string[];
  number: { number: number; kinds: readonly Kind[] } | null;
  narrowed: Narrowed;
  /** No more than so many are looked for. */
  enough: number;
}

/**
 * What fits, best first: the record with that id, those that are called so, those that say it anywhere, and where these
 * are few, those that say something spelt nearly so. With the words as they were looked for in the end.
 */
export async function lookFor(
  read: Read,
  { asked, number, narrowed, enough }: Looked,
): Promise<{ found: FoundEntry[]; words: WantedWord[] }> {
  const words = await Promise.all(
    asked.map((word, at) => (at === asked.length - 1 ? completed(read, word) : { any: [word], begins: false })),
  );
  const found = number ? await findByNumber(read, number.number, number.kinds, narrowed) : [];
  const add = (more: readonly FoundEntry[]) => {
    const known = new Set(found.map(({ id }) => id));
    found.push(...more.filter(({ id }) => !known.has(id)));
  };
  if (words.length === 0) {
    add(await findLatest(read, narrowed, enough));
    return { found, words };
  }
  add(await findByWords(read, words, narrowed, 'title', enough));
  if (found.length < enough) add(await findByWords(read, words, narrowed, 'text', enough - found.length));
  if (found.length >= few) return { found, words };
  const spelled = await misspelt(read, words);
  if (spelled.every(({ any }) => any.length === 1)) return { found, words };
  add(await findByWords(read, spelled, narrowed, 'title', enough));
  if (found.length < enough) add(await findByWords(read, spelled, narrowed, 'text', enough - found.length));
  return { found, words: spelled };
}

/** A word that may still be typed, with all that it may become: PostgreSQL knows how common words are, but of no beginning. */
async function completed(read: Read, word: string): Promise<WantedWord> {
  const whole = completable.test(word) ? await wordsBeginning(read, word, mostCompletions) : undefined;
  return whole
    ? { any: [word, ...whole.filter((other) => other !== word)], begins: false }
    : { any: [word], begins: true };
}
