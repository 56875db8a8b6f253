import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Lets a place take rows or cards that are dragged from elsewhere; says whether one is over it now. */
export function useDrop(
  place: RefObject<HTMLElement | null>,
  takes: (id: string) => boolean,
  onDrop: (id: string) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ takes, onDrop });
  latest.current = { takes, onDrop };
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.id === 'string' && latest.current.takes(source.data.id),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        if (typeof source.data.id === 'string') latest.current.onDrop(source.data.id);
      },
    });
  }, [place]);
  return over;
}
