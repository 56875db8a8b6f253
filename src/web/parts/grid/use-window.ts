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

/** Watches the scroll and the sizes of a grid and says which rows to draw. */
export function useWindow({ body, head, ruler }: Measured, count: number) {
  const [sizes, setSizes] = useState({ height: 600, row: 32 });
  const [top, setTop] = useState(0);
  const rowHeight = useRef(sizes.row);
  rowHeight.current = sizes.row;

  useLayoutEffect(() => {
    const box = body.current?.parentElement;
    if (!box) return;
    const read = () => {
      const height = Math.max(box.clientHeight - (head.current?.offsetHeight ?? 0), 1);
      const row = Math.max(ruler.current?.offsetHeight ?? 0, 16);
      setSizes((old) => (old.height === height && old.row === row ? old : { height, row }));
    };
    // Within the frame of the scroll, so that no frame shows rows that are not there yet. Less than a row draws nothing.
    const scrolled = () => {
      const { scrollTop } = box;
      flushSync(() => setTop(scrollTop - (scrollTop % rowHeight.current)));
    };
    read();
    const watch = new ResizeObserver(read);
    watch.observe(box);
    if (ruler.current) watch.observe(ruler.current);
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', scrolled);
    };
  }, [body, head, ruler]);

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
