import { type RefObject, useLayoutEffect, useRef } from 'react';
import { glidesOf } from './glides.ts';

/** As the tokens have it for what moves within a panel. */
const timing = { duration: 140, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/** Lets a row that moved glide to its new line, so that the eye follows; where less motion is wanted it is there at once. */
export function useGlide(
  body: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  /** The line of each drawn row, by its id. */
  drawn: () => Map<string, number>,
  rowHeight: number,
): void {
  const last = useRef<{ rows: readonly unknown[]; lines: Map<string, number> }>(undefined);
  const running = useRef<readonly { animation: Animation; id: string; to: number }[]>([]);
  useLayoutEffect(() => {
    const lines = drawn();
    const before = last.current;
    last.current = { rows, lines };
    // An element shows one row for as long as that stands on its line: it may not go on moving as another one.
    running.current = running.current.filter(({ animation, id, to }) => {
      if (lines.get(id) === to) return true;
      animation.cancel();
      return false;
    });
    if (!before || before.rows === rows || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const begun = glidesOf(before.lines, lines).flatMap(({ id, from, to }) => {
      const row = body.current?.querySelector(`[data-row="${CSS.escape(id)}"]`);
      const at = (line: number) => ({ transform: `translateY(${line * rowHeight}px)`, zIndex: 1 });
      return row ? [{ animation: row.animate([at(from), at(to)], timing), id, to }] : [];
    });
    running.current = [...running.current.filter(({ animation }) => animation.playState === 'running'), ...begun];
  });
}
