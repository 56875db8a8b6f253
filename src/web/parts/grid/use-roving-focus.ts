import { type FocusEvent, type RefObject, useRef } from 'react';

interface Roving {
  scroller: RefObject<HTMLElement | null>;
  /** The row and cell the cursor is on. */
  rowId: string | undefined;
  column: number;
  /** Something else of the grid (an editor, a menu, a dialog) has the focus by right. */
  away: boolean;
}

/**
 * Keeps the focus with the cursor's row, and Tab leading there: elements pass from row to row while scrolling, and a row
 * out of sight has none, in which case the grid itself holds it. `take` brings the focus into the grid with the next
 * drawing, `settle` puts it where it belongs after one.
 */
export function useRovingFocus({ scroller, rowId, column, away }: Roving) {
  const held = useRef(false);
  const pressing = useRef(false);
  const cellOf = (id: string | undefined, at: number) => {
    const row =
      id === undefined ? null : scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    return row?.querySelector<HTMLElement>(`[data-column="${at}"]`) ?? row ?? scroller.current;
  };
  /** What Tab comes to; its elements are given to the keyboard here alone. */
  const stop = useRef<HTMLElement>(undefined);
  const standOn = (element: HTMLElement, takes: boolean) => {
    const before = stop.current;
    stop.current = element;
    // On the element with the focus another tabindex costs the browser the page's styles: it is set before and after.
    if (before !== element) element.tabIndex = 0;
    if (takes) element.focus({ preventScroll: true });
    if (before && before !== element) before.tabIndex = -1;
  };
  const settle = () => {
    if (away) return;
    const wanted = cellOf(rowId, column);
    const takes = held.current && document.activeElement !== wanted;
    if (wanted && (takes || stop.current !== wanted)) standOn(wanted, takes);
  };
  return {
    settle,
    /** Brings the focus to a cell at once. */
    toCell: (id: string, at: number) => {
      const cell = cellOf(id, at);
      if (cell) standOn(cell, true);
    },
    take: () => {
      held.current = true;
    },
    // A closing menu or dialog gives the focus back to an element that may by now show another row.
    onFocus: (event: FocusEvent<HTMLElement>) => {
      held.current = event.target.closest('.grid-head, .grid-group') === null;
      if (!held.current) return;
      if (!pressing.current && event.target.tabIndex < 0) settle();
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) held.current = false;
    },
    onPointerDown: () => {
      pressing.current = true;
      addEventListener('pointerup', released, { once: true });
      addEventListener('pointercancel', released, { once: true });
    },
  };

  function released() {
    pressing.current = false;
  }
}
