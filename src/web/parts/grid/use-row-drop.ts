import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { dropRows } from './drag-rows.ts';

interface RowDropProps {
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  key: symbol;
  rowHeight: number;
  count: number;
  on: boolean;
  onDrop: (id: string, at: number) => void;
  onLift: (id: string) => void;
  /** Rows are dropped onto one another, where this says so, and not between them. */
  onto?: ((id: string, at: number) => boolean) | undefined;
  /** The row to be shown as taking what is held by the keyboard. */
  target?: number | undefined;
}

/** Shows a line in the gap under a dragged row, or a frame around the row it goes under, without drawing any row anew, and tells where it was dropped. */
export function useRowDrop({ scroller, body, key, rowHeight, count, on, onDrop, onLift, onto, target }: RowDropProps) {
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef({ rowHeight, count, onDrop, onLift, onto });
  latest.current = { rowHeight, count, onDrop, onLift, onto };
  const isOnto = onto !== undefined;
  useLayoutEffect(() => {
    const mark = line.current;
    if (!mark || !isOnto) return;
    mark.dataset.onto = '';
    mark.hidden = target === undefined;
    mark.style.transform = `translateY(${(target ?? 0) * rowHeight}px)`;
  }, [isOnto, target, rowHeight]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !on) return;
    return dropRows({
      scroller: box,
      key,
      gapAt: (clientY) => {
        const place = (clientY - (body.current?.getBoundingClientRect().top ?? 0)) / latest.current.rowHeight;
        const { onto: isTree, count: rows } = latest.current;
        return isTree
          ? Math.max(Math.min(Math.floor(place), rows - 1), 0)
          : Math.max(Math.min(Math.round(place), rows), 0);
      },
      onGap: (gap, id) => {
        if (!line.current) return;
        const { onto: fits, rowHeight: height } = latest.current;
        line.current.hidden = gap === undefined || (fits !== undefined && !fits(id, gap));
        line.current.style.transform = `translateY(${(gap ?? 0) * height - (fits ? 0 : 1)}px)`;
      },
      onLift: (id) => latest.current.onLift(id),
      onDrop: (id, gap) => latest.current.onDrop(id, gap),
    });
  }, [scroller, body, key, on]);
  return line;
}
