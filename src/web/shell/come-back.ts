import { keepPlace, placeKept } from '../here/kept-place.ts';

/** What is drawn later than this is no longer waited for. */
const longestMs = 5000;
const takesOver = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
/** What may lead away from a screen. */
const leads = ['keydown', 'pointerdown'] as const;
const page = 'page';
/** Ids that are made anew with each drawing. */
const isMade = /^(_r_|«|:r|base-ui)/;

let stop: () => void = () => {};
/** What had the focus last in the screen. */
let last: HTMLElement | undefined;

/** Keeps how far the screen is scrolled and what in it has the focus; the call it returns ends that. */
export function watchPlace(): () => void {
  // What is above it may grow or go until one comes back: how far down it was seen leads to the same sight.
  const seen = () => last?.isConnected && keepPlace(page, { at: last.getBoundingClientRect().top });
  const scrolled = ({ target }: Event) => {
    const box = target === document ? document.scrollingElement : target;
    if (!(box instanceof Element)) return;
    if (target === document) keepPlace(page, { top: box.scrollTop, scrolled: ':root' });
    else if (box.matches('#main, .page')) keepPlace(page, { top: box.scrollTop, scrolled: box.id ? '#main' : '.page' });
    else return;
    seen();
  };
  const focused = ({ target }: FocusEvent) => {
    // The main part itself gets the focus with every screen, before anybody has gone anywhere in it.
    if (!(target instanceof HTMLElement && target.closest('main > *'))) return;
    const selector = selectorOf(target);
    last = selector === undefined ? undefined : target;
    keepPlace(page, { focused: selector, at: undefined });
    seen();
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  document.addEventListener('focusin', focused);
  for (const act of leads) document.addEventListener(act, seen, { capture: true, passive: true });
  return () => {
    document.removeEventListener('scroll', scrolled, { capture: true });
    document.removeEventListener('focusin', focused);
    for (const act of leads) document.removeEventListener(act, seen, { capture: true });
  };
}

/** Leads back to where one was on this screen, and stays there while it is drawn, unless the person does something. */
export function comeBack(): void {
  stop();
  const kept = placeKept(page);
  if (!kept) return;
  const { top, at, focused } = kept;
  let part: HTMLElement | null = null;
  const look = () => {
    const box = document.querySelector(kept.scrolled ?? '#main');
    if (focused !== undefined && !part?.isConnected) {
      part = document.querySelector<HTMLElement>(focused);
      part?.focus({ preventScroll: true });
    }
    if (!box || top === undefined) return;
    box.scrollTop = part && at !== undefined ? box.scrollTop + part.getBoundingClientRect().top - at : top;
  };
  let frame = 0;
  const drawn = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  const late = window.setTimeout(() => stop(), longestMs);
  stop = () => {
    drawn.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(late);
    for (const act of takesOver) document.removeEventListener(act, stop);
    stop = () => {};
  };
  for (const act of takesOver) document.addEventListener(act, stop, { passive: true });
  drawn.observe(document.body, { childList: true, subtree: true });
  look();
}

/** How to find again what has the focus; a grid remembers its row itself. */
function selectorOf(target: HTMLElement): string | undefined {
  if (target.closest('[role=grid]')) return undefined;
  const card = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (card) return `[data-card="${CSS.escape(card)}"] a[href]`;
  const href = target.getAttribute('href');
  if (href) return `main a[href="${CSS.escape(href)}"]`;
  const led = target.matches('button') && target.closest('li, article')?.querySelector('a[href]')?.getAttribute('href');
  if (led) return `main :is(li, article):has(a[href="${CSS.escape(led)}"]) button`;
  return target.id && target.id !== 'main' && !isMade.test(target.id) ? `#${CSS.escape(target.id)}` : undefined;
}
