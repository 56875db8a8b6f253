import type { Row } from '#domain/records';
import { isOpen, type StoryState, storyStates } from '#domain/story';
import { foldText } from '#domain/text';
import { fitsEstimate } from './estimate-words.ts';

/** What a term of a filter can look at. */
export const filterKeys = [
  'state',
  'feature',
  'assignee',
  'team',
  'kind',
  'estimate',
  'criteria',
  'sprint',
  'blocked',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** One word of a filter as it was typed: `-state:draft,ready` or a word to look for in titles. */
export interface Term {
  /** As it stands in the text. */
  text: string;
  key: FilterKey | 'words';
  /** A minus before it: what fits is left out. */
  not: boolean;
  /** Any of these fits. */
  values: readonly string[];
}

/** How the ids in a story are called, and who `me` is. */
export interface Names {
  me: string;
  member: (id: string) => string | undefined;
  team: (id: string) => string | undefined;
  feature: (id: string) => { short: string; title: string } | undefined;
  sprint?: (id: string) => string | undefined;
}

/** What a filter leaves of a list. */
export interface Sifted {
  rows: readonly Row<'story'>[];
  /** When nothing is left: the term without which the most would show, and how many these are. */
  blame: { term: Term; without: number } | undefined;
}

const token = /(-)?(?:([a-z]+):)?((?:"[^"]*"?|[^\s"]+)*)/giy;

/** Reads a filter in words: `state:draft,ready feature:F-112 assignee:me team:"Crew two" offline`. */
export function parseFilter(text: string): Term[] {
  const terms: Term[] = [];
  for (const part of text.matchAll(/(?:"[^"]*"?|[^\s"])+/g)) {
    token.lastIndex = 0;
    const [whole = '', minus, word = '', value = ''] = token.exec(part[0]) ?? [];
    const key = filterKeys.find((known) => known === word.toLowerCase());
    const values = key ? valuesOf(value) : [unquoted(minus ? whole.slice(1) : whole)];
    if (values.some(Boolean)) terms.push({ text: part[0], key: key ?? 'words', not: minus !== undefined, values });
  }
  return terms;
}

/** The words before a colon that are no filter: `owner` in `owner:me`. */
export function unknownKeys(text: string): string[] {
  return parseFilter(text).flatMap(({ key, values }) => {
    const word = key === 'words' ? /^([a-z]+):\S/i.exec(values[0] ?? '')?.[1] : undefined;
    return word ? [word] : [];
  });
}

/** The text of a filter without one of its terms. */
export function withoutTerm(text: string, term: Term): string {
  return parseFilter(text)
    .filter((each) => each.text !== term.text)
    .map((each) => each.text)
    .join(' ');
}

/** True where a filter asks for stories that have left the backlog. */
export function asksForFinished(terms: readonly Term[]): boolean {
  return terms.some(
    ({ key, not, values }) =>
      key === 'state' && !not && values.some((value) => fitsState('accepted', value) || fitsState('cut', value)),
  );
}

/** The rows that meet every term. */
export function sift(rows: readonly Row<'story'>[], terms: readonly Term[], names: Names): Sifted {
  if (terms.length === 0) return { rows, blame: undefined };
  const tests = terms.map((term) => ({ term, fits: testOf(term, names) }));
  const left = rows.filter((row) => tests.every(({ fits }) => fits(row)));
  if (left.length > 0 || rows.length === 0) return { rows: left, blame: undefined };
  const blamed = tests.map(({ term }) => ({
    term,
    without: rows.filter((row) => tests.every((other) => other.term === term || other.fits(row))).length,
  }));
  return { rows: left, blame: blamed.reduce((worst, next) => (next.without > worst.without ? next : worst)) };
}

/** Whether a story meets a term. */
export function testOf({ key, not, values }: Term, names: Names): (row: Row<'story'>) => boolean {
  const wanted = values.filter(Boolean).map(foldText);
  const one = lookAt(key, names);
  return (row) => wanted.some((value) => one(row, value)) !== not;
}

type Look = (row: Row<'story'>, value: string) => boolean;

function lookAt(key: Term['key'], names: Names): Look {
  const looks: Record<Term['key'], Look> = {
    words: (row, value) => foldedTitle(row).includes(value) || row.short.toLowerCase() === value,
    state: (row, value) => fitsState(row.state, value),
    kind: (row, value) => row.kind.startsWith(value),
    team: (row, value) => begins(names.team(row.teamId), value),
    blocked: (row, value) => (row.blockedWhy !== null) === (value !== 'no'),
    sprint: (row, value) => {
      if (value === 'none') return row.sprintId === null;
      return row.sprintId !== null && (value === 'any' || begins(names.sprint?.(row.sprintId), value));
    },
    estimate: (row, value) => fitsEstimate(row.estimate, value),
    criteria: (row, value) => (value === 'any' ? row.criteria > 0 : fitsEstimate(row.criteria || null, value)),
    assignee: (row, value) => {
      if (value === 'me') return row.assigneeId === names.me;
      if (value === 'nobody' || value === 'none') return row.assigneeId === null;
      return row.assigneeId !== null && begins(names.member(row.assigneeId), value);
    },
    feature: (row, value) => {
      if (value === 'none') return row.featureId === null;
      const feature = row.featureId === null ? undefined : names.feature(row.featureId);
      if (!feature) return false;
      return /^f-\d+$/.test(value) ? foldText(feature.short) === value : foldText(feature.title).includes(value);
    },
  };
  return looks[key];
}

const folded = new WeakMap<Row<'story'>, string>();

/** A title as `foldText` would have it: stored titles are clean already, and there are thousands to search while somebody types. */
function foldedTitle(row: Row<'story'>): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const made = row.title.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
  folded.set(row, made);
  return made;
}

function fitsState(state: StoryState, value: string): boolean {
  const word = value.replaceAll('-', ' ').toLowerCase();
  if (word === 'any') return true;
  if (word === 'open') return isOpen(state);
  if ((storyStates as readonly string[]).includes(word)) return state === word;
  return begins(state, word);
}

/** True where the name, or one of its words, begins so. */
function begins(name: string | undefined, value: string): boolean {
  const words = foldText(name ?? '');
  return words.startsWith(value) || words.split(' ').some((word) => word.startsWith(value));
}

function valuesOf(value: string): string[] {
  return [...value.matchAll(/"([^"]*)"?|[^,"]+/g)].map((part) => (part[1] ?? part[0]).trim());
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
