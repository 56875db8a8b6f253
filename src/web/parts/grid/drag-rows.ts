import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { liftByTouch } from '../touch-drag/lift-by-touch.ts';
import { edgeScroll } from './edge-scroll.ts';

/** Lets a row be dragged; `key` says of which grid it is, so that another grid does not take it. */
export function dragRow(element: HTMLElement, key: symbol, id: () => string): () => void {
  return combine(draggable({ element, getInitialData: () => ({ key, id: id() }) }), liftByTouch(element));
}

interface RowDrop {
  scroller: HTMLElement;
  key: symbol;
  /** The gap under the pointer, shown while dragging; nothing hides it. */
  onGap: (gap: number | undefined, id: string) => void;
  onDrop: (id: string, gap: number) => void;
  onLift: (id: string) => void;
  /** The gap at a height of the screen. */
  gapAt: (clientY: number) => number;
}

/** Lets rows be dropped between the rows of a grid, which scrolls while the pointer is near its edges. */
export function dropRows({ scroller, key, onGap, onDrop, onLift, gapAt }: RowDrop): () => void {
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
    monitorForElements({
      canMonitor: ({ source }) => mine(source.data),
      onDragStart: ({ source }) => onLift(String(source.data.id)),
    }),
    edgeScroll(scroller, mine),
  );
}
