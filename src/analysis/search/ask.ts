import type { Kind } from '#domain/records';
import { kindCalled } from '#domain/searched';
import { foldWords } from '#lib/words';

/** The filters that can stand in the box. */
export const filterNames = ['kind', 'from', 'by', 'product'] as const;
type FilterName = (typeof filterNames)[number];

/** What somebody typed into the box, read: words to be found, a record's number, filters, and what is no filter. */
export type Asked = {
  /** In lower case without accents, in order; the last may be the beginning of a word. */
  words: string[];
  /** `112`, and `F` where it was written. */
  id: { letter: string | null; number: number } | null;
  kinds: Kind[];
  from: string[];
  by: string[];
  product: string[];
  /** What looks like a filter and is none, as it was typed: `status:open`, `kind:thing`. */
  unknown: string[];
};

const part = /([\p{L}]+):(?!\/\/)(?:"([^"]*)"?|(\S*))|"([^"]*)"?|(\S+)/gu;
const oneId = /^([a-z])-?(\d{1,9})$|^#?(\d{1,9})$/i;
const mostWords = 12;

/** Reads what somebody typed into the box. */
export function readAsked(text: string): Asked {
  const asked: Asked = { words: [], id: null, kinds: [], from: [], by: [], product: [], unknown: [] };
  const plain: string[] = [];
  for (const [whole, name, quotedValue, value, quoted, word] of text.matchAll(part)) {
    const filter = name && filterNames.find((one) => one === name.toLowerCase());
    if (filter) take(asked, filter, (quotedValue ?? value ?? '').trim(), whole);
    else if (name) {
      asked.unknown.push(whole);
      plain.push(whole);
    } else plain.push(quoted ?? word ?? '');
  }
  const [letters = '', number = '', bare = ''] = (plain.join(' ').trim().match(oneId) ?? []).slice(1);
  if (number || bare) asked.id = { letter: letters ? letters.toUpperCase() : null, number: Number(number || bare) };
  asked.words = foldWords(plain.join(' ')).slice(0, mostWords);
  return asked;
}

function take(asked: Asked, filter: FilterName, value: string, whole: string): void {
  // Half a filter, while it is typed, asks for nothing yet.
  if (value === '') return;
  if (filter !== 'kind') {
    asked[filter].push(value);
    return;
  }
  for (const each of value.split(',').filter(Boolean)) {
    const kind = kindCalled(each);
    if (kind) asked.kinds.push(kind);
    else asked.unknown.push(whole);
  }
}

/** True where there is something to look for. */
export function asksSomething({ words, kinds, from, by, product }: Asked): boolean {
  return words.length + kinds.length + from.length + by.length + product.length > 0;
}
