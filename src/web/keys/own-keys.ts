import { type Chord, isCharacter, readKeys } from './chord.ts';
import { entryOf, mapEntries } from './key-map.ts';
import type { MapEntry } from './map-entry.ts';

/** The keys a person chose, by the name of what they do; an empty text means none. */
export type OwnKeys = Readonly<Record<string, string>>;

/** With ⌘ or Ctrl these are the browser’s, the field’s or fixed here. */
const taken = /^mod\+([abcdfghjklmnopqrstuvwxyz0-9+=.,[\]-]|shift\+[abcdijkmnopqrtwz,.<;])$/;

/** Whether keys begin with a bare character: a letter, a digit, a sign, or a sequence of them. */
export function isCharacters(keys: string): boolean {
  const [first] = readKeys(keys);
  return first !== undefined && isCharacter(first);
}

/** The keys an action has for somebody who chose their own: what is no bare character stays as it is. */
export function ownKeysOf(id: string, keys: readonly string[], own: OwnKeys): readonly string[] {
  const given = keys.map((each) => {
    const entry = isCharacters(each) ? entryOf(id, each) : undefined;
    return entry ? (own[entry.name] ?? each) : each;
  });
  return [...new Set(given)].filter((each) => each !== '');
}

/** The keys of an entry: those chosen, or its own. */
export function keysOfEntry(entry: MapEntry, own: OwnKeys): readonly string[] {
  const chosen = own[entry.name];
  if (chosen === undefined) return entry.keys;
  return chosen === '' ? [] : [chosen];
}

/** Why keys can be given to nothing, in a sentence; nothing where they can. */
export function refuseKeys(keys: string): string | undefined {
  const chords = readKeys(keys);
  if (chords.length > 2) return 'Press one key, or two one after the other.';
  if (chords.length === 2 && !chords.every(isCharacter)) return 'Of two keys both are letters, digits or signs.';
  if (taken.test(keys)) return 'The browser or this program needs that one. Press another.';
  if (chords.some(({ key }) => key.length > 1))
    return 'Press a letter, a digit or a sign, alone or with Ctrl or ⌘; keys with a name stay as they are.';
  return undefined;
}

/**
 * What else the keys would do: the same keys, or the beginning or the end of a sequence with them. What has had the
 * same key from the beginning is never on the screen together with it.
 */
export function alsoOn(entry: MapEntry, keys: string, own: OwnKeys): MapEntry[] {
  if (keys === '') return [];
  return mapEntries.filter(
    (other) =>
      other.name !== entry.name &&
      !(entry.keys.includes(keys) && other.keys.includes(keys)) &&
      keysOfEntry(other, own).some((theirs) => meet(theirs, keys)),
  );
}

function meet(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** Gives keys to an entry, or none; with its own again nothing is kept of it. */
export function giveKeys(entry: MapEntry, keys: string, own: OwnKeys): OwnKeys {
  const { [entry.name]: _, ...others } = own;
  return keys === entry.keys[0] ? others : { ...others, [entry.name]: keys };
}

/** Gives keys to an entry and takes them from whatever else they would do. */
export function takeKeys(entry: MapEntry, keys: string, own: OwnKeys): OwnKeys {
  const without = alsoOn(entry, keys, own).reduce((left, other) => giveKeys(other, '', left), own);
  return giveKeys(entry, keys, without);
}

/** Reads what was kept; what is no map of this program's keys is left out. */
export function readOwnKeys(text: string | undefined): OwnKeys {
  const known = new Set(mapEntries.map(({ name }) => name));
  const found = parsed(text);
  if (typeof found !== 'object' || found === null) return {};
  const pairs = Object.entries(found).filter(
    (pair): pair is [string, string] =>
      known.has(pair[0]) && typeof pair[1] === 'string' && (pair[1] === '' || refuseKeys(pair[1]) === undefined),
  );
  return Object.fromEntries(pairs);
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

/** Writes a press as an action names its keys: `mod+shift+y`, `j`. */
export function writeChord({ key, mod, shift }: Chord): string {
  return [mod ? 'mod' : '', shift ? 'shift' : '', key].filter(Boolean).join('+');
}
