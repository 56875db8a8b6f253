import { type RefObject, useEffect, useRef } from 'react';
import { focusCard } from './card-list.tsx';

/** Gives the focus to a card as soon as it is there, once: the one that was just made, or that had it in another shape. */
export function useComesTo(box: RefObject<HTMLElement | null>, id: string | undefined, isThere: boolean): void {
  const came = useRef<string>(undefined);
  useEffect(() => {
    if (id === undefined || !isThere || came.current === id) return;
    // A dialog has given the focus back by then, and whoever writes somewhere stays there.
    const timer = setTimeout(() => {
      came.current = id;
      if (box.current && !document.activeElement?.matches('input, textarea')) focusCard(box.current, id);
    });
    return () => clearTimeout(timer);
  }, [box, id, isThere]);
}
