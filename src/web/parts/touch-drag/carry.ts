import { columnOf, tabAt } from '../cards/column-of.ts';
import { shadowOf } from './shadow.ts';

interface Point {
  x: number;
  y: number;
}

/** Something held by a finger. */
export interface Carry {
  to: (point: Point) => void;
  drop: () => void;
  cancel: () => void;
}

/** How often what lies under a resting finger is told of it, as browsers do for a mouse. */
const tellsEvery = 50;

/**
 * Lifts an element as a mouse would: everything that takes what is dragged hears the same events. Nothing is lifted
 * where nobody drags.
 */
export function carry(element: HTMLElement, from: Point): Carry | undefined {
  const held = new DataTransfer();
  const list = element.closest('[role=grid], [role=treegrid], main');
  let at = from;
  const tell = (type: string, to: EventTarget) =>
    // Not refused: it may begin, or be dropped there.
    to.dispatchEvent(
      new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        dataTransfer: held,
        clientX: at.x,
        clientY: at.y,
      }),
    );
  const under = () => {
    const tab = tabAt(at.x, at.y);
    return (tab && columnOf(tab)) ?? document.elementFromPoint(at.x, at.y) ?? document.body;
  };
  // To whoever follows the dragging, and listens from now on, a pointer that moves means that it is over.
  const hush = (event: Event) => event.stopImmediatePropagation();
  addEventListener('pointermove', hush, { capture: true });
  const hears = () => removeEventListener('pointermove', hush, { capture: true });
  if (!tell('dragstart', element)) {
    hears();
    return undefined;
  }

  const shadow = shadowOf(element, from);
  const record = recordOf(element);
  element.setAttribute('data-lifted', '');
  const tick = () => {
    // A list hands its elements on while it scrolls.
    element.toggleAttribute('data-lifted', recordOf(element) === record);
    if (!tell('dragover', under())) return true;
    // A thumb that went past the list, or onto the bars around it, still means its edge.
    at = list ? within(list, at) : at;
    return !tell('dragover', under());
  };
  const telling = setInterval(tick, tellsEvery);
  document.documentElement.setAttribute('data-carrying', '');
  tick();

  const end = () => {
    clearInterval(telling);
    hears();
    document.documentElement.removeAttribute('data-carrying');
    element.removeAttribute('data-lifted');
    shadow.remove();
    tell('dragend', element.isConnected ? element : document.body);
  };
  return {
    to: (point) => {
      at = point;
      shadow.to(point);
    },
    drop: () => {
      if (tick()) tell('drop', under());
      end();
    },
    cancel: end,
  };
}

/** The nearest point of what can be seen of a part. */
function within(part: Element, { x, y }: Point): Point {
  const { top, bottom } = part.getBoundingClientRect();
  return { x, y: Math.max(Math.max(top, 0) + 1, Math.min(y, Math.min(bottom, innerHeight) - 1)) };
}

/** What an element shows: a row or a card. */
function recordOf({ dataset }: HTMLElement): string | undefined {
  return dataset.row ?? dataset.card;
}
