import type { ReactNode, RefObject } from 'react';
import type { MenuLine } from '../menu.tsx';
import type { GridTree } from '../tree/tree.ts';
import type { GridGroup } from './lines.ts';
import type { MoveTarget } from './moves.ts';

/** What every row has. */
export interface GridRecord {
  id: string;
}

/** What a cell says, without how it looks. */
export type Plain = string | number | boolean | null;

/** By which column rows are sorted, and whether the largest comes first. */
export interface GridSort {
  column: string;
  down: boolean;
}

/** One column of a grid. */
export interface Column<Row> {
  id: string;
  /** Its heading; a unit stands here once. */
  says: string;
  /** Its track: `96px`, `minmax(0, 1fr)`. */
  width: string;
  /** Figures: tabular, at the end of the cell. */
  number?: boolean | undefined;
  /** What it says never has to be cut off, or cuts itself off. */
  fits?: boolean | undefined;
  cell: (row: Row) => ReactNode;
  /** What the cell says: what is exported and, unless `order` is given, sorted by. */
  value?: ((row: Row) => Plain) | undefined;
  /** What the cell shows, in words, where that is not its value: `12 Dec` for a day. It is what is found and printed. */
  text?: ((row: Row) => string) | undefined;
  /** The cell on paper, where it is a drawing and no words; false leaves the column out there. */
  printed?: ((row: Row) => ReactNode) | false | undefined;
  /** What rows are sorted by, where that is not the cell's value: the place of a state among the states. */
  order?: ((row: Row) => Plain) | undefined;
  /** Lets the cell be written in. */
  edit?: CellEdit<Row> | undefined;
  /** A click opens the row even where the cell can be edited (the title). */
  opens?: boolean | undefined;
  /** Where the cell stands when rows are two lines on a phone; left out means it is hidden there. */
  narrow?: 'first' | 'second' | undefined;
}

/** How a cell is written in. */
interface CellEdit<Row> {
  /** Keys that lead into this cell of the current row. */
  keys?: readonly string[] | undefined;
  /** Whether it can be written in on this row; left out means on every one. */
  may?: ((row: Row) => boolean) | undefined;
  text: (row: Row) => string;
  /** Saves what was typed, or says why it cannot be; then the editor stays open with the text. */
  save: (row: Row, text: string) => string | undefined;
}

/** Shows rows at an end of the list until what was sent has been answered; they may move without the list, as by a bar below it. */
export interface GridMover {
  show: (ids: ReadonlySet<string>, at: 'top' | 'end', answer: Promise<unknown>) => void;
}

/** What a grid is given. */
export interface GridProps<Row extends GridRecord> {
  /** What the rows are: `Stories in order`. */
  label: string;
  /** All rows in their order; windows are cut here. */
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** A row as it is at this moment, by a hook: what changes in it is drawn by the row alone, before the list comes anew. */
  useNow?: ((row: Row) => Row) | undefined;
  /** How a row is named when it is announced: `S-381 Queue a report`. */
  sayRow: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** Space. */
  onPeek?: ((row: Row) => void) | undefined;
  /** The row the cursor begins on: the one that stands open beside the list. Without it, whoever comes back is where they left. */
  startsAt?: string | undefined;
  /** The row that was just made: the cursor and the focus go to it as soon as it is in the list. */
  comesTo?: string | undefined;
  /** The row the cursor is on, for a peek that follows. */
  onCursor?: ((row: Row) => void) | undefined;
  selected?: ReadonlySet<string> | undefined;
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** The rows that “select all” means on this one, where that is not every row at once: pressed again, it means all. */
  allOf?: ((row: Row) => readonly Row[]) | undefined;
  /** What the rows are sifted and arranged by: when that changes, the list is seen from its top. */
  arranged?: string | undefined;
  /** What was written in a row took it out of the list. */
  onGone?: ((row: Row) => void) | undefined;
  /** Puts rows elsewhere. Until the promise settles the rows stay where they were dropped. */
  onMove?: ((ids: readonly string[], target: MoveTarget) => Promise<unknown> | undefined) | undefined;
  /** By which what moves rows from outside shows them in their place at once. */
  mover?: RefObject<GridMover | null> | undefined;
  /** More rows are in the same order than those given: the menu moves to the ends of these. */
  isPart?: boolean | undefined;
  /** Finds a row by what a person types (its short id), for "Move above…". */
  findRow?: ((typed: string) => Row | undefined) | undefined;
  /** Further lines of a row's menu. */
  menu?: ((row: Row) => readonly MenuLine[]) | undefined;
  /** How the rows are sorted; they come in that order already. */
  sort?: GridSort | undefined;
  /** A heading was pressed. */
  onSort?: ((column: string) => void) | undefined;
  /** Headings between the rows. */
  groups?: readonly GridGroup[] | undefined;
  onFold?: ((group: string) => void) | undefined;
  /** The rows lie in each other: which are open, and what can be put under what. */
  tree?: GridTree<Row> | undefined;
  /** The least width of all columns together, past which the grid moves sideways: `1200px`. */
  least?: string | undefined;
  /** Where not all rows are here yet: how the others are found. */
  beyond?: string | undefined;
  /** What stands here while there are no rows: an EmptyState. */
  empty: ReactNode;
}
