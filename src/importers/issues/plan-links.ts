import type { FieldsOf } from '#domain/records';
import type { Item, LinkVerb } from './item.ts';
import type { ItemIndex } from './item-index.ts';
import type { UnknownParent } from './plan-parents.ts';

/** An end of a link: a story of this plan, by key, or one that is here, by id. */
export type LinkEnd = { key: string } | { here: string };
/** A dependency to be made. */
export type PlannedLink = { from: LinkEnd; nature: FieldsOf<'dependency'>['nature']; to: LinkEnd };

/** Parents and links that name what is neither in the file nor here: the first ones, and all of them counted. */
export type Outside = { first: { name: string; rows: number }[]; total: number };

const listed = 200;
const natures: Record<LinkVerb, { nature: PlannedLink['nature']; turned: boolean }> = {
  'blocked by': { nature: 'needs', turned: false },
  blocks: { nature: 'needs', turned: true },
  'relates to': { nature: 'relates to', turned: false },
  duplicates: { nature: 'duplicates', turned: false },
  'duplicated by': { nature: 'duplicates', turned: true },
  'part of': { nature: 'part of', turned: false },
  'has part': { nature: 'part of', turned: true },
};

/** Plans the dependencies between stories: their links, told from either end once, and parts of one another. */
export function planLinks(
  items: readonly Item[],
  index: ItemIndex,
  parents: ReadonlyMap<string, UnknownParent>,
): { links: PlannedLink[]; outside: Outside; nested: number } {
  const links = new Map<string, PlannedLink>();
  const outside = new Map<string, number>([...parents.values()].map(({ name, rows }) => [name, rows]));
  let nested = 0;
  const add = (one: LinkEnd, verb: LinkVerb, other: LinkEnd) => {
    const { nature, turned } = natures[verb];
    const [from, to] = turned ? [other, one] : [one, other];
    const [a, b] = [nameOf(from), nameOf(to)];
    // Between two stories that are here people have made, kept or removed links themselves.
    if (a === b || ('here' in from && 'here' in to)) return;
    const name = nature === 'relates to' && a > b ? `${b} ${nature} ${a}` : `${a} ${nature} ${b}`;
    if (!links.has(name)) links.set(name, { from, nature, to });
  };
  for (const item of items) {
    const isFeature = index.isFeature(item);
    const self = endOf(item, index);
    const parent = item.parents.map((word) => endNamed(word, index)).find((end) => end !== undefined);
    if (!isFeature && parent && parent !== 'feature') add(self, 'part of', parent);
    for (const { verb, to } of item.links) {
      const other = endNamed(to, index);
      if (other === undefined) outside.set(to, (outside.get(to) ?? 0) + 1);
      else if (isFeature || other === 'feature') nested++;
      else add(self, verb, other);
    }
  }
  const all = [...outside].map(([name, rows]) => ({ name: name.slice(0, listed).toWellFormed(), rows }));
  return {
    links: [...links.values()],
    outside: { first: all.slice(0, listed), total: all.reduce((sum, { rows }) => sum + rows, 0) },
    nested,
  };
}

function endOf(item: Item, index: ItemIndex): LinkEnd {
  const here = index.storyHere(item.key);
  return here === undefined ? { key: item.key } : { here };
}

function endNamed(word: string, index: ItemIndex): LinkEnd | 'feature' | undefined {
  const item = index.item(word);
  if (item) return index.isFeature(item) ? 'feature' : endOf(item, index);
  const here = index.storyHere(word);
  if (here !== undefined) return { here };
  return index.featureHere(word, null) === undefined ? undefined : 'feature';
}

function nameOf(end: LinkEnd): string {
  return 'key' in end ? `key ${end.key}` : `id ${end.here}`;
}
