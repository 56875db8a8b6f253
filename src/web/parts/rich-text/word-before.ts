import type { EditorState } from '@tiptap/pm/state';

/** What is being typed after an `@`, a `#` or a `/`: where it stands, and the words so far. */
export interface WordBefore {
  sign: '@' | '#' | '/';
  words: string;
  from: number;
  to: number;
}

const before = /(?:^|[^\p{L}\p{N}_@#&/.])([@#])([\p{L}\p{N}\p{M}.'’-]*(?: [\p{L}\p{N}\p{M}.'’-]+){0,3})$/u;

/** A `/` that begins a word: no path, no date, no fraction. */
const slash = /(?:^|\s)\/(\p{L}{0,20})$/u;

/** The word that ends at the caret and names somebody or something, or what is to be put in; none in code. */
export function wordBefore({ selection }: EditorState): WordBefore | undefined {
  const { $from, empty, from } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return undefined;
  if ($from.marks().some(({ type }) => type.name === 'code')) return undefined;
  const text = $from.parent.textBetween(Math.max(0, $from.parentOffset - 80), $from.parentOffset, undefined, '\ufffc');
  const put = slash.exec(text)?.[1];
  if (put !== undefined) return { sign: '/', words: put, from: from - put.length - 1, to: from };
  const [, sign, words = ''] = before.exec(text) ?? [];
  if (sign !== '@' && sign !== '#') return undefined;
  return { sign, words, from: from - words.length - 1, to: from };
}
