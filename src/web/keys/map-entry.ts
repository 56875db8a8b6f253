/** Something that is done by a key, wherever it can be done, and the keys it has unless somebody chooses others. */
export interface MapEntry {
  name: string;
  says: string;
  /** The first is shown; the others are the same press on other layouts, or a second way. */
  keys: readonly string[];
  /** The actions that mean it; `feature.fold-` and `.next` stand for all that begin or end so. */
  ids: readonly string[];
  /** A key with a name, a chord with ⌘ or Ctrl, or a sign in a text: nobody can give it to something else. */
  isFixed: boolean;
}

/** A heading of the map with what stands under it. */
export interface MapPart {
  says: string;
  entries: readonly MapEntry[];
}

/** Writes an entry of the map that has letters, digits or signs; its several ways are parted by two blanks. */
export const entry = (name: string, says: string, keys: string, ...ids: string[]): MapEntry => ({
  name,
  says,
  // One blank parts the keys of a sequence.
  keys: keys.split('  '),
  ids,
  isFixed: false,
});

/** Writes an entry whose keys stay as they are. */
export const fixed = (...given: Parameters<typeof entry>): MapEntry => ({ ...entry(...given), isFixed: true });

/** Whether an action is one of those that an entry stands for. */
export function means(one: MapEntry, id: string): boolean {
  return one.ids.some((mine) => names(mine, id));
}

function names(mine: string, id: string): boolean {
  if (mine.startsWith('.')) return id.endsWith(mine);
  return mine === id || (mine.endsWith('-') && id.startsWith(mine)) || id === `${mine}-all`;
}
