import { type Arranged, arrange } from './arranged.ts';
import { type Alike, alike } from './rank.ts';
import { emptyLexicon, type Lexicon, type Terms, termsOf, toldIn } from './terms.ts';

/** The texts of one product made ready to be asked about; each has an id and a hash by which a changed one is known. */
export type Body = {
  lexicon: Lexicon;
  texts: ReadonlyMap<string, Known>;
  arranged: Arranged;
  /** The ids of the arranged texts, and after them those that came later. */
  places: readonly (string | undefined)[];
  later: readonly Terms[];
  /** How many numbers it keeps, to bound memory by. */
  size: number;
};
type Known = { hash: string; terms: Terms };
type Hashed = { id: string; hash: string };

/** The share of later and gone texts, and how many, that are borne before all is arranged anew. */
const unarranged = { share: 0.05, most: 200 };

export function emptyBody(): Body {
  const lexicon = emptyLexicon();
  return { lexicon, texts: new Map(), arranged: arrange([], 0), places: [], later: [], size: 0 };
}

/** The texts that a body lacks, or has otherwise. */
export function lacking(body: Body, texts: readonly Hashed[]): string[] {
  return texts.filter(({ id, hash }) => body.texts.get(id)?.hash !== hash).map(({ id }) => id);
}

/** The body with these texts and no others: `read` has the words of those it lacked. Gives others a turn at each `yield`. */
export function* renewed(
  body: Body,
  texts: readonly Hashed[],
  read: readonly (Hashed & { text: string })[],
): Generator<void, Body> {
  const words = new Map(read.map((each) => [each.id, each]));
  const now = new Map<string, Known>();
  const fresh: string[] = [];
  for (const { id, hash } of texts) {
    const known = body.texts.get(id);
    const said = words.get(id);
    if (known && known.hash === hash) now.set(id, known);
    else if (said) {
      now.set(id, { hash: said.hash, terms: termsOf(body.lexicon, toldIn(said.text), { learns: true }) });
      if (fresh.push(id) % 100 === 0) yield;
    }
  }
  const kept = new Set(fresh);
  const places = body.places.map((id) => (id !== undefined && now.has(id) && !kept.has(id) ? id : undefined));
  const gone = places.filter((id) => id === undefined).length;
  const borne = Math.min(unarranged.most, unarranged.share * body.arranged.count);
  if (gone + body.later.length + fresh.length > borne) return arrangedAnew(body.lexicon, now);
  return {
    ...body,
    texts: now,
    places: [...places, ...fresh],
    later: [...body.later, ...fresh.flatMap((id) => now.get(id)?.terms ?? [])],
  };
}

/** The texts most like these words, best first; `without` is the id of what is asked about. */
export function alikeIn(
  body: Body,
  words: string,
  { limit, without }: { limit: number; without?: string },
): { id: string; score: number }[] {
  const known = without === undefined ? undefined : body.texts.get(without)?.terms;
  const asked = known ?? termsOf(body.lexicon, toldIn(words), { learns: false });
  const skips = (at: number) => body.places[at] === undefined || body.places[at] === without;
  const named = ({ at, score }: Alike) => ({ id: body.places[at] ?? '', score });
  return alike(body.arranged, asked, { limit, skips, later: body.later }).map(named);
}

function arrangedAnew(lexicon: Lexicon, texts: ReadonlyMap<string, Known>): Body {
  const terms = [...texts.values()].map((known) => known.terms);
  const size = terms.reduce((sum, { words, grams }) => sum + words.length + grams.length, 0);
  return {
    lexicon,
    texts,
    arranged: arrange(terms, lexicon.stems.size),
    places: [...texts.keys()],
    later: [],
    size: size + lexicon.forms.size,
  };
}
