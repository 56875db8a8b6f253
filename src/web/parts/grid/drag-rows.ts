import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';

/** Lets a row be dragged; `key` says of which grid it is, so that another grid does not take it. */
export function dragRow(element: HTMLElement, key: symbol, id: () => string): () => void {
  return draggable({ element, getInitialData: () => ({ key, id: id() }) });
}

interface RowDrop {
  scroller: HTMLElement;
  key: symbol;
  /** The gap under the pointer, shown while dragging; nothing hides it. */
  onGap: (gap: number | undefined, id: string) => void;
  onDrop: (id: string, gap: number) => void;
  /** The gap at a height of the screen. */
  gapAt: (clientY: number) => number;
}

/** Lets rows be dropped between the rows of a grid, which scrolls while the pointer is near its edges. */
export function dropRows({ scroller, key, onGap, onDrop, gapAt }: RowDrop): () => void {
  const mine = (data: Record<string | symbol, unknown>) => data.key === key;
  return combine(
    dropTargetForElements({
      element: scroller,
      canDrop: ({ source }) => mine(source.data),
      onDrag: ({ source, location }) => onGap(gapAt(location.current.input.clientY), String(source.data.id)),
      onDragLeave: () => onGap(undefined, ''),
      onDrop: ({ source, location }) => {
        onGap(undefined, '');
        if (typeof source.data.id === 'string') onDrop(source.data.id, gapAt(location.current.input.clientY));
      },
    }),
    autoScrollForElements({ element: scroller, canScroll: ({ source }) => mine(source.data) }),
  );
}
