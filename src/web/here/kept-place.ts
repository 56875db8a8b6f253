/** Where a person was in a screen: the row of a list, how far something was scrolled, what had the focus. */
interface KeptPlace {
  row?: string;
  top?: number;
  /** What was scrolled, as a selector; left out means what keeps the place. */
  scrolled?: string;
  /** What had the focus, as a selector. */
  focused?: string | undefined;
  /** The rows that were selected. */
  chosen?: readonly string[];
}

/** What the router tells of a step in the browser’s history. */
interface Step {
  location: { state: { __TSR_index: number } };
  action: { type: string };
}

const storage = 'throughline.places';

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
export function keepPlaces(history: { subscribe: (told: (step: Step) => void) => () => void }): () => void {
  const leave = history.subscribe(({ location, action }) => {
    if (action.type !== 'PUSH') return;
    for (const at of Object.keys(entries)) if (Number(at) >= location.state.__TSR_index) delete entries[at];
  });
  const write = () => {
    try {
      sessionStorage.setItem(storage, JSON.stringify(entries));
    } catch {
      // Without storage, places last as long as the page.
    }
  };
  window.addEventListener('pagehide', write);
  return () => {
    leave();
    window.removeEventListener('pagehide', write);
  };
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
