/** A comparison before a value. */
export type Sign = '' | '>' | '>=' | '<' | '<=';

/** One value of a term, as it was typed: `>5`, `draft`, `say=empty`. */
export interface Value {
  sign: Sign;
  text: string;
}

/** One term of a filter: `-state:draft,ready`; without a field, words to look for. */
export interface Term {
  /** What it looks at, in small letters; empty for words. */
  field: string;
  /** A minus before it: what fits is left out. */
  not: boolean;
  /** Any of these fits. */
  values: readonly Value[];
}

/** A stretch of a text between two breaks. */
export interface Piece {
  text: string;
  from: number;
  to: number;
}

/** The pieces of a text between breaks; what stands in quotes is not broken, and `""` in quotes is a quote. */
export function piecesOf(text: string, breaks: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let quoted = false;
  const end = (to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), from, to });
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') {
      if (quoted && text.charAt(at + 1) === '"') at++;
      else quoted = !quoted;
    } else if (!quoted && breaks.test(char)) end(at);
  }
  end(text.length);
  return pieces;
}

const space = /\s/;
const comma = /,/;
const named = /^([a-z][a-z-]*):/i;
const signed = /^(>=|<=|>|<)/;

/** Reads a filter as it is typed: `state:draft,ready -assignee:me due:<2026-12-01 team:"Crew two" offline`. Any text can be read. */
export function parseTerms(text: string): Term[] {
  return tokensOf(text).flatMap(({ text: token }) => termOf(token) ?? []);
}

/** The terms of a text as they were typed, with their places in it. */
export function tokensOf(text: string): Piece[] {
  return piecesOf(text, space);
}

function termOf(token: string): Term | undefined {
  const not = token.startsWith('-') && token.length > 1;
  const bare = not ? token.slice(1) : token;
  const name = named.exec(bare);
  if (!name) {
    const words = unquoted(bare);
    return words === '' ? undefined : { field: '', not, values: [{ sign: '', text: words }] };
  }
  const values = piecesOf(bare.slice(name[0].length), comma).map(({ text }) => asValue(text));
  return { field: (name[1] ?? '').toLowerCase(), not, values: values.filter(({ text }) => text !== '') };
}

function asValue(piece: string): Value {
  const sign = (signed.exec(piece)?.[1] ?? '') as Sign;
  return { sign, text: unquoted(piece.slice(sign.length)) };
}

function unquoted(piece: string): string {
  let text = '';
  let quoted = false;
  for (let at = 0; at < piece.length; at++) {
    const char = piece.charAt(at);
    if (char !== '"') text += char;
    else if (quoted && piece.charAt(at + 1) === '"') {
      text += char;
      at++;
    } else quoted = !quoted;
  }
  return text.trim();
}

/** Terms as text: reading it gives the same terms again. */
export function printTerms(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ');
}

/** One term as text. */
export function printTerm({ field, not, values }: Term): string {
  const minus = not ? '-' : '';
  if (field === '') return `${minus}${printWords(values[0]?.text ?? '')}`;
  return `${minus}${field}:${values.map(printValue).join(',')}`;
}

/** One value as text, in quotes where it needs them. */
export function printValue({ sign, text }: Value): string {
  const looksSigned = sign === '' ? signed.test(text) : text.startsWith('=');
  return `${sign}${looksSigned || /[\s",]/.test(text) ? quoted(text) : text}`;
}

function printWords(text: string): string {
  return /[\s"]/.test(text) || text.startsWith('-') || named.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
