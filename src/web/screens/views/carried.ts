import { useEffect, useRef, useState } from 'react';
import { focusIfLost } from '../../parts/focus-onward.ts';

/** The record whose row or card has the focus. */
function recordAtFocus(): string | undefined {
  const at = document.activeElement?.closest<HTMLElement>('main [data-row], main [data-card]');
  return at?.dataset.row ?? at?.dataset.card;
}

/**
 * What takes the person from shape to shape: the record that each of them comes to, and a call that notes it before the
 * shape changes. Where it is not in the next shape, the focus goes to what `first` finds there.
 */
export function useCarried(shape: string, first: () => HTMLElement | null | undefined) {
  const [carried, setCarried] = useState<{ id: string; to: string }>();
  const last = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the next shape is drawn.
  useEffect(() => {
    if (carried?.to !== shape) return;
    focusIfLost(first);
    // Whoever has gone on is not fetched back by what comes late.
    const gone = new AbortController();
    const drop = () => setCarried(undefined);
    for (const kind of ['keydown', 'pointerdown'] as const)
      addEventListener(kind, drop, { capture: true, signal: gone.signal });
    return () => gone.abort();
  }, [carried, shape]);
  return {
    /** The record, as soon as the shape that was gone to is there. */
    comesTo: carried?.to === shape ? carried.id : undefined,
    carry: (to: string) => {
      const { activeElement } = document;
      const isNowhere =
        activeElement?.matches('body, main') || !document.querySelector('main [data-row], main [data-card]');
      // A shape without rows, or one that is only passed through, takes nothing away.
      const id = recordAtFocus() ?? (isNowhere ? last.current : undefined);
      last.current = id;
      setCarried(id === undefined ? undefined : { id, to });
    },
  };
}
