import { useSyncExternalStore } from 'react';

/** A small choice kept in this browser; where nothing can be kept it lasts as long as the page. */
export function kept(place: string) {
  let held: string | undefined;
  return {
    read(): string | undefined {
      try {
        return localStorage.getItem(place) ?? held;
      } catch {
        return held;
      }
    },
    write(value: string): void {
      held = value;
      try {
        localStorage.setItem(place, value);
      } catch {
        // Private windows refuse; the choice is held above.
      }
    },
  };
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
