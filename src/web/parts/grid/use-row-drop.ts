import { type RefObject, useEffect, useRef } from 'react';
import { dropRows } from './drag-rows.ts';

interface RowDropProps {
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  key: symbol;
  rowHeight: number;
  count: number;
  on: boolean;
  onDrop: (id: string, gap: number) => void;
}

/** Shows a line in the gap under a dragged row, without drawing any row anew, and tells where it was dropped. */
export function useRowDrop({ scroller, body, key, rowHeight, count, on, onDrop }: RowDropProps) {
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef({ rowHeight, count, onDrop });
  latest.current = { rowHeight, count, onDrop };
  useEffect(() => {
    const box = scroller.current;
    if (!box || !on) return;
    return dropRows({
      scroller: box,
      key,
      gapAt: (clientY) => {
        const top = body.current?.getBoundingClientRect().top ?? 0;
        return Math.max(Math.min(Math.round((clientY - top) / latest.current.rowHeight), latest.current.count), 0);
      },
      onGap: (gap) => {
        if (!line.current) return;
        line.current.hidden = gap === undefined;
        line.current.style.transform = `translateY(${(gap ?? 0) * latest.current.rowHeight - 1}px)`;
      },
      onDrop: (id, gap) => latest.current.onDrop(id, gap),
    });
  }, [scroller, body, key, on]);
  return line;
}
