import type { Item, Tool } from './item.ts';
import type { ItemIndex } from './item-index.ts';
import type { PlannedFeature } from './plan.ts';

/** The feature of a story: one that is here, by id, or one of this plan, by key. */
export type FeatureRef = { here: string } | { key: string };

/** A parent that is neither in the file nor here, by the words that name it. */
export type UnknownParent = { name: string; rows: number };

const deepest = 20;
const keyLike = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/**
 * Finds the feature that an item belongs to: its epic, its project, or through the items it is a part of. An epic that
 * the file names without holding it is made of what is known of it, so that what belongs together stays together.
 */
export function parentFinder(tool: Tool, index: ItemIndex, make: (feature: PlannedFeature) => void) {
  const made = new Map<string, FeatureRef>();
  const unknown = new Map<string, UnknownParent>();

  function named(key: string, title: string): FeatureRef {
    const known = made.get(key);
    if (known) return known;
    const here = index.featureHere(key, title);
    const ref: FeatureRef = here === undefined ? { key } : { here };
    if (here === undefined) make({ key, title, item: null, state: 'draft' });
    made.set(key, ref);
    return ref;
  }

  function refOf(feature: Item): FeatureRef {
    const here = index.madeFeature(feature);
    return here === undefined ? { key: feature.key } : { here };
  }

  function above(item: Item, depth: number): FeatureRef | null {
    if (depth > deepest) return null;
    const found = item.parents
      .map((word) => index.item(word))
      .find((parent) => parent !== undefined && parent !== item);
    if (found) return index.isFeature(found) ? refOf(found) : (above(found, depth + 1) ?? ofProject(found));
    for (const word of item.parents) {
      const feature = index.featureHere(word, null);
      if (feature !== undefined) return { here: feature };
      const of = index.featureOfStoryHere(word);
      if (of !== undefined) return of === null ? null : { here: of };
    }
    return null;
  }

  function ofProject(item: Item): FeatureRef | null {
    return item.project ? named(item.project.id, item.project.title) : null;
  }

  return {
    /** The feature that an item belongs to; null where nothing leads to one. */
    featureOf(item: Item): FeatureRef | null {
      const found = above(item, 0);
      if (found) return found;
      if (item.parents.length > 0 && !item.parents.some(index.isKnown)) {
        const key = item.parents.find((word) => keyLike.test(word));
        const title = item.parentTitle ?? key ?? item.parents.find((word) => !/^\d+$/.test(word));
        if (tool === 'jira' && !item.isPart && title !== undefined)
          return named(key ?? item.parents[0] ?? title, title);
        const name = item.parents[0] ?? '';
        const before = unknown.get(name);
        unknown.set(name, { name, rows: (before?.rows ?? 0) + 1 });
      }
      return ofProject(item);
    },
    unknown,
  };
}
