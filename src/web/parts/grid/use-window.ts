import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { clearOfToasts } from '../../shell/clear-of-toasts.ts';
import { toastList } from '../../shell/toast-list.ts';
import { poolOf, scrollFor, windowOf } from './window.ts';

/** The parts of a grid that are measured. */
interface Measured {
  /** What is as high as all rows together; it stands in what scrolls. */
  body: RefObject<HTMLElement | null>;
  head: RefObject<HTMLElement | null>;
  /** An unseen element as high as a row. */
  ruler: RefObject<HTMLElement | null>;
}

interface Sizes {
  height: number;
  row: number;
}

/** How many lists' sizes are remembered. */
const most = 40;
/** What lists measured last, by their names: the next drawing begins with it, so that nothing has to be laid out for it. */
const known = new Map<string, Sizes>();

/** Watches the scroll and the sizes of a grid and says which rows to draw. */
export function useWindow({ body, head, ruler }: Measured, name: string, count: number) {
  const [sizes, setSizes] = useState(() => known.get(name) ?? { height: 600, row: 32 });
  const [top, setTop] = useState(0);
  const rowHeight = useRef(sizes.row);
  rowHeight.current = sizes.row;

  useLayoutEffect(() => {
    const box = body.current?.parentElement;
    if (!box) return;
    const take = (next: Sizes) => {
      if (known.size >= most) known.clear();
      // What is hidden has no height.
      if (next.height > 1) known.set(name, next);
      setSizes((old) => (old.height === next.height && old.row === next.row ? old : next));
    };
    const sizesOf = (boxed: number, headed: number, ruled: number) => ({
      height: Math.max(boxed - headed, 1),
      row: Math.max(ruled, 16),
    });
    if (!known.has(name))
      take(sizesOf(box.clientHeight, head.current?.offsetHeight ?? 0, ruler.current?.offsetHeight ?? 0));
    const seen = new Map<Element, number>();
    const seenOf = (part: Element | null) => (part && seen.get(part)) ?? 0;
    // The browser says the sizes once it has laid the page out, anyway: asking would lay it out twice.
    const watch = new ResizeObserver((entries) => {
      for (const { target, contentRect, borderBoxSize } of entries)
        seen.set(target, Math.round(target === box ? contentRect.height : (borderBoxSize[0]?.blockSize ?? 0)));
      take(sizesOf(seenOf(box), seenOf(head.current), seenOf(ruler.current)));
    });
    for (const part of [box, head.current, ruler.current]) if (part) watch.observe(part);
    // Within the frame of the scroll, so that no frame shows rows that are not there yet. Less than a row draws nothing.
    const scrolled = () => {
      const { scrollTop } = box;
      flushSync(() => setTop(scrollTop - (scrollTop % rowHeight.current)));
    };
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', scrolled);
    };
  }, [body, head, ruler, name]);

  const show = useCallback(
    (index: number) => {
      const box = body.current?.parentElement;
      if (!box) return;
      const to = scrollFor(index, box.scrollTop, sizes.height, sizes.row);
      if (to !== undefined) box.scrollTop = to;
      if (toastList.read().length > 0) {
        const { left, right, top: above } = box.getBoundingClientRect();
        const start = above + (head.current?.offsetHeight ?? 0) + index * sizes.row - box.scrollTop;
        clearOfToasts(box, { left, right, top: start, bottom: start + sizes.row });
      }
    },
    [body, head, sizes],
  );

  return {
    ...windowOf(top, sizes.height, sizes.row, count),
    rowHeight: sizes.row,
    pool: poolOf(sizes.height, sizes.row),
    page: Math.max(Math.floor(sizes.height / sizes.row) - 1, 1),
    show,
  };
}
