/** Something a person can do here: the one entry behind its key, its menu line and its palette line. */
export interface Action {
  /** What it does, the same wherever it can be done: `story.split`. Of two on the screen the later one is meant. */
  id: string;
  /** The line in menu and palette, beginning with a verb: `Go to Backlog`. */
  says: string;
  /** What it is about by its own name, where a person types that alone: `Backlog`. */
  named?: string | undefined;
  /** Ways to press it, best first: `mod+k`, `g b`, `[`. */
  keys?: readonly string[] | undefined;
  /** The heading in the palette and the shortcut sheet. */
  group: string;
  /** Other words a person may type in the palette. */
  words?: readonly string[] | undefined;
  /** It is about what is selected, in focus or open as a page: the palette lists it before everything else. */
  near?: boolean | undefined;
  /** It is about what is selected: its keys count before those of the row one is at. */
  ofSelected?: boolean | undefined;
  /** Whether it means anything now; left out means always. */
  when?: (() => boolean) | undefined;
  /** Why it cannot be done now; it stays in menu and palette, so that a person learns what is missing. */
  because?: string | undefined;
  run: () => void;
}

/** The actions of everything that is on the screen now. */
export interface Actions {
  /** Adds actions while something is mounted; the call it returns takes them out again. */
  add: (actions: readonly Action[]) => () => void;
  /** The one with this id; the same object until it becomes another. */
  one: (id: string) => Action | undefined;
  /** What means something at this moment, the most recently added first, each id once. */
  open: () => readonly Action[];
  /** The keys that do now what these do unless somebody chose others; nothing where none do. */
  shown: (keys: string) => string | undefined;
  /** Other keys count from now on. */
  rebind: () => void;
  /** Calls back when the set changes. */
  follow: (changed: () => void) => () => void;
}

/** The keys an action has for whoever sits here, given those it has for everybody. */
export type KeysOf = (id: string, keys: readonly string[]) => readonly string[];

/** Makes an empty registry. Where two mounted things claim one id, the later one is meant. */
export function createActions(keysOf: KeysOf = (_, keys) => keys): Actions {
  let sets: (readonly Action[])[] = [];
  // Put together when they are asked for: they change with every row that the cursor comes to.
  let given: readonly Action[] | undefined;
  let known = new WeakMap<Action, Action>();
  const followers = new Set<() => void>();

  const bound = (action: Action) => {
    if (!action.keys?.length) return action;
    const before = known.get(action);
    if (before) return before;
    const now = { ...action, keys: keysOf(action.id, action.keys) };
    known.set(action, now);
    return now;
  };
  const asGiven = () => {
    given ??= sets.flat();
    return given;
  };
  const changed = () => {
    given = undefined;
    for (const follower of followers) follower();
  };

  return {
    add(actions) {
      if (actions.length === 0) return () => {};
      sets = [actions, ...sets];
      changed();
      return () => {
        sets = sets.filter((set) => set !== actions);
        changed();
      };
    },
    one(id) {
      const action = asGiven().find((each) => each.id === id);
      return action && bound(action);
    },
    open() {
      const now = onceEach(asGiven().filter(isOpen)).map(bound);
      return [...now.filter(({ ofSelected }) => ofSelected), ...now.filter(({ ofSelected }) => !ofSelected)];
    },
    shown(keys) {
      const bindings = asGiven().filter((one) => one.keys?.includes(keys));
      const action = bindings.find(isOpen) ?? bindings[0];
      return action ? keysOf(action.id, [keys])[0] : keys;
    },
    rebind() {
      known = new WeakMap();
      changed();
    },
    follow(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}

function onceEach(actions: readonly Action[]): Action[] {
  const byId = new Map<string, Action>();
  for (const action of actions) if (!byId.has(action.id)) byId.set(action.id, action);
  return [...byId.values()];
}

/** Whether an action means something at this moment. */
function isOpen(action: Action): boolean {
  return action.when?.() ?? true;
}
