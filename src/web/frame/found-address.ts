import { addressOf } from '../here/subject.ts';

/** What was found, as far as its address goes. */
interface Located {
  kind: string;
  id: string;
  short: string | null;
  title: string;
  /** The record on whose page it stands. */
  on: { kind: string; id: string; short: string | null } | null;
}

/** The parts of a page where what hangs on a record stands. */
const parts: Record<string, (of: Located) => string | undefined> = {
  claim: ({ id }) => `claim-${id}`,
  changeNote: ({ id }) => `note-${id}`,
  comment: ({ id }) => `comment-${id}`,
  question: ({ short }) => short ?? undefined,
  action: ({ short }) => short ?? undefined,
  announcement: () => 'announcements',
  decision: () => 'decided',
  feasibility: () => 'feasible',
  outcome: () => 'outcome',
  position: () => 'stakeholders',
  handoff: () => 'handoff-title',
  spec: () => 'spec-title',
  promise: () => 'knot-when',
};

/** Where something that was found is to be read; `slug` is its product's. */
export function foundAddress(slug: string, found: Located): string {
  const at = (path = '') => `/${slug}${path && `/${path}`}`;
  const { kind, id, short, title, on } = found;
  if (kind === 'member') return searchAddress(`by:"${title.replaceAll('"', '')}"`);
  if (kind === 'product') return at();
  if (kind === 'demo') return at(`demos/${id}`);
  if (kind === 'retroNote') return at(on ? `retro?sprint=${on.id}` : 'retro');
  if (kind === 'announcement' && !on) return at('releases?of=changelog');
  if (kind === 'proposal' || !on) return addressOf(at, kind, id, short);
  return addressOf(at, on.kind, on.id, on.short, parts[kind]?.(found));
}

/** The screen with everything that fits these words. */
export function searchAddress(words: string): string {
  return `/search?q=${encodeURIComponent(words)}`;
}
