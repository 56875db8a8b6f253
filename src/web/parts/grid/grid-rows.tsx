import { type RefObject, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { GridRow, type RowDoings } from './grid-row.tsx';
import type { Column, GridRecord } from './types.ts';
import type { Cursor } from './use-cursor.ts';
import { useRowDrop } from './use-row-drop.ts';
import { useWindow } from './use-window.ts';
import { slotOf } from './window.ts';

/** What a grid asks of its drawn rows. */
export interface RowsHandle {
  /** Scrolls as little as shows a row. */
  show: (index: number) => void;
  /** How many rows a page has. */
  page: number;
}

interface GridRowsProps<Row> {
  handle: RefObject<RowsHandle | null>;
  scroller: RefObject<HTMLDivElement | null>;
  head: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  doings: RowDoings;
  selectable: boolean;
  movable: boolean;
  hasMenu: boolean;
  selected: ReadonlySet<string>;
  grabbed: ReadonlySet<string> | undefined;
  index: number;
  column: number;
  editing: Cursor | undefined;
  onDrop: (id: string, gap: number) => void;
  /** The rows were drawn anew: the focus may stand on an element that now shows another one. */
  onDrawn: () => void;
}

/** The rows in sight. Scrolling draws these alone, nothing of the grid around them. */
export function GridRows<Row extends GridRecord>(props: GridRowsProps<Row>) {
  const { rows, columns, doings, hasMenu, movable, selectable, scroller, head, index: cursor, editing } = props;
  const [ruler, body] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { first, end, rowHeight, pool, page, show } = useWindow({ body, head, ruler }, rows.length);
  useImperativeHandle(props.handle, () => ({ show, page }), [show, page]);
  const line = useRowDrop({
    scroller,
    body,
    key: doings.dragKey,
    rowHeight,
    count: rows.length,
    on: movable,
    onDrop: props.onDrop,
  });
  useLayoutEffect(() => {
    // With its cursor out of sight the grid itself is what Tab comes to.
    const box = body.current?.parentElement;
    if (box) box.tabIndex = cursor >= first && cursor < end ? -1 : 0;
    props.onDrawn();
  });
  return (
    <div ref={body} role="presentation" className="grid-body" style={{ blockSize: rows.length * rowHeight }}>
      <div ref={ruler} className="grid-ruler" aria-hidden />
      {rows
        .slice(first, end)
        .map((row, at) => ({ row, index: first + at }))
        // In the order of their elements: React moves no element then, it only writes into them.
        .sort((a, b) => slotOf(a.index, pool) - slotOf(b.index, pool))
        .map(({ row, index }) => (
          <GridRow
            key={slotOf(index, pool)}
            {...{ row, index, columns, doings, hasMenu, movable, selectable }}
            top={index * rowHeight}
            selected={props.selected.has(row.id)}
            grabbed={props.grabbed?.has(row.id) === true}
            cursor={index === cursor ? props.column : undefined}
            editing={editing?.id === row.id ? editing.column : undefined}
          />
        ))}
      <div ref={line} className="grid-drop" hidden aria-hidden />
    </div>
  );
}
