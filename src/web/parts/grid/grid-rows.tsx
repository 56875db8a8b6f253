import { type RefObject, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { GridTree } from '../tree/tree.ts';
import { GridRow, type RowDoings } from './grid-row.tsx';
import { GroupLine } from './group-line.tsx';
import type { Lines } from './lines.ts';
import type { Column, GridRecord } from './types.ts';
import type { Cursor } from './use-cursor.ts';
import { useGlide } from './use-glide.ts';
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
  label: string;
  handle: RefObject<RowsHandle | null>;
  scroller: RefObject<HTMLDivElement | null>;
  head: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  lines: Lines;
  onFold: ((group: string) => void) | undefined;
  columns: readonly Column<Row>[];
  useNow: ((row: Row) => Row) | undefined;
  doings: RowDoings;
  selectable: boolean;
  movable: boolean;
  hasMenu: boolean;
  selected: ReadonlySet<string>;
  grabbed: ReadonlySet<string> | undefined;
  index: number;
  column: number;
  editing: Cursor | undefined;
  /** By hand: into the gap above the row at this place, in a tree onto it. */
  onDrop: (id: string, at: number) => void;
  onLift: (id: string) => void;
  tree: GridTree<Row> | undefined;
  /** In a tree: the row under which what is held would go. */
  target: number | undefined;
  takes: (id: string, at: number) => boolean;
  /** The rows were drawn anew: the focus may stand on an element that now shows another one. */
  onDrawn: () => void;
}

/** The rows in sight. Scrolling draws these alone, nothing of the grid around them. */
export function GridRows<Row extends GridRecord>(props: GridRowsProps<Row>) {
  const { rows, lines, columns, doings, hasMenu, movable, selectable, scroller, head, index: cursor, editing } = props;
  const [ruler, body] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { first, end, rowHeight, pool, page, show } = useWindow({ body, head, ruler }, props.label, lines.count);
  useImperativeHandle(props.handle, () => ({ show: (index) => show(lines.of(index)), page }), [show, lines, page]);
  const line = useRowDrop({
    scroller,
    body,
    key: doings.dragKey,
    rowHeight,
    count: rows.length,
    on: movable,
    onDrop: props.onDrop,
    onLift: props.onLift,
    onto: props.tree && props.takes,
    target: props.target,
  });
  useLayoutEffect(() => props.onDrawn());
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  const linesDrawn = () => {
    const by = new Map<string, number>();
    for (const at of drawn) {
      const here = lines.at(at);
      const row = 'row' in here ? rows[here.row] : undefined;
      if (row) by.set(row.id, at);
    }
    return by;
  };
  useGlide(body, rows, linesDrawn, rowHeight);
  return (
    <div ref={body} role="presentation" className="grid-body" style={{ blockSize: lines.count * rowHeight }}>
      <div ref={ruler} className="grid-ruler" aria-hidden />
      {drawn
        // In the order of their elements: React moves no element then, it only writes into them.
        .sort((a, b) => slotOf(a, pool) - slotOf(b, pool))
        .map((line) => {
          const at = lines.at(line);
          const top = line * rowHeight;
          if ('group' in at)
            return (
              <GroupLine
                key={slotOf(line, pool)}
                {...{ line, top, group: at.group }}
                columns={columns.length + (hasMenu ? 1 : 0)}
                onFold={props.onFold}
              />
            );
          const row = rows[at.row];
          if (!row) return null;
          return (
            <GridRow
              key={slotOf(line, pool)}
              {...{ row, line, top, columns, doings, hasMenu, selectable }}
              useNow={props.useNow ?? asGiven}
              place={props.tree?.place(row)}
              movable={movable && props.tree?.moves?.may(row) !== false}
              selected={props.selected.has(row.id)}
              grabbed={props.grabbed?.has(row.id) === true}
              cursor={at.row === cursor ? props.column : undefined}
              editing={editing?.id === row.id ? editing.column : undefined}
            />
          );
        })}
      <div ref={line} className="grid-drop" hidden aria-hidden />
    </div>
  );
}

function asGiven<Row>(row: Row): Row {
  return row;
}
