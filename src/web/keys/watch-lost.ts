import { leaveField } from './escape.ts';

/** What floats above the page: the focus is there for a while and goes back. */
const floating = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';
/** What belongs together: the focus stays within it where it can. */
const part = 'section,article,aside,form,fieldset,[role=region],[role=dialog],[role=alertdialog]';
const fields = 'input:not([type=checkbox],[type=radio]),textarea,select';
const controls = 'a[href],button,summary,[role=checkbox],[role=switch],[role=radio],[tabindex="0"]';

/** So many controls still stand for the one that went. */
const most = 3;

/** An element and all that is around it, innermost first. */
type Trail = readonly Element[];

/**
 * Notices that the focus was lost because what had it left the page, or cannot have it any more, and gives it to what
 * is nearest: the first field of the form that came instead, the control that came instead, the next one in the same
 * part, its heading, or the page. The call it returns ends that.
 */
export function watchLost(): () => void {
  let last: Trail = [];
  let onPage: Trail = [];
  let timer = 0;
  let came: Element[] = [];
  const after = new Map<Node, Node | null>();

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const [opener] = onPage;
    const isBack = last[0]?.closest(floating) && !target.closest(floating);
    // A dialog gives the focus to the first control in what had it, where that is a part of the page and no control.
    if (isBack && opener instanceof HTMLElement && opener !== target && opener.tabIndex < 0 && canHave(opener)) {
      if (pick(opener, controls)[0] === target) {
        // Before it is given: a grid that knows better passes it on at once, and has the last word.
        last = trailOf(opener);
        return opener.focus({ preventScroll: true });
      }
    }
    last = trailOf(target);
    if (!target.closest(floating)) onPage = last;
  };
  // Whoever presses beside everything has let go of it; nothing is lost.
  const onPress = () => {
    setTimeout(() => {
      if (!isLost()) return;
      last = [];
      onPage = [];
    });
  };
  const mend = () => {
    timer = 0;
    const within = last.find((each) => each.isConnected)?.closest(floating);
    const trail = within ? last : onPage;
    const isHeld = !within && document.querySelector('[aria-modal=true],[role=dialog],[role=alertdialog]') !== null;
    if (isLost() && trail.length > 0 && !isHeld) mendFocus(trail, came, after);
    came = [];
    after.clear();
  };
  const observer = new MutationObserver((records) => {
    if (!isLost() || last.length === 0) return;
    for (const { addedNodes, removedNodes, nextSibling } of records) {
      for (const node of addedNodes) if (node instanceof Element) came.push(node);
      for (const node of removedNodes) after.set(node, nextSibling);
    }
    // Whoever knows better where it belongs has given it there by then.
    if (!timer) timer = window.setTimeout(mend, 40);
  });
  document.addEventListener('focusin', onFocus);
  window.addEventListener('mousedown', onPress, true);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    window.removeEventListener('mousedown', onPress, true);
  };
}

function mendFocus(trail: Trail, came: readonly Element[], after: ReadonlyMap<Node, Node | null>): void {
  const [had] = trail;
  if (had instanceof HTMLElement && canHave(had)) {
    had.focus();
    return;
  }
  const at = trail.findIndex((each) => each.isConnected);
  const around = trail[at];
  // A grid knows its own rows, also those that are not drawn.
  if (!around || around.closest('[role=grid],[role=treegrid]')) return;
  // A list that draws only what is in sight knows which of its cards comes next.
  if (!around.dispatchEvent(new CustomEvent('focus-lost', { bubbles: true, cancelable: true }))) return;
  const gone = trail[at - 1];
  const next = gone ? after.get(gone) : around.nextSibling;
  const whole = around.closest(part);
  const found = whole && nearest(whole, came, next?.isConnected ? next : undefined, around);
  if (found) found.focus({ preventScroll: true });
  else leaveField();
}

/** The best place in a part of the page for who was before `next`, or at the end of what is `around`. */
function nearest(
  whole: Element,
  came: readonly Element[],
  next: Node | undefined,
  around: Element,
): HTMLElement | undefined {
  const fresh = came.filter((each) => each.isConnected && whole.contains(each));
  const form = fresh
    .map((each) => (each.matches('form') ? each : each.querySelector('form')))
    .find((each) => each !== null);
  const field = form && pick(form, `${fields},${controls}`)[0];
  if (field) return field;
  const all = pick(whole, controls);
  // What came with a whole list is not what came instead.
  const small = fresh.filter((each) => each.matches('button') || pick(each, controls).length <= most);
  const button = all.find((each) => each.matches('button') && small.some((one) => one.contains(each)));
  if (button) return button;
  const isAfter = (each: Element) => next !== undefined && (next.contains(each) || isBefore(next, each));
  const isAbove = (each: Element) => (next ? isBefore(each, next) : around.contains(each) || isBefore(each, around));
  return all.find(isAfter) ?? all.findLast(isAbove) ?? all[0] ?? headingOf(whole);
}

function headingOf(whole: Element): HTMLElement | undefined {
  const [heading] = pick(whole, 'h1,h2,h3');
  if (heading) heading.tabIndex = -1;
  return heading;
}

function trailOf(element: Element): Trail {
  const trail: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) trail.push(at);
  return trail;
}

function isLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.matches(':disabled');
}

function canHave(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function pick(inside: Element, what: string): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>(what)].filter(canHave);
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
