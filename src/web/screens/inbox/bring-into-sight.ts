import { unfoldAround } from '../../parts/phone-fold.tsx';

/** What is drawn later than this is no longer waited for. */
const longestMs = 10_000;
/** So long it is held in sight while what stands above it is still drawn. */
const settlesMs = 1000;

/** Scrolls to a part of what stands beside the list, as soon as it is drawn; the focus stays in the list. */
export function bringIntoSight(part: string): () => void {
  let settled: number | undefined;
  const look = () => {
    const found = document.getElementById(part);
    if (!found) return;
    if (settled === undefined) unfoldAround(found);
    found.scrollIntoView({ block: 'center' });
    settled ??= window.setTimeout(stop, settlesMs);
  };
  const drawn = new MutationObserver(look);
  const late = window.setTimeout(stop, longestMs);
  drawn.observe(document.body, { childList: true, subtree: true });
  look();
  return stop;

  function stop() {
    drawn.disconnect();
    clearTimeout(late);
    clearTimeout(settled);
  }
}
