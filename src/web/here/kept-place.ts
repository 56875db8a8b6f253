/** Where a person was in a screen: the row of a list, how far something was scrolled, what had the focus. */
interface KeptPlace {
  row?: string;
  top?: number;
  /** What was scrolled, as a selector; left out means what keeps the place. */
  scrolled?: string;
  /** What had the focus, as a selector. */
  focused?: string | undefined;
  /** How far below the top of the window that was, in pixels. */
  at?: number | undefined;
  /** The rows that were selected. */
  chosen?: readonly string[];
}

/** What the router tells of a step in the browser’s history. */
interface Step {
  location: { state: { __TSR_index: number } };
  action: { type: string };
}

const storage = 'throughline.places';
/** Browsers go back some fifty steps; who works all day takes hundreds of them. */
const mostSteps = 100;

/** Whether this page came out of the history: by a reload, or by going back from another site. */
export const cameBack = stateOf().__TSR_key !== undefined;

/** By the entry of the history, then by address and name. */
const entries: Record<string, Record<string, KeptPlace>> = cameBack ? read() : {};

/** Where one was when this entry of the history was left, or nothing where it is a new one. */
export function placeKept(name: string): KeptPlace | undefined {
  return entries[entry()]?.[key(name)];
}

/** Keeps a place with this entry of the history, so that going back or reloading leads to it. */
export function keepPlace(name: string, change: KeptPlace): void {
  const places = entries[entry()] ?? {};
  places[key(name)] = { ...places[key(name)], ...change };
  entries[entry()] = places;
}

/** Forgets what a new step of the history writes over, and keeps the rest across a reload. */
export function keepPlaces(router: { subscribe: (told: (step: Step) => void) => () => void }): () => void {
  const leave = router.subscribe(({ location, action }) => {
    if (action.type !== 'PUSH') return;
    for (const at of staleSteps(Object.keys(entries), location.state.__TSR_index)) delete entries[at];
  });
  const write = () => {
    try {
      sessionStorage.setItem(storage, JSON.stringify(entries));
    } catch {
      // Without storage, places last as long as the page.
    }
  };
  window.addEventListener('pagehide', write);
  // Before the screen of a step is drawn, there is nothing yet that a browser could scroll.
  history.scrollRestoration = 'manual';
  return () => {
    leave();
    window.removeEventListener('pagehide', write);
  };
}

/** The entries of the history that nothing leads to any more once a new step is its entry `now`. */
export function staleSteps(entries: readonly string[], now: number): string[] {
  return entries.filter((at) => Number(at) >= now || Number(at) < now - mostSteps);
}

function entry(): string {
  return String(stateOf().__TSR_index ?? 0);
}

function key(name: string): string {
  return `${location.pathname} ${name}`;
}

function stateOf(): { __TSR_index?: number; __TSR_key?: string } {
  return (typeof history === 'undefined' ? undefined : history.state) ?? {};
}

function read(): Record<string, Record<string, KeptPlace>> {
  try {
    return JSON.parse(sessionStorage.getItem(storage) ?? '{}');
  } catch {
    return {};
  }
}
