/** Something a person can do here: the one entry behind its key, its menu line and its palette line. */
export interface Action {
  id: string;
  /** The line in menu and palette, beginning with a verb: `Go to Backlog`. */
  says: string;
  /** Ways to press it, best first: `mod+k`, `g b`, `[`. */
  keys?: readonly string[];
  /** The heading in the palette and the shortcut sheet. */
  group: string;
  /** Other words a person may type in the palette. */
  words?: readonly string[];
  /** Whether it can be done now; left out means always. */
  when?: () => boolean;
  run: () => void;
}

/** The actions of everything that is on the screen now. */
export interface Actions {
  /** Adds actions while something is mounted; the call it returns takes them out again. */
  add: (actions: readonly Action[]) => () => void;
  /** What can be done now, the most recently added first, each id once. */
  list: () => readonly Action[];
  /** Calls back when the set changes. */
  follow: (changed: () => void) => () => void;
}

/** Makes an empty registry. Where two mounted things claim one id, the later one is meant. */
export function createActions(): Actions {
  let sets: (readonly Action[])[] = [];
  let flat: readonly Action[] = [];
  const followers = new Set<() => void>();

  const changed = () => {
    const byId = new Map<string, Action>();
    for (const action of sets.flat()) if (!byId.has(action.id)) byId.set(action.id, action);
    flat = [...byId.values()];
    for (const follower of followers) follower();
  };

  return {
    add(actions) {
      sets = [actions, ...sets];
      changed();
      return () => {
        sets = sets.filter((set) => set !== actions);
        changed();
      };
    },
    list: () => flat,
    follow(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}

/** Whether an action can be done at this moment. */
export function isOpen(action: Action): boolean {
  return action.when?.() ?? true;
}
