import { foldText } from '#domain/text';
import type { Existing } from './existing.ts';
import type { Item } from './item.ts';
import type { ItemKind } from './type-words.ts';

/** Finds items of the file and records that are here by the ids under which others name them. */
export type ItemIndex = {
  /** The item that a word names, by its key or another of its ids. */
  item: (word: string) => Item | undefined;
  isFeature: (item: Item) => boolean;
  /** The id of the story that is here under this outside id. */
  storyHere: (key: string) => string | undefined;
  /** The feature that the story under this outside id belongs to. */
  featureOfStoryHere: (key: string) => string | null | undefined;
  /** The id of the feature that is here under this outside id, or, made by hand, under this title. */
  featureHere: (key: string, title: string | null) => string | undefined;
  /** Whether a word names an item of the file or a record that is here. */
  isKnown: (word: string) => boolean;
  /** The id of the feature that an item became before, under any of its ids. */
  madeFeature: (item: Item) => string | undefined;
};

/** An index over the items of a file and what is here already. */
export function itemIndex(items: readonly Item[], kindOf: (item: Item) => ItemKind, existing: Existing): ItemIndex {
  const byWord = new Map<string, Item>();
  for (const item of items) for (const alias of item.aliases) byWord.set(fold(alias), item);
  for (const item of items) byWord.set(fold(item.key), item);
  const stories = new Map(existing.stories.map((story) => [story.externalId, story]));
  const features = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const { id, title, externalId } of existing.features) {
    if (externalId === null) titles.set(foldText(title), id);
    else features.set(externalId, id);
  }
  const featureHere = (key: string, title: string | null) =>
    features.get(key) ?? (title === null ? undefined : titles.get(foldText(title)));
  return {
    item: (word) => byWord.get(fold(word)),
    isFeature: (item) => kindOf(item) === 'feature',
    storyHere: (key) => stories.get(key)?.id,
    featureOfStoryHere: (key) => stories.get(key)?.featureId,
    featureHere,
    isKnown: (word) => byWord.has(fold(word)) || stories.has(word) || features.has(word),
    madeFeature: ({ key, aliases, title }) =>
      [key, ...aliases].map((word) => features.get(word)).find((id) => id !== undefined) ?? featureHere(key, title),
  };
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
