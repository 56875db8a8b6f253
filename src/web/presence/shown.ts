import { useSyncExternalStore } from 'react';
import { kept } from '../shell/kept.ts';

const place = kept('throughline.shown-to-others');
const followers = new Set<() => void>();

/** Whether others are shown where this browser's reader is. */
export function isShown(): boolean {
  return place.read() !== 'off';
}

/** Shows others where this browser's reader is, or no longer. */
export function setShown(on: boolean): void {
  place.write(on ? 'on' : 'off');
  for (const follower of followers) follower();
}

/** The same, for whoever follows it. */
export function useShown(): boolean {
  return useSyncExternalStore((changed) => {
    followers.add(changed);
    return () => followers.delete(changed);
  }, isShown);
}
