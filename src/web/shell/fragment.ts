import { unfoldAround } from '../parts/phone-fold.tsx';

/** What is drawn later than this is no longer waited for. */
const longestMs = 10_000;
/** So long the part is held in sight while what stands above it is still drawn. */
const settlesMs = 1500;
const takesOver = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

let stop: () => void = () => {};

/** Brings the part of the page that the address names behind `#` into sight and gives it the focus, as soon as it is drawn. */
export function seekFragment(): void {
  stop();
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  let reached: number | undefined;
  const look = () => {
    const part = document.getElementById(id);
    if (!part) return;
    if (reached === undefined) unfoldAround(part);
    part.scrollIntoView({ block: part.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
    if (reached !== undefined) return;
    reached = window.setTimeout(stop, settlesMs);
    if (part.tabIndex < 0) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  const drawn = new MutationObserver(look);
  const late = window.setTimeout(() => stop(), longestMs);
  stop = () => {
    drawn.disconnect();
    clearTimeout(late);
    clearTimeout(reached);
    for (const act of takesOver) document.removeEventListener(act, stop);
    stop = () => {};
  };
  for (const act of takesOver) document.addEventListener(act, stop, { passive: true });
  drawn.observe(document.body, { childList: true, subtree: true });
  look();
}
