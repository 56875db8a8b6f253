import { useSyncExternalStore } from 'react';

const place = 'throughline.letters';
const followers = new Set<() => void>();

/** Whether single-letter shortcuts are on in this browser. */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

/** Switches single-letter shortcuts on or off in this browser, for dictation and screen readers that send letters. */
export function setLetters(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing (private mode) starts with letters on again.
  }
  for (const follower of followers) follower();
}

/** Calls back when they are switched. */
export function followLetters(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

/** The same, for a screen that shows the switch. */
export function useLetters(): boolean {
  return useSyncExternalStore(followLetters, lettersOn, () => true);
}
