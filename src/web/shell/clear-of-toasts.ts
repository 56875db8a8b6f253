import { toastList } from './toast-list.ts';

/** Sides of a part of the page, as they lie on the screen. */
interface Sides {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** So much stays free between the part and the messages. */
const gap = 4;
/** What scrolls further while messages stand over its end, and its own style for that. */
const longer = new Map<HTMLElement, string>();

/** How far a part must go up so that messages, which stand at `over`, are not over it. */
export function upFrom(part: Sides, over: Sides): number {
  const meets = part.right > over.left && part.left < over.right && part.bottom > over.top && part.top < over.bottom;
  return meets ? part.bottom + gap - over.top : 0;
}

/** Scrolls a part of the page out from under the messages; at the end of what scrolls, that becomes longer while they stand there. */
export function clearOfToasts(scroller: HTMLElement, part: Sides): void {
  if (toastList.read().length === 0) return;
  const over = document.querySelector('.toasts')?.getBoundingClientRect();
  const up = over ? Math.ceil(upFrom(part, over)) : 0;
  if (up === 0) return;
  const missing = up - (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop);
  if (missing > 0) {
    if (!longer.has(scroller)) longer.set(scroller, scroller.style.paddingBlockEnd);
    const now = Number.parseFloat(getComputedStyle(scroller).paddingBlockEnd) || 0;
    scroller.style.paddingBlockEnd = `${now + missing}px`;
  }
  scroller.scrollTop += up;
}

/** The same for what has the focus: the row or card that it is in. */
export function focusClearOfToasts(): void {
  const at = document.activeElement?.closest<HTMLElement>('main *');
  const part = at?.closest<HTMLElement>('.grid-row, [data-card]') ?? at;
  const scroller = part && scrollerOf(part);
  if (scroller && part.offsetHeight < innerHeight / 2) clearOfToasts(scroller, part.getBoundingClientRect());
}

/** Whatever was made longer ends where it did before. */
export function shortenAgain(): void {
  for (const [scroller, own] of longer) scroller.style.paddingBlockEnd = own;
  longer.clear();
}

/** Keeps the messages off what the focus comes to; the call it returns ends that. */
export function watchCovered(): () => void {
  let pressing = false;
  const focused = () => {
    if (!pressing && toastList.read().length > 0) focusClearOfToasts();
  };
  const pressed = () => {
    pressing = true;
  };
  // What moved away under the pointer would not be clicked.
  const released = () => {
    pressing = false;
    setTimeout(focused);
  };
  document.addEventListener('focusin', focused);
  document.addEventListener('pointerdown', pressed, true);
  document.addEventListener('pointerup', released, true);
  document.addEventListener('pointercancel', released, true);
  return () => {
    document.removeEventListener('focusin', focused);
    document.removeEventListener('pointerdown', pressed, true);
    document.removeEventListener('pointerup', released, true);
    document.removeEventListener('pointercancel', released, true);
  };
}

function scrollerOf(part: HTMLElement): HTMLElement | undefined {
  for (let at = part.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return undefined;
}
