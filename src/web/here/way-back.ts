import { cameBack } from './kept-place.ts';

/** What the router tells of a step in the browser’s history. */
interface Step {
  location: { pathname: string; state: { __TSR_index: number } };
}

const storage = 'throughline.way';
/** Whoever is signed in never goes back to these. */
const outside = /^\/(sign-in|set-up|invitation)?$/;

/** The page of each entry of the history. */
const pages: string[] = typeof sessionStorage !== 'undefined' && cameBack ? read() : [];

/** How many steps of the history lead from one of its entries to another page; nothing where that one is not of this program. */
export function stepsBack(pages: readonly (string | undefined)[], now: number): number | undefined {
  for (let at = now - 1; at >= 0; at--) {
    const page = pages[at];
    if (page === undefined || outside.test(page)) return undefined;
    if (page !== pages[now]) return now - at;
  }
  return undefined;
}

/** Leaves a page for the one it was opened from, as that was left, or for the one above it where it was opened by its address. */
export function leaveFor(above: () => void): void {
  pages[here()] = location.pathname;
  const steps = stepsBack(pages, here());
  if (steps === undefined) above();
  else history.go(-steps);
}

/** Keeps which page each entry of the history is, also across a reload; the call it returns ends that. */
export function keepWay(router: { subscribe: (told: (step: Step) => void) => () => void }): () => void {
  pages[here()] = location.pathname;
  const leave = router.subscribe(({ location: { pathname, state } }) => {
    pages[state.__TSR_index] = pathname;
  });
  const write = () => {
    try {
      sessionStorage.setItem(storage, JSON.stringify(pages));
    } catch {
      // Without storage, the way lasts as long as the page.
    }
  };
  window.addEventListener('pagehide', write);
  return () => {
    leave();
    window.removeEventListener('pagehide', write);
  };
}

function here(): number {
  return (history.state as { __TSR_index?: number } | null)?.__TSR_index ?? 0;
}

function read(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(storage) ?? '[]');
  } catch {
    return [];
  }
}
