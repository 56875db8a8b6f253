// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one.
import { type CSSProperties, useEffect, useId, useMemo, useRef, useState } from 'react';
import { keepPlace, placeKept } from '../../here/kept-place.ts';
import { onMac, sayKeys } from '../../keys/chord.ts';
import { useFind } from '../find/use-find.tsx';
import { actionsOf, type MenuLine } from '../menu.tsx';
import { PrintedTable } from '../print/printed-table.tsx';
import { usePrinting } from '../print/printing.ts';
import { branchStep } from '../tree/lines-of-tree.ts';
import { treeLines } from '../tree/tree-lines.ts';
import { useTreeMoves } from '../tree/use-tree-moves.ts';
import { sameOrder, useSame } from '../use-same.ts';
import { GridHead } from './grid-head.tsx';
import type { RowDoings } from './grid-row.tsx';
import { GridRows, type RowsHandle } from './grid-rows.tsx';
import { HoldRows } from './hold-rows.tsx';
import { linesOf, partsOfLines } from './lines.ts';
import { MoveDialog } from './move-dialog.tsx';
import { moveLines } from './move-lines.ts';
import { ownLines } from './own-lines.ts';
import { RowMenu } from './row-menu.tsx';
import { shownOnce } from './shown.ts';
import { tracksOf } from './tracks.ts';
import type { GridProps, GridRecord } from './types.ts';
import { type Cursor, nextEditable, useCursor } from './use-cursor.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useMoves } from './use-moves.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { useRowDoings } from './use-row-doings.ts';
import { useSelection } from './use-selection.ts';
import { useSifted } from './use-sifted.ts';
import './grid.css';

/**
 * A list of any length, of which only the rows in sight are drawn. Arrows or J and K move, Enter opens, Space peeks,
 * X selects, E edits, M grabs (arrows, Enter, Esc), dragging does the same, and each row's menu moves without either.
 */
