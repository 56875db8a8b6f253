import { fold } from '../../filter/fold.ts';

const plain = /^[\x20-\x7e]*$/;

/** Text in which neither case nor accents count. */
export function findFold(text: string): string {
  const folded = fold(text);
  return plain.test(folded) ? folded : folded.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words somebody looks for, folded, each once. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(findFold(typed).split(/\s+/).filter(Boolean))];
}

/** True where every word stands somewhere in a folded text. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** Where words stand in a text as it is written: pairs of beginning and end, by their beginning. */
export function placesOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const { folded, from } = traced(text);
  const places: [number, number][] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      places.push([from(at), from(at + word.length - 1, 1)]);
  return places.sort(([a], [b]) => a - b);
}

/** A folded text that knows from which character each of its own comes; `next` gives the end of that character. */
function traced(text: string): { folded: string; from: (at: number, next?: 1) => number } {
  if (plain.test(text)) return { folded: text.toLowerCase(), from: (at, next = undefined) => at + (next ?? 0) };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const one of text) {
    // Folding takes the blanks off the ends; here they are what parts the words.
    const told = /\s/.test(one) ? ' ' : findFold(one);
    for (let each = 0; each < told.length; each += 1) {
      starts.push(at);
      ends.push(at + one.length);
    }
    folded += told;
    at += one.length;
  }
  return { folded, from: (place, next) => (next ? ends[place] : starts[place]) ?? at };
}
