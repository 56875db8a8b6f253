import { type Arranged, directions, gramsOf, type Postings, saturated, type Weighed, wordsOf } from './arranged.ts';
import type { Terms } from './terms.ts';

/** A text that is like the one asked about: its place, and how much they are alike, from 0 to about 1 for the same words. */
export type Alike = { at: number; score: number };

type Asked = { words: Weighed; rare: Weighed; grams: Weighed };

const shares = { words: 0.35, rare: 0.35, grams: 0.3 };

/**
 * The texts most like another, best first: the cosine of stems, the cosine of trigrams, and BM25 as a share of what the
 * text would give itself, added up. Places that `skips` holds for are left out. `later` texts came after the arranging:
 * they are looked at one by one, and their places follow those of the arranged ones.
 */
export function alike(
  arranged: Arranged,
  terms: Terms,
  { limit, skips, later = [] }: { limit: number; skips?: (at: number) => boolean; later?: readonly Terms[] },
): Alike[] {
  const asked = weigh(arranged, terms);
  const scores = new Float64Array(arranged.count + later.length);
  add(scores, arranged.words, asked.words);
  add(scores, arranged.rare, asked.rare);
  add(scores, arranged.grams, asked.grams);
  if (later.length > 0) addLater(scores, arranged, asked, later);
  return best(scores, limit, skips);
}

/** What is asked for, each part already worth its share of the score. */
function weigh({ count, meanLength, wordRarity, gramRarity, rare }: Arranged, terms: Terms): Asked {
  const words = wordsOf(terms);
  const grams = gramsOf(terms);
  const wanted = words.weights.map((weight, index) => {
    const term = words.terms[index] ?? 0;
    const holders = Math.max((rare.from[term + 1] ?? 0) - (rare.from[term] ?? 0), 1);
    return Math.log(1 + (count - holders + 0.5) / (holders + 0.5)) * ((2 * weight) / (weight + 1));
  });
  const own = saturated(words.weights, terms.length, meanLength);
  const itself = wanted.reduce((sum, value, index) => sum + value * (own[index] ?? 0), 0);
  return {
    words: scaled(words.terms, directions(wordRarity, words), shares.words),
    rare: scaled(words.terms, wanted, itself > 0 ? shares.rare / itself : 0),
    grams: scaled(grams.terms, directions(gramRarity, grams), shares.grams),
  };
}

function scaled(terms: Uint32Array, values: Float32Array, by: number): Weighed {
  return { terms, weights: values.map((value) => value * by) };
}

function add(scores: Float64Array, { from, at, weights }: Postings, asked: Weighed): void {
  for (let index = 0; index < asked.terms.length; index++) {
    const term = asked.terms[index] ?? 0;
    if (term + 1 >= from.length) continue;
    const value = asked.weights[index] ?? 0;
    const end = from[term + 1] ?? 0;
    for (let place = from[term] ?? 0; place < end; place++) {
      const text = at[place] ?? 0;
      scores[text] = (scores[text] ?? 0) + value * (weights[place] ?? 0);
    }
  }
}

function addLater(scores: Float64Array, arranged: Arranged, asked: Asked, later: readonly Terms[]): void {
  const words = byTerm(asked.words);
  const rare = byTerm(asked.rare);
  const grams = byTerm(asked.grams);
  for (const [index, terms] of later.entries()) {
    const own = wordsOf(terms);
    const ownGrams = gramsOf(terms);
    scores[arranged.count + index] =
      product(words, own.terms, directions(arranged.wordRarity, own)) +
      product(rare, own.terms, saturated(own.weights, terms.length, arranged.meanLength)) +
      product(grams, ownGrams.terms, directions(arranged.gramRarity, ownGrams));
  }
}

function byTerm({ terms, weights }: Weighed): Map<number, number> {
  const values = new Map<number, number>();
  for (const [index, term] of terms.entries()) values.set(term, weights[index] ?? 0);
  return values;
}

function product(asked: ReadonlyMap<number, number>, terms: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) sum += (asked.get(terms[index] ?? 0) ?? 0) * (weights[index] ?? 0);
  return sum;
}

function best(scores: Float64Array, limit: number, skips: (at: number) => boolean = () => false): Alike[] {
  const found: Alike[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= 0 || (found.length === limit && score <= (found.at(-1)?.score ?? 0)) || skips(at)) continue;
    const place = found.findIndex((other) => score > other.score);
    found.splice(place < 0 ? found.length : place, 0, { at, score });
    if (found.length > limit) found.pop();
  }
  return found;
}
