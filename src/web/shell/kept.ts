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

/** Made once for each query, so that a drawing asks and follows nothing anew. */
const queries = new Map<string, { is: () => boolean; follow: (changed: () => void) => () => void }>();

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const { is, follow } = queries.get(query) ?? queryOf(query);
  return useSyncExternalStore(follow, is);
}

function queryOf(query: string) {
  const list = matchMedia(query);
  const made = {
    is: () => list.matches,
    follow: (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
  };
  queries.set(query, made);
  return made;
}
