import type { Asked } from '#analysis/search/ask';
import { type AnyRow, describeKind, type Kind, type Row } from '#domain/records';
import { type Searched, searched } from '#domain/searched';
import { foldLetters } from '#lib/words';
import type { Store } from '../client/store.ts';

/** A record of this browser that fits, with the one on whose page it stands. */
export type FoundHere = { kind: Kind; row: AnyRow; on: { kind: Kind; row: AnyRow } | null };

/** An id that is the record's own. */
const bestFit = 5;
/** What it is worth to be of the product on the page: a little more than to fit one step better. */
const nearness = 1.01;
/** Weighed more than what a kind counts: how well the words fit. */
const perFit = 100;

/** The kinds whose rows every browser keeps, what counts most first. */
const held = [...searched].filter(([kind]) => describeKind(kind)?.held).sort(([, a], [, b]) => b.weight - a.weight);

const folded = new WeakMap<object, string>();

/** Who looks, and from where: the product on the page, whose records come before others that fit as well. */
export type Looking = { me: string; here: string | undefined };

/** The records in this browser that fit, the best first. `products`: those by whose name it was narrowed down. */
export function foundIn(
  store: Store,
  asked: Asked,
  products: ReadonlySet<string> | null,
  { me, here }: Looking,
  most: number,
): FoundHere[] {
  const found: { kind: Kind; row: AnyRow; worth: number }[] = [];
  const by = asked.by.length > 0 ? membersNamed(store, asked.by, me) : null;
  const from = asked.from.map(foldLetters);
  const wanted = wantedBy(asked);
  for (const [kind, what] of held) {
    if (asked.kinds.length > 0 && !asked.kinds.includes(kind)) continue;
    if (from.length > 0 && what.from.length === 0) continue;
    // Of those that fit as well as one another the last are kept, without sorting thousands at every letter.
    const best: AnyRow[][] = Array.from({ length: 2 * bestFit + 2 }, () => []);
    const counts = new Array<number>(2 * bestFit + 2).fill(0);
    for (const any of store.all(kind)) {
      const row = any as unknown as AnyRow;
      const fit = fitOf(what, row, wanted);
      if (fit === 0 || !belongs(kind, what, row, { products, by, from })) continue;
      const place = 2 * fit + Number(here !== undefined && row.productId === here);
      const count = counts[place] ?? 0;
      counts[place] = count + 1;
      const rows = best[place];
      if (rows) rows[count % most] = row;
    }
    best.forEach((rows, place) => {
      const fit = Math.floor(place / 2);
      // A whole id means that record, wherever it is.
      const near = fit === bestFit ? 2 * nearness : (place % 2) * nearness;
      const worth = (fit + near) * perFit + what.weight;
      for (const row of rows) found.push({ kind, row, worth });
    });
  }
  found.sort((a, b) => b.worth - a.worth || numberOf(b.row) - numberOf(a.row));
  return found.slice(0, most).map(({ kind, row }) => ({ kind, row, on: subjectIn(store, kind, row) }));
}

/** What is looked for, made ready once for tens of thousands of rows. */
interface Wanted {
  words: readonly { word: string; begun: string }[];
  /** All of them, as a text begins with them. */
  start: string;
  /** `F-112`, or `-112` where no letter was typed. */
  id: { text: string; whole: boolean } | null;
}

function wantedBy({ words, id }: Asked): Wanted {
  return {
    words: words.map((word) => ({ word, begun: ` ${word}` })),
    start: ` ${words.join(' ')}`,
    id: id && { text: `${id.letter ?? ''}-${id.number}`, whole: id.letter !== null },
  };
}

/** How well a record fits the words: its id, its beginning, the beginnings of its words, or anywhere in it. */
function fitOf(what: Searched, row: AnyRow, { words, start, id }: Wanted): number {
  const { short } = row;
  if (id && short) {
    if (id.whole ? short === id.text : short.endsWith(id.text)) return bestFit;
    if (id.whole && short.startsWith(id.text)) return 4;
  }
  if (words.length === 0) return 1;
  const text = textOf(what, row);
  let begins = true;
  for (const { word, begun } of words) {
    if (text.includes(begun)) continue;
    if (!text.includes(word)) return 0;
    begins = false;
  }
  if (!begins) return 1;
  return text.startsWith(start) ? 3 : 2;
}

function textOf(what: Searched, row: AnyRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const field = what.title[0];
  const text = ` ${foldLetters(String((field && row[field]) ?? ''))}`;
  folded.set(row, text);
  return text;
}

interface Bounds {
  products: ReadonlySet<string> | null;
  by: ReadonlySet<string> | null;
  from: readonly string[];
}

function belongs(kind: Kind, what: Searched, row: AnyRow, { products, by, from }: Bounds): boolean {
  if (products && !products.has(kind === 'product' ? row.id : (row.productId ?? ''))) return false;
  if (by && !what.by.some((field) => by.has(String(row[field])))) return false;
  return from.every((name) => what.from.some((field) => foldLetters(String(row[field] ?? '')).includes(name)));
}

function membersNamed(store: Store, names: readonly string[], me: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of names.map(foldLetters)) {
    if (name === 'me') ids.add(me);
    else for (const row of store.all('member')) if (` ${foldLetters(row.name)}`.includes(` ${name}`)) ids.add(row.id);
  }
  return ids;
}

/** Later records have higher numbers. */
function numberOf({ short }: AnyRow): number {
  return short ? Number(short.slice(2)) : 0;
}

function subjectIn(store: Store, kind: Kind, row: AnyRow): FoundHere['on'] {
  const field = searched.get(kind)?.on;
  const id = field && row[field];
  if (!field || typeof id !== 'string') return null;
  const of = describeKind(kind)?.fields[field]?.to ?? row.subjectKind;
  if (typeof of !== 'string' || !describeKind(of)) return null;
  const subject: Row | undefined = store.row(of as Kind, id);
  return subject ? { kind: of as Kind, row: subject as unknown as AnyRow } : null;
}
