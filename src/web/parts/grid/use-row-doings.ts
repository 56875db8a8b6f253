import { useRef, useState } from 'react';
import type { RowDoings } from './grid-row.tsx';

/** What rows ask of their grid as one object for its whole life, which does what was given last. */
export function useRowDoings(doing: Omit<RowDoings, 'dragKey'>): RowDoings {
  const latest = useRef(doing);
  latest.current = doing;
  const [doings] = useState<RowDoings>(() => ({
    press: (...given) => latest.current.press(...given),
    tick: (...given) => latest.current.tick(...given),
    menu: (...given) => latest.current.menu(...given),
    edited: (...given) => latest.current.edited(...given),
    dragKey: Symbol('grid'),
  }));
  return doings;
}
