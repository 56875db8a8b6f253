import { keepPlace, placeKept } from '../here/kept-place.ts';

/** What is drawn later than this is no longer waited for. */
const longestMs = 5000;
const takesOver = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
const page = 'page';
/** Ids that are made anew with each drawing. */
const isMade = /^(_r_|«|:r|base-ui)/;

let stop: () => void = () => {};

/** Keeps how far the screen is scrolled and what in it has the focus; the call it returns ends that. */
export function watchPlace(): () => void {
  const scrolled = ({ target }: Event) => {
    const box = target === document ? document.scrollingElement : target;
    if (!(box instanceof Element)) return;
    if (target === document) keepPlace(page, { top: box.scrollTop, scrolled: ':root' });
    else if (box.matches('#main, .page')) keepPlace(page, { top: box.scrollTop, scrolled: box.id ? '#main' : '.page' });
  };
  const focused = ({ target }: FocusEvent) => {
    // The main part itself gets the focus with every screen, before anybody has gone anywhere in it.
    if (target instanceof HTMLElement && target.closest('main > *')) keepPlace(page, { focused: selectorOf(target) });
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  document.addEventListener('focusin', focused);
  return () => {
    document.removeEventListener('scroll', scrolled, { capture: true });
    document.removeEventListener('focusin', focused);
  };
}

/** Leads back to where one was on this screen, as soon as that is drawn and unless the person does something first. */
export function comeBack(): void {
  stop();
  const kept = placeKept(page);
  if (!kept) return;
  let top = kept.top;
  let focused = kept.focused;
  const look = () => {
    const box = document.querySelector(kept.scrolled ?? '#main');
    if (top !== undefined && box) {
      box.scrollTop = top;
      if (Math.abs(box.scrollTop - top) < 2) top = undefined;
    }
    const part = focused === undefined ? null : document.querySelector<HTMLElement>(focused);
    if (part) {
      part.focus({ preventScroll: true });
      focused = undefined;
    }
    if (top === undefined && focused === undefined) stop();
  };
  const drawn = new MutationObserver(look);
  const late = window.setTimeout(() => stop(), longestMs);
  stop = () => {
    drawn.disconnect();
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
