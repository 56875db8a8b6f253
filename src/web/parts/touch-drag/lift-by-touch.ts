import { type Carry, carry } from './carry.ts';

/** How long a finger rests on something until it is lifted, in milliseconds. */
const restsFor = 400;
/** A finger that went further by then is scrolling, in pixels. */
const trembles = 10;

/** Lets a finger that rests on what can be dragged lift it and carry it about; one that moves at once scrolls as ever. */
export function liftByTouch(element: HTMLElement): () => void {
  const begin = (event: TouchEvent) => {
    const [touch, another] = event.touches;
    const { target } = event;
    if (!touch || another || !(target instanceof Element) || !element.draggable) return;
    if (target.closest('button, input, textarea, select')) return;
    watch(element, target, touch);
  };
  element.addEventListener('touchstart', begin, { passive: true });
  // A browser that finds nothing here when the finger comes down scrolls without asking.
  element.addEventListener('touchmove', mayBeHeld, { passive: false });
  return () => {
    element.removeEventListener('touchstart', begin);
    element.removeEventListener('touchmove', mayBeHeld);
  };
}

function mayBeHeld() {}

/** Follows one finger from where it came down until it goes. */
function watch(element: HTMLElement, target: Element, { clientX: x, clientY: y }: Touch): void {
  let carried: Carry | undefined;
  let moved = false;
  const until = new AbortController();
  // The browser's own dragging, where it begins by touch, would take the finger away.
  element.draggable = false;
  const rests = setTimeout(() => {
    element.draggable = true;
    carried = carry(element, { x, y });
    if (!carried) end();
  }, restsFor);
  const end = () => {
    clearTimeout(rests);
    until.abort();
    element.draggable = true;
  };
  const go = (event: TouchEvent) => {
    const [touch, another] = event.touches;
    const far = touch ? Math.hypot(touch.clientX - x, touch.clientY - y) > trembles : true;
    // What scrolls already, thrown by the finger before, has this one too: nothing is carried by it.
    if (carried && touch && !another && event.cancelable) {
      event.preventDefault();
      moved ||= far;
      return carried.to({ x: touch.clientX, y: touch.clientY });
    }
    if (!carried && !far && !another) return;
    carried?.cancel();
    end();
  };
  const leave = (event: TouchEvent) => {
    end();
    if (!carried) return;
    if (event.cancelable) event.preventDefault();
    if (moved) return carried.drop();
    carried.cancel();
    // Held and let go where it was: what a long press asks for elsewhere.
    element.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
  };
  const cancel = () => {
    carried?.cancel();
    end();
  };
  const hush = (event: Event) => {
    if (!carried) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const { signal } = until;
  // On what was touched, which hears of the finger even when a list takes it away meanwhile.
  target.addEventListener('touchmove', (event) => isTouch(event) && go(event), { passive: false, signal });
  target.addEventListener('touchend', (event) => isTouch(event) && leave(event), { signal });
  target.addEventListener('touchcancel', cancel, { signal });
  addEventListener('contextmenu', hush, { capture: true, signal });
}

function isTouch(event: Event): event is TouchEvent {
  return event instanceof TouchEvent;
}
