import type { TreePlace } from './lines-of-tree.ts';

/** What makes the rows of a grid a tree. */
export interface GridTree<Row> {
  /** Where a row stands; the same object for a row that stands as it stood. */
  place: (row: Row) => TreePlace;
  open: (row: Row, open: boolean) => void;
  /** Opens everything that lies beside a row. */
  openBeside: (row: Row) => void;
  /** Lets rows be put under another one. */
  moves?: TreeMoves<Row> | undefined;
}

/** How rows of a tree are put elsewhere. */
export interface TreeMoves<Row> {
  /** Whether a row can be moved at all. */
  may: (row: Row) => boolean;
  /** Why these rows cannot be put under that one; nothing where they can. */
  whyNot: (ids: ReadonlySet<string>, under: Row) => string | undefined;
  /** What rows can be put under may lie in this one, so that whoever moves them comes by it. */
  leads: (ids: ReadonlySet<string>, row: Row) => boolean;
  /** Where they would stand: `under F-3 Shared templates, after S-9, 4 of 4`. */
  say: (ids: ReadonlySet<string>, under: Row) => string;
  put: (ids: readonly string[], under: Row) => void;
  /** Asks under which one they go. */
  ask: (ids: ReadonlySet<string>) => void;
}
