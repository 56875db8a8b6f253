import type { Action } from '../keys/actions.ts';
import { keyMap } from '../keys/key-map.ts';
import { type MapEntry, means } from '../keys/map-entry.ts';
import { isCharacters, keysOfEntry, type OwnKeys } from '../keys/own-keys.ts';

/** One line of the sheet: what some keys do. */
interface SheetLine {
  id: string;
  says: string;
  keys: readonly string[];
  /** Other words by which it is found. */
  words?: readonly string[] | undefined;
}

/** A heading of the sheet with its lines. */
export interface SheetPart {
  says: string;
  lines: readonly SheetLine[];
}

/** Every key there is: first what can be done at this moment, as it is called here, then all the others by where they count. */
export function sheetParts(
  open: readonly Action[],
  own: OwnKeys,
  letters: boolean,
): { here: SheetPart[]; others: SheetPart[] } {
  const bound = open.filter(({ keys }) => keys?.length);
  const groups = Map.groupBy(
    [...bound.filter(({ near }) => near), ...bound.filter(({ near }) => !near)],
    ({ group }) => group,
  );
  const here = [...groups].map(([says, actions]) => ({
    says,
    lines: actions.map(({ id, says: line, keys = [], words }) => ({ id, says: line, keys, ...(words && { words }) })),
  }));
  const isShown = (entry: MapEntry, keys: readonly string[]) =>
    keys.length === 0 || bound.some((one) => means(entry, one.id) && one.keys?.includes(keys[0] ?? ''));
  const others = keyMap
    .map(({ says, entries }) => ({
      says,
      lines: entries
        .map((entry) => ({ entry, keys: keysOfEntry(entry, own).filter((one) => letters || !isCharacters(one)) }))
        .filter(({ entry, keys }) => !isShown(entry, keys))
        .map(({ entry, keys }) => ({ id: entry.name, says: entry.says, keys })),
    }))
    .filter(({ lines }) => lines.length > 0);
  return { here, others };
}

/** The lines that hold what a person types, or are meant by it, with their headings. */
export function partsWith(words: string, parts: readonly SheetPart[]): SheetPart[] {
  const wanted = words.trim().toLowerCase();
  return parts
    .map(({ says, lines }) => ({
      says,
      lines: lines.filter((line) =>
        [line.says, ...(line.words ?? [])].some((one) => one.toLowerCase().includes(wanted)),
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}
