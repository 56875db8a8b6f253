import { useSyncExternalStore } from 'react';
import { kept } from '../shell/kept.ts';
import { type OwnKeys, readOwnKeys } from './own-keys.ts';

let place: ReturnType<typeof kept> | undefined;
let own: OwnKeys = {};
const followers = new Set<() => void>();

/** Says whose keys count in this page; each person of this browser has their own. */
export function keepKeysOf(whose: string): void {
  place = kept(`throughline.keys.${whose}`);
  come(readOwnKeys(place.read()));
}

/** The keys that the person here chose. */
export function chosenKeys(): OwnKeys {
  return own;
}

/** Keeps what a person chose, in this browser. */
export function chooseKeys(next: OwnKeys): void {
  place?.write(JSON.stringify(next));
  come(next);
}

/** Calls back when other keys count. */
export function followKeys(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

/** The same, for a screen that shows them. */
export function useChosenKeys(): OwnKeys {
  return useSyncExternalStore(followKeys, chosenKeys, chosenKeys);
}

function come(next: OwnKeys) {
  own = next;
  for (const follower of followers) follower();
}
