// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys for all its rows and cells.
// biome-ignore-all lint/a11y/noStaticElementInteractions: the box to tick is for the pointer; X does it from the keyboard.
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { afterPaint } from '../../shell/after-paint.ts';
import { oncePointedAt } from '../once-pointed-at.ts';
import type { TreePlace } from '../tree/lines-of-tree.ts';
import { CellEditor } from './cell-editor.tsx';
import { dragRow } from './drag-rows.ts';
import type { Column, GridRecord } from './types.ts';
import '../select-tick.css';

/** What a row can ask of its grid; one object for the grid's whole life, so that rows are drawn only when they change. */
export interface RowDoings {
  press: (event: MouseEvent, id: string, column: number) => void;
  tick: (event: MouseEvent, id: string) => void;
  menu: (id: string, button: HTMLElement) => void;
  edited: (id: string, next: 'stay' | 'forward' | 'backward' | 'left') => void;
  dragKey: symbol;
}

interface GridRowProps<Row> {
  row: Row;
  /** The line it stands on, counted from none. */
  line: number;
  top: number;
  columns: readonly Column<Row>[];
  doings: RowDoings;
  selectable: boolean;
  movable: boolean;
  hasMenu: boolean;
  selected: boolean;
  grabbed: boolean;
  /** The cell the cursor is on: -1 is the row itself; nothing when the cursor is elsewhere. */
  cursor: number | undefined;
  editing: number | undefined;
  /** In a tree: where it stands. */
  place: TreePlace | undefined;
  useNow: (row: Row) => Row;
}

function Row<Row extends GridRecord>(props: GridRowProps<Row>) {
  const { line, top, columns, doings, selectable, movable, hasMenu, selected, grabbed, cursor, editing } = props;
  const { place, useNow } = props;
  const row = useNow(props.row);
  const element = useRef<HTMLDivElement>(null);
  const id = useRef(row.id);
  id.current = row.id;
  const canDrag = movable && editing === undefined;
  useEffect(() => {
    const node = element.current;
    if (!node || !canDrag) return;
    let stop: (() => void) | undefined;
    // Nobody drags a row in the frame in which it came, or in which they have written in it.
    const calm = afterPaint(() => {
      stop = oncePointedAt(node, () => dragRow(node, doings.dragKey, () => id.current));
    });
    return () => {
      calm();
      stop?.();
    };
  }, [canDrag, doings.dragKey]);
  return (
    <div
      ref={element}
      role="row"
      className="grid-row"
      aria-rowindex={line + 2}
      aria-selected={selectable ? selected : undefined}
      aria-level={place?.level}
      aria-posinset={place?.pos}
      aria-setsize={place?.size}
      aria-expanded={place?.open}
      data-quiet={place?.quiet || undefined}
      data-grabbed={grabbed || undefined}
      data-cursor={cursor !== undefined || undefined}
      data-row={row.id}
      data-editing={editing !== undefined || undefined}
      tabIndex={-1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => doings.press(event, row.id, -1)}
      onContextMenu={(event) => {
        if (!hasMenu) return;
        event.preventDefault();
        doings.menu(row.id, event.currentTarget);
      }}
    >
      {selectable && (
        <span role="presentation" className="grid-tick select-tick" onClick={(event) => doings.tick(event, row.id)} />
      )}
      <Cells {...{ row, columns, doings, hasMenu, editing }} />
    </div>
  );
}

type CellsProps<Row> = Pick<GridRowProps<Row>, 'row' | 'columns' | 'doings' | 'hasMenu' | 'editing'>;

/** What a row says, apart from where it stands: the cursor comes and goes without it. */
function CellsOf<Row extends GridRecord>({ row, columns, doings, hasMenu, editing }: CellsProps<Row>) {
  return (
    <>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={column.number ? 'grid-cell number' : 'grid-cell'}
          aria-colindex={at + 1}
          data-narrow={column.narrow}
          data-fits={column.fits}
          data-column={at}
          data-editing={editing === at || undefined}
          data-opens={column.opens}
          tabIndex={-1}
          onClick={(event) => doings.press(event, row.id, at)}
        >
          {editing === at && column.edit ? (
            <CellEditor
              label={column.says}
              text={column.edit.text(row)}
              number={column.number ?? false}
              save={(text) => column.edit?.save(row, text)}
              onDone={(next) => doings.edited(row.id, next)}
            />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
      {hasMenu && (
        <div
          role="gridcell"
          className="grid-cell grid-more"
          aria-colindex={columns.length + 1}
          data-column={columns.length}
          tabIndex={-1}
        >
          <button
            type="button"
            tabIndex={-1}
            className="icon-button"
            aria-label="More"
            aria-haspopup="menu"
            onClick={(event) => {
              event.stopPropagation();
              doings.menu(row.id, event.currentTarget);
            }}
          />
        </div>
      )}
    </>
  );
}

const Cells = memo(CellsOf) as typeof CellsOf;

/** One drawn row. Its element is handed from row to row while scrolling; only what differs is written. */
export const GridRow = memo(Row) as typeof Row;
