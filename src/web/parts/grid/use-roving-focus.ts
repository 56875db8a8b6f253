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
 * Keeps the focus with the cursor's row: elements pass from row to row while scrolling, and a row out of sight has
 * none, in which case the grid itself holds it. `take` brings the focus into the grid with the next
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
  const settle = () => {
    if (!held.current || away) return;
    const wanted = cellOf(rowId, column);
    if (wanted && document.activeElement !== wanted) wanted.focus({ preventScroll: true });
  };
  return {
    settle,
    /** Brings the focus to a cell at once. */
    toCell: (id: string, at: number) => cellOf(id, at)?.focus({ preventScroll: true }),
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
