import { describe, expect, it } from 'vitest';
import { entryOf, keyMap, mapEntries } from './key-map.ts';
import type { MapEntry } from './map-entry.ts';
import { alsoOn, giveKeys, keysOfEntry, ownKeysOf, readOwnKeys, refuseKeys, takeKeys } from './own-keys.ts';

const named = (name: string): MapEntry => {
  const entry = mapEntries.find((one) => one.name === name);
  if (!entry) throw new Error(`The map has no ${name}.`);
  return entry;
};

describe('the map of keys', () => {
  it('names each entry once, and finds each of its actions again by its key', () => {
    const all = keyMap.flatMap(({ entries }) => entries);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const entry of mapEntries)
      for (const id of entry.ids) {
        const action = id.startsWith('.') ? `list${id}` : id.endsWith('-') ? `${id}any` : id;
        for (const keys of entry.keys) expect(entryOf(action, keys), `${action} by ${keys}`).toBe(entry);
      }
  });

  it('has keys to begin with that each can be given', () => {
    for (const { keys } of mapEntries) for (const each of keys) expect(refuseKeys(each)).toBeUndefined();
  });
});

describe('keys of one’s own', () => {
  it('replace the letter of every action that means the same, and nothing that is no letter', () => {
    const own = giveKeys(named('next'), 'n', giveKeys(named('top'), 'mod+shift+y', {}));
    expect(ownKeysOf('list.next', ['j'], own)).toEqual(['n']);
    expect(ownKeysOf('outbox.next', ['j'], own)).toEqual(['n']);
    expect(ownKeysOf('list.first', ['g g', 'home'], own)).toEqual(['mod+shift+y', 'home']);
    expect(ownKeysOf('list.previous', ['k'], own)).toEqual(['k']);
  });

  it('tell two meanings of one action apart by its keys', () => {
    const own = giveKeys(named('dates'), 'y', {});
    expect(ownKeysOf('release.plan', ['e', 'shift+d'], own)).toEqual(['e', 'y']);
  });

  it('replace all ways of one entry, and can be none', () => {
    expect(ownKeysOf('frame.fold', ['[', 'g n'], giveKeys(named('sidebar'), 'y', {}))).toEqual(['y']);
    expect(ownKeysOf('list.open', ['enter', 'o'], giveKeys(named('open'), '', {}))).toEqual(['enter']);
  });

  it('say what else they would do, also where they begin or end a sequence', () => {
    expect(alsoOn(named('next'), 'n', {})).toEqual([named('comment')]);
    expect(alsoOn(named('next'), 'g', {})).toContain(named('go-home'));
    expect(alsoOn(named('go-home'), 'j k', {})).toEqual([named('next')]);
    expect(alsoOn(named('next'), 'y', {})).toEqual([]);
    expect(alsoOn(named('next'), '', {})).toEqual([]);
    // Change and Done are both E from the beginning and never meet.
    expect(alsoOn(named('edit'), 'e', {})).toEqual([]);
  });

  it('are taken from whatever has them, and given back one by one', () => {
    const own = takeKeys(named('next'), 'n', {});
    expect(keysOfEntry(named('comment'), own)).toEqual([]);
    expect(alsoOn(named('next'), 'n', own)).toEqual([]);
    expect(giveKeys(named('comment'), 'n', giveKeys(named('next'), 'j', own))).toEqual({});
  });

  it('are refused where the browser, a field or this program needs them', () => {
    for (const keys of ['mod+c', 'mod+s', 'mod+t', 'mod+w', 'mod+a', 'mod+k', 'mod+z', 'enter', 'escape', 'home'])
      expect(refuseKeys(keys), keys).toBeDefined();
    for (const keys of ['y', 'shift+y', 'ß', 'mod+e', 'mod+shift+y', 'g y'])
      expect(refuseKeys(keys), keys).toBeUndefined();
    expect(refuseKeys('g mod+e')).toBeDefined();
  });

  it('are read as far as they are understood', () => {
    expect(readOwnKeys(undefined)).toEqual({});
    expect(readOwnKeys('{')).toEqual({});
    expect(readOwnKeys('[1]')).toEqual({});
    expect(readOwnKeys('{"next":"n","comment":"","gone":"x","previous":7,"open":"mod+t","__proto__":"a"}')).toEqual({
      next: 'n',
      comment: '',
    });
  });
});
