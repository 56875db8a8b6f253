import { readAsked } from '#analysis/search/ask';
import { type Excerpt, type Mark, marksIn } from '#analysis/search/marks';
import type { OutputOf } from '../../client/shapes.ts';
import { type FoundRecord, sayNote } from '../../frame/found.ts';
import { foundAddress } from '../../frame/found-address.ts';

/** A line of what was found: what it is called with the words marked in it, and the passage that says them. */
export interface FoundLine extends FoundRecord {
  marks: Mark[];
  excerpt: Excerpt | null;
}
type Hit = OutputOf<'search.find'>['hits'][number];

/** What this browser found itself, as lines. */
export function linesHere(found: readonly FoundRecord[], words: string): FoundLine[] {
  const wanted = readAsked(words).words.map((word) => [word]);
  return found.map((one) => ({ ...one, marks: marksIn(one.title, wanted), excerpt: null }));
}

/** What the server found, as lines, those of the product on the page first; `here` is its slug and id. */
export function linesThere(hits: readonly Hit[], here: { id: string; slug: string } | undefined): FoundLine[] {
  const lines = hits.map((hit) => ({
    ...hit,
    says: [hit.short, hit.title].filter(Boolean).join(' '),
    note: sayNote(hit.kind, hit.state),
    on: hit.on && [hit.on.short, hit.on.title].filter(Boolean).join(' '),
    elsewhere: hit.product && hit.product.id !== here?.id && hit.kind !== 'product' ? hit.product.name : null,
    href: foundAddress(hit.product?.slug ?? here?.slug ?? '', hit),
  }));
  const [near, far] = [lines.filter((line) => !line.elsewhere), lines.filter((line) => line.elsewhere)];
  return [...near, ...far];
}

/** What the server found comes below what was there at once, so that nothing moves that one is about to press. */
export function merged(here: readonly FoundLine[], there: readonly FoundLine[]): FoundLine[] {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...there.filter(({ id }) => !known.has(id))];
}