export function Grid<Row extends GridRecord>(props: GridProps<Row>) {
  const { rows, columns, label, onPeek, onCursor, sayRow, onMove, findRow, groups } = props;
  const [scroller, head] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [said, say] = useState('');
  const [editing, setEditing] = useState<Cursor>();
  const [menuOf, setMenuOf] = useState<{ id: string; anchor: HTMLElement }>();
  const [asking, setAsking] = useState<ReadonlySet<string>>();
  const help = useId();

  const moves = useMoves(props, say);
  const { order } = moves;
  const tree = useTreeMoves({ tree: props.tree, rows: order, sayRow, say });
  const moving = props.tree ? tree : moves;
  const canMove = onMove !== undefined || props.tree?.moves !== undefined;
  const inOrder = useSame(order, sameOrder);
  const indexOf = useMemo(() => new Map(inOrder.map((row, index) => [row.id, index])), [inOrder]);
  const lines = useMemo(() => linesOf(groups ?? [], order.length), [groups, order.length]);
  const handle = useRef<RowsHandle>(null);
  const following = useRef(false);
  const [kept] = useState(() => placeKept(label));
  const cursor = useCursor(order, indexOf, props.startsAt ?? kept?.row);
  const chosen = useSelection(props, order);
  const hasMenu = canMove || props.menu !== undefined;
  const current = order[cursor.index];
  const focus = useRovingFocus({
    scroller,
    rowId: current?.id,
    column: cursor.column,
    away: editing !== undefined || menuOf !== undefined || asking !== undefined,
  });

  const go = (to: number, column?: number) => {
    const row = cursor.go(to, column);
    handle.current?.show(Math.max(Math.min(to, order.length - 1), 0));
    if (!row) return;
    keepPlace(label, { row: row.id });
    onCursor?.(row);
  };
  const onOpen = (row: Row) => {
    // Where a filter led to it, nobody went there: who comes back is on what was opened all the same.
    keepPlace(label, { row: row.id });
    props.onOpen(row);
  };
  const isPrinting = usePrinting();
  const textOf = useMemo(() => shownOnce(columns), [columns]);
  const find = useFind({
    label,
    rows: order,
    idOf: (row) => row.id,
    textOf,
    sayRow,
    box: scroller,
    idIn: 'data-row',
    at: () => cursor.index,
    show: (place) => {
      const box = scroller.current;
      const before = box?.scrollTop ?? 0;
      go(place, -1);
      // What was out of sight comes to the middle, so that what stands around it is seen as well.
      if (box && box.scrollTop !== before) box.scrollTop += (Math.sign(box.scrollTop - before) * box.clientHeight) / 2;
    },
    leave: focus.take,
    beyond: props.beyond,
  });
  /** The cell that the cursor was on before one was written in. */
  const cameFrom = useRef(-1);
  const edit = (id: string, column: number | undefined) => {
    const at = indexOf.get(id) ?? 0;
    const row = order[at];
    if (column === undefined || !row || columns[column]?.edit?.may?.(row) === false) return;
    cameFrom.current = cursor.column;
    cursor.go(at, column);
    setEditing({ id, column });
  };
  const firstEditable = nextEditable(columns, -1, 1);
  /** In a tree, Right and Left on a row open and close it or lead to what it lies in. */
  const branch = (by: 1 | -1): boolean => {
    const step = props.tree && cursor.column < 0 ? branchStep(placeAt, cursor.index, by) : undefined;
    if (!step || !current) return false;
    if ('to' in step) go(step.to);
    else props.tree?.open(current, step.open);
    return true;
  };

  const step = (by: number) => handle.current?.show(moving.step(by));
  const drop = () => {
    following.current = props.tree !== undefined;
    moving.drop();
  };
  const onKeyDown = useGridKeys(scroller, {
    count: order.length,
    index: cursor.index,
    page: () => handle.current?.page ?? 1,
    grabbing: moving.grabbed !== undefined,
    editing: editing !== undefined,
    canMove,
    canSelect: chosen.can,
    canEdit: firstEditable !== undefined,
    selectedCount: chosen.ids.size,
    go: (to) => {
      go(to);
      chosen.startAt(Math.max(Math.min(to, order.length - 1), 0));
      focus.take();
    },
    sideways: (by) =>
      branch(by) || go(cursor.index, Math.max(Math.min(cursor.column + by, columns.length - (hasMenu ? 0 : 1)), -1)),
    across: tree.across,
    widen: (to) => {
      go(to);
      chosen.widen(Math.max(Math.min(to, order.length - 1), 0));
    },
    step,
    drop,
    cancel: moving.cancel,
    grab: () => {
      if (!current) return;
      // The cursor goes with the row, also where it only came to stand on it when another left the list.
      cursor.go(cursor.index);
      focus.take();
      moving.start(chosen.with(current.id), cursor.index);
    },
    toggle: () => chosen.toggle(cursor.index),
    selectAll: () => {
      const count = chosen.all(current && props.allOf?.(current));
      say(props.beyond ? `${count} rows are selected, of those read so far.` : `All ${count} rows are selected.`);
    },
    clear: chosen.clear,
    enter: () => {
      if (!current) return;
      const button =
        cursor.column === columns.length &&
        scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current.id)}"] button.icon-button`);
      if (button) setMenuOf({ id: current.id, anchor: button });
      else if (columns[cursor.column]?.edit) edit(current.id, cursor.column);
      else onOpen(current);
    },
    edit: () => current && edit(current.id, columns[cursor.column]?.edit ? cursor.column : firstEditable),
    peek: () => current && onPeek?.(current),
    menu: () => {
      const anchor =
        current && scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current.id)}"] .grid-more`);
      if (current && anchor) setMenuOf({ id: current.id, anchor });
    },
    hasMenu,
    isSet: cursor.isSet,
    lines: current ? actionsOf(menuGroups(current), sayRow(current)) : [],
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is drawn for whoever came back to it.
  useEffect(() => {
    const box = scroller.current;
    if (kept?.top && box) box.scrollTop = kept.top;
    if (!kept?.row || !document.activeElement?.contains(box)) return;
    focus.take();
    focus.settle();
  }, [kept]);

  // What was put into another branch may stand far from the row it was put under.
  useEffect(() => {
    if (following.current) handle.current?.show(cursor.index);
    following.current = false;
  }, [cursor.index]);
  const wrote = useSifted({
    ...props,
    ...{ scroller, indexOf, rest: cursor.rest, isLed: cursor.isSet, at: order[cursor.index]?.id },
    goTo: (line) => go(line, -1),
  });
  const made = props.comesTo === undefined ? undefined : indexOf.get(props.comesTo);
  const comeTo = useRef((_index: number) => {});
  comeTo.current = (index) => {
    // Whoever writes somewhere by now stays there.
    if (document.activeElement?.matches('input, textarea')) return;
    go(index, -1);
    focus.take();
  };
  const cameTo = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the row is there; it may move afterwards.
  useEffect(() => {
    if (props.comesTo === undefined) cameTo.current = undefined;
    if (made === undefined || cameTo.current === props.comesTo) return;
    cameTo.current = props.comesTo;
    // The dialog it was made in has given the focus back by then.
    const timer = setTimeout(() => comeTo.current(made));
    return () => clearTimeout(timer);
  }, [props.comesTo, made === undefined]);

  const doing: Omit<RowDoings, 'dragKey'> = {
    press: (event, id, column) => {
      event.stopPropagation();
      if (editing?.id === id && editing.column === column) return;
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      const index = indexOf.get(id) ?? 0;
      if (event.shiftKey && chosen.can) return chosen.widen(index);
      if ((event.metaKey || event.ctrlKey) && chosen.can) return chosen.toggle(index);
      const row = order[index];
      const at = columns[column];
      chosen.startAt(index);
      if (at?.edit && !at.opens) return edit(id, column);
      go(index, -1);
      if (row && getSelection()?.isCollapsed !== false) onOpen(row);
    },
    tick: (event, id) => {
      event.stopPropagation();
      const index = indexOf.get(id) ?? 0;
      if (event.shiftKey) chosen.widen(index);
      else chosen.toggle(index);
    },
    menu: (id, anchor) => {
      cursor.go(indexOf.get(id) ?? 0, -1);
      setMenuOf({ id, anchor });
    },
    edited: (id, next) => {
      const to =
        next === 'forward' || next === 'backward'
          ? nextEditable(columns, editing?.column ?? -1, next === 'forward' ? 1 : -1)
          : undefined;
      // The focus goes before its field does: one that is lost and given anew costs the browser the page's styles twice.
      if (next === 'stay' && editing) {
        // Whoever wrote from the row is on the row again, where Enter opens it.
        const column = cameFrom.current < 0 ? -1 : editing.column;
        if (column < 0) cursor.go(indexOf.get(id) ?? 0, -1);
        focus.toCell(id, column);
      }
      wrote(order[indexOf.get(id) ?? -1]);
      setEditing(to === undefined ? undefined : { id, column: to });
      if (to !== undefined) cursor.go(indexOf.get(id) ?? 0, to);
    },
  };
  const doings = useRowDoings(doing);

  const sorting = useRef(props.onSort);
  sorting.current = props.onSort;
  const [sortBy] = useState(() => (column: string) => sorting.current?.(column));

  if (rows.length === 0 && !groups?.length) return props.empty;

  const menuRow = menuOf && order[indexOf.get(menuOf.id) ?? -1];
  const widths = [chosen.can ? '28px' : '', ...columns.map((column) => column.width), hasMenu ? '36px' : ''];
  const tracks = tracksOf(widths.filter(Boolean), props.least);
  return (
    <>
      {find.bar}
      <div
        ref={scroller}
        className="grid"
        data-finding={find.isOpen || undefined}
        role="grid"
        {...(props.tree && { role: 'treegrid' })}
        aria-label={label}
        aria-describedby={help}
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length + (hasMenu ? 1 : 0)}
        aria-multiselectable={chosen.can || undefined}
        tabIndex={-1}
        style={{ '--columns': tracks.columns, '--least': tracks.least } as CSSProperties}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => keepPlace(label, { top: currentTarget.scrollTop })}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onPointerDown={focus.onPointerDown}
      >
        <GridHead
          {...{ head, columns, hasMenu }}
          selectable={chosen.can}
          sort={props.sort}
          onSort={props.onSort && sortBy}
        />
        <GridRows
          {...{ label, handle, scroller, head, columns, doings, hasMenu, editing, lines }}
          onFold={props.onFold}
          rows={order}
          useNow={props.useNow}
          selectable={chosen.can}
          movable={canMove}
          selected={chosen.ids}
          grabbed={moving.grabbed}
          tree={props.tree}
          target={tree.target}
          takes={(id, at) => tree.takes(chosen.with(id), at)}
          index={cursor.index}
          column={cursor.column}
          onDrop={(id, at) => (props.tree ? tree.dropOn(chosen.with(id), at) : moves.dropAtGap(chosen.with(id), at))}
          onLift={(id) => say(`Lifted ${nameOf(chosen.with(id))}. Let it go where it should be.`)}
          onDrawn={focus.settle}
        />
      </div>
      {isPrinting && (
        <PrintedTable
          label={label}
          columns={columns}
          parts={partsOfLines(groups ?? [], order)}
          idOf={(row) => row.id}
        />
      )}
      <span id={help} className="unseen">
        {props.tree && 'Right and Left open and close a row. '}
        {canMove ? 'M grabs a row to move it; its menu moves it too.' : 'Enter opens a row.'} {sayKeys('mod+f', onMac)}{' '}
        finds in all rows, also those not drawn.
      </span>
      <div className="unseen" role="status">
        {said}
      </div>
      {menuOf && menuRow && (
        <RowMenu
          anchor={menuOf.anchor}
          groups={menuGroups(menuRow)}
          of={sayRow(menuRow)}
          onClose={() => {
            focus.take();
            setMenuOf(undefined);
          }}
        />
      )}
      {moving.grabbed && (
        <HoldRows
          {...{ moving, step, drop }}
          what={nameOf(moving.grabbed)}
          across={props.tree && tree.across}
          all={order.length}
        />
      )}
      {asking && findRow && (
        <MoveDialog
          what={nameOf(asking)}
          find={findRow}
          onClose={() => setAsking(undefined)}
          onMove={(above) => {
            moves.dropAtGap(asking, indexOf.get(above.id) ?? 0);
            setAsking(undefined);
          }}
        />
      )}
    </>
  );

  function placeAt(at: number) {
    const row = order[at];
    return row && props.tree?.place(row);
  }

  function nameOf(ids: ReadonlySet<string>): string {
    if (ids.size > 1) return `${ids.size} rows`;
    const row = order.find((one) => ids.has(one.id));
    return row ? sayRow(row) : '';
  }

  function menuGroups(row: Row): MenuLine[][] {
    const onWrite = (column: number) => edit(row.id, column);
    const own = [...ownLines({ row, columns, onOpen, onPeek, onWrite }), ...(props.menu?.(row) ?? [])];
    const ids = chosen.with(row.id);
    if (props.tree) return [own, treeLines(props.tree, row, ids, () => tree.start(ids, indexOf.get(row.id) ?? 0))];
    if (!onMove) return [own];
    const lines = moveLines({
      grab: () => moves.start(ids, indexOf.get(row.id) ?? 0),
      toTop: () => moves.send(ids, 0),
      toBottom: () => moves.send(ids, order.length - ids.size),
      above: findRow && (() => setAsking(ids)),
      isPart: props.isPart === true,
    });
    return [own, lines];
  }
}
