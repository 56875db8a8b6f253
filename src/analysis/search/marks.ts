import { stemmer } from 'stemmer';
import { foldWords } from '#lib/words';

/** A stretch of a text that was found, in UTF-16 units. */
export type Mark = [start: number, end: number];
/** Part of a text, with what was found in it. */
export type Excerpt = { text: string; marks: Mark[] };
/** The words looked for: each by any of its spellings; the last may be the beginning of a word. */
export type Wanted = readonly (readonly string[])[];

const token = /[\p{L}\p{N}\p{M}'’]+/gu;
const shortestStemmed = 4;
const around = 160;
const before = 48;

/** Where the words stand in a text. */
export function marksIn(text: string, wanted: Wanted): Mark[] {
  return foundIn(text, wanted).map(({ mark }) => mark);
}

/** The passage of some texts in which most of the words stand; undefined where none does. */
export function excerptOf(texts: readonly string[], wanted: Wanted): Excerpt | undefined {
  let best: { text: string; start: number; words: number } | undefined;
  for (const raw of texts) {
    const text = plainLine(raw);
    const found = foundIn(text, wanted);
    found.forEach(({ mark: [start] }, at) => {
      const near = new Set<number>();
      for (const { mark, word } of found.slice(at)) if (mark[1] <= start + around - before) near.add(word);
      if (!best || near.size > best.words) best = { text, start, words: near.size };
    });
  }
  if (!best) return undefined;
  const cut = cutAround(best.text, best.start);
  return { text: cut, marks: marksIn(cut, wanted) };
}

/** The beginning of a text in one line. */
export function beginningOf(text: string): string {
  return cutAround(plainLine(text), 0);
}

function foundIn(text: string, wanted: Wanted): { mark: Mark; word: number }[] {
  if (wanted.length === 0) return [];
  const stems = wanted.map((spellings) => new Set(spellings.map(stemOf)));
  const found: { mark: Mark; word: number }[] = [];
  for (const { 0: raw, index } of text.matchAll(token)) {
    const folded = foldWords(raw);
    const word = wanted.findIndex((spellings, at) =>
      folded.some(
        (each) =>
          spellings.includes(each) ||
          stems[at]?.has(stemOf(each)) ||
          (at === wanted.length - 1 && spellings.some((spelling) => each.startsWith(spelling))),
      ),
    );
    if (word >= 0) found.push({ mark: [index, index + raw.length], word });
  }
  return found;
}

function stemOf(word: string): string {
  return word.length < shortestStemmed ? word : stemmer(word);
}

/** Words in one line, without the marks of Markdown. */
function plainLine(text: string): string {
  return text
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cutAround(text: string, start: number): string {
  const from = start <= before ? 0 : text.indexOf(' ', start - before) + 1;
  const rest = text.slice(from);
  const shown = rest.length <= around ? rest : `${rest.slice(0, around).replace(/\s+\S*$/, '')} …`;
  return from === 0 ? shown : `… ${shown}`;
}
