import { gramKinds, type Terms } from './terms.ts';

/** Weighed terms of a text, of one sort. */
export type Weighed = { terms: Uint32Array; weights: Float32Array };

/** For each term, the texts that have it and what it says of them. */
export type Postings = {
  /** Where the texts of a term begin in the two arrays below; they end where those of the next term begin. */
  from: Uint32Array;
  at: Uint32Array;
  weights: Float32Array;
};

/** How rare each term is among the texts that were arranged. */
export type Rarity = { logs: Float64Array; ofNone: number };

/** Texts arranged for asking which of them are like another. */
export type Arranged = {
  count: number;
  meanLength: number;
  wordRarity: Rarity;
  gramRarity: Rarity;
  words: Postings;
  rare: Postings;
  grams: Postings;
};

/** Arranges texts for `alike`. `kinds` is how many words their lexicon knows. */
export function arrange(texts: readonly Terms[], kinds: number): Arranged {
  const count = texts.length;
  const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(count, 1);
  const words = texts.map(wordsOf);
  const grams = texts.map(gramsOf);
  const wordsFrom = beginnings(words, kinds);
  const gramsFrom = beginnings(grams, gramKinds);
  const wordRarity = rarityOf(wordsFrom, count);
  const gramRarity = rarityOf(gramsFrom, count);
  return {
    count,
    meanLength,
    wordRarity,
    gramRarity,
    words: fill(wordsFrom, words, (text) => directions(wordRarity, text)),
    rare: fill(wordsFrom, words, (text, at) => saturated(text.weights, texts[at]?.length ?? 0, meanLength)),
    grams: fill(gramsFrom, grams, (text) => directions(gramRarity, text)),
  };
}

export const wordsOf = ({ words, wordWeights }: Terms): Weighed => ({ terms: words, weights: wordWeights });
export const gramsOf = ({ grams, gramWeights }: Terms): Weighed => ({ terms: grams, weights: gramWeights });

/** The weights of a text's terms by count and rarity, of length 1 together. */
export function directions(rarity: Rarity, { terms, weights }: Weighed): Float32Array {
  const values = new Float32Array(terms.length);
  let square = 0;
  for (let index = 0; index < terms.length; index++) {
    const weight = weights[index] ?? 0;
    const value = (weight <= 1 ? weight : 1 + Math.log(weight)) * (rarity.logs[terms[index] ?? 0] ?? rarity.ofNone);
    values[index] = value;
    square += value * value;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let index = 0; index < values.length; index++) values[index] = (values[index] ?? 0) * scale;
  return values;
}

/** BM25: the tenth time says less than the second, and a word in a long text less than in a short one. */
export function saturated(weights: Float32Array, length: number, meanLength: number): Float32Array {
  const slack = 1.2 * (0.25 + (0.75 * length) / (meanLength || 1));
  const values = new Float32Array(weights.length);
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    values[index] = (2.2 * weight) / (weight + slack);
  }
  return values;
}

function beginnings(texts: readonly Weighed[], kinds: number): Uint32Array {
  const from = new Uint32Array(kinds + 1);
  for (const { terms } of texts)
    for (let index = 0; index < terms.length; index++) {
      const after = (terms[index] ?? 0) + 1;
      from[after] = (from[after] ?? 0) + 1;
    }
  for (let kind = 0; kind < kinds; kind++) from[kind + 1] = (from[kind + 1] ?? 0) + (from[kind] ?? 0);
  return from;
}

/** A term that no text has counts as if one had it. */
function rarityOf(from: Uint32Array, count: number): Rarity {
  const logs = new Float64Array(from.length - 1);
  for (let kind = 0; kind < logs.length; kind++)
    logs[kind] = Math.log((count + 1) / Math.max((from[kind + 1] ?? 0) - (from[kind] ?? 0), 1));
  return { logs, ofNone: Math.log(count + 1) };
}

function fill(
  from: Uint32Array,
  texts: readonly Weighed[],
  weigh: (text: Weighed, at: number) => Float32Array,
): Postings {
  const next = from.slice();
  const at = new Uint32Array(from.at(-1) ?? 0);
  const weights = new Float32Array(at.length);
  for (const [place, text] of texts.entries()) {
    const weighed = weigh(text, place);
    for (let index = 0; index < weighed.length; index++) {
      const term = text.terms[index] ?? 0;
      const free = next[term] ?? 0;
      next[term] = free + 1;
      at[free] = place;
      weights[free] = weighed[index] ?? 0;
    }
  }
  return { from, at, weights };
}
