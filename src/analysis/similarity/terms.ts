import { stemmer } from 'stemmer';
import { foldWords } from '#lib/words';

/** A text to compare: its title, where it has one, weighs more than what follows. */
export type Told = { title: string; text: string };

/** Numbers for the words of one body of texts; forms of a word share the number of their stem. */
export type Lexicon = { forms: Map<string, number>; stems: Map<string, number> };

/** What a text is compared by: its stems and its character trigrams, each with how much of the text they are. */
export type Terms = {
  words: Uint32Array;
  wordWeights: Float32Array;
  /** The text's length in weighted words. */
  length: number;
  grams: Uint32Array;
  gramWeights: Float32Array;
};

/** How many numbers trigrams are dealt onto; few share one. */
export const gramKinds = 65_536;

const titleWords = 3;
const titleGrams = 2;
const mostCharacters = 4000;

export function emptyLexicon(): Lexicon {
  return { forms: new Map(), stems: new Map() };
}

/** The title and the rest of what was said: a short first line above others is a title. */
export function toldIn(words: string): Told {
  const [first = '', ...others] = words.trim().split('\n');
  const isTitle = others.some((line) => line.trim() !== '') && first.length <= 150;
  return isTitle ? { title: first, text: others.join('\n') } : { title: '', text: words };
}

/** The words of a text in lower case without accents; scripts without spaces give pairs of characters. */
export function wordsOf(text: string): string[] {
  return foldWords(text.slice(0, mostCharacters));
}

/** What a text is compared by. Without `learns`, words that the lexicon lacks get numbers of their own above it. */
export function termsOf(lexicon: Lexicon, told: Told, { learns }: { learns: boolean }): Terms {
  const known = learns ? lexicon : { forms: new Map<string, number>(), stems: new Map<string, number>() };
  const words = new Map<number, number>();
  const grams = new Map<number, number>();
  let length = 0;
  const take = (word: string, forWord: number, forGrams: number) => {
    const number = lexicon.forms.get(word) ?? numberOf(lexicon, known, word);
    words.set(number, (words.get(number) ?? 0) + forWord);
    length += forWord;
    for (const gram of gramsOf(word)) grams.set(gram, (grams.get(gram) ?? 0) + forGrams);
  };
  for (const word of wordsOf(told.title)) take(word, titleWords, titleGrams);
  wordsOf(told.text).forEach((word, at) => {
    const weight = weightAt(at);
    take(word, weight, weight);
  });
  return {
    words: Uint32Array.from(words.keys()),
    wordWeights: Float32Array.from(words.values()),
    length,
    grams: Uint32Array.from(grams.keys()),
    gramWeights: Float32Array.from(grams.values()),
  };
}

/** What comes first says what it is about; logs and signatures stand at the end. */
function weightAt(position: number): number {
  return 0.15 + 0.85 / (1 + (position / 80) ** 2);
}

function numberOf(lexicon: Lexicon, known: Lexicon, word: string): number {
  const before = known.forms.get(word);
  if (before !== undefined) return before;
  const stem = word.length > 3 ? stemmer(word) : word;
  let number = lexicon.stems.get(stem) ?? known.stems.get(stem);
  if (number === undefined) {
    number = known === lexicon ? lexicon.stems.size : lexicon.stems.size + known.stems.size;
    known.stems.set(stem, number);
  }
  known.forms.set(word, number);
  return number;
}

function gramsOf(word: string): number[] {
  const grams: number[] = [];
  let a = 32;
  let b = word.charCodeAt(0);
  for (let at = 1; at <= word.length; at++) {
    const c = at < word.length ? word.charCodeAt(at) : 32;
    grams.push((Math.imul(Math.imul(a, 961) + Math.imul(b, 31) + c, 0x9e3779b1) >>> 16) % gramKinds);
    a = b;
    b = c;
  }
  return grams;
}
