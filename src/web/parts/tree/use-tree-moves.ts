import { useState } from 'react';
import type { GridRecord } from '../grid/types.ts';
import { lineAbove } from './lines-of-tree.ts';
import { nextStop } from './next-stop.ts';
import type { GridTree } from './tree.ts';

interface TreeMoving<Row> {
  tree: GridTree<Row> | undefined;
  rows: readonly Row[];
  sayRow: (row: Row) => string;
  say: (words: string) => void;
}

/** Grabbing and dropping in a tree: arrows go from one row that takes what is held to the next, each told in words. */
export function useTreeMoves<Row extends GridRecord>({ tree, rows, sayRow, say }: TreeMoving<Row>) {
  const [grab, setGrab] = useState<{ ids: ReadonlySet<string>; over: string | undefined }>();
  const found = grab ? rows.findIndex(({ id }) => id === grab.over) : -1;
  const target = found < 0 ? undefined : found;
  const moves = tree?.moves;

  const sayPlace = (ids: ReadonlySet<string>, row: Row) => {
    const why = moves?.whyNot(ids, row);
    if (!why) return `${capital(moves?.say(ids, row) ?? '')}.`;
    if (!moves?.leads(ids, row)) return why;
    return `${sayRow(row)}, ${tree?.place(row).open ? 'open: Down leads into it' : 'closed: Right opens it'}.`;
  };
  const put = (ids: ReadonlySet<string>, under: Row) => {
    const why = moves?.whyNot(ids, under);
    if (why) {
      say(`Not moved. ${why}`);
      return false;
    }
    say(`Moved ${moves?.say(ids, under)}.`);
    moves?.put(
      rows.flatMap(({ id }) => (ids.has(id) ? [id] : [])),
      under,
    );
    return true;
  };

  return {
    grabbed: grab?.ids,
    target,
    where: target === undefined || !rows[target] ? undefined : sayRow(rows[target]),
    start: (ids: ReadonlySet<string>, index: number) => {
      const held = rows.filter((row) => ids.has(row.id));
      const [first] = held;
      const still = held.find((row) => !moves?.may(row));
      if (!first) return;
      if (still) return say(`Not moved. ${sayRow(still)} stays where it is.`);
      const above = lineAbove((at) => (rows[at] ? tree?.place(rows[at]) : undefined), index);
      setGrab({ ids, over: above === undefined ? first.id : rows[above]?.id });
      const what = held.length === 1 ? sayRow(first) : `${held.length} rows`;
      say(
        `Grabbed ${what}. Up and Down choose what it goes under, Right and Left open and close, Enter drops, Escape cancels.`,
      );
    },
    step: (by: number): number => {
      if (!grab || !moves) return 0;
      const from = target ?? 0;
      const stops = (at: number) => {
        const row = rows[at];
        return row !== undefined && (!moves.whyNot(grab.ids, row) || moves.leads(grab.ids, row));
      };
      const to = nextStop(rows.length, from, by, stops);
      const row = rows[to];
      if (!row) return 0;
      setGrab({ ...grab, over: row.id });
      say(to === from ? `Nothing further takes it. ${sayPlace(grab.ids, row)}` : sayPlace(grab.ids, row));
      return to;
    },
    across: (by: 1 | -1) => {
      const row = rows[target ?? -1];
      const open = row && tree?.place(row).open;
      if (!row || open === undefined || open === (by === 1)) return;
      tree?.open(row, by === 1);
      say(`${sayRow(row)} is ${by === 1 ? 'open' : 'closed'}.`);
    },
    drop: () => {
      const row = rows[target ?? -1];
      if (grab && row && put(grab.ids, row)) setGrab(undefined);
    },
    cancel: () => {
      setGrab(undefined);
      say('Not moved. It is back where it was.');
    },
    /** By hand: onto a row. */
    dropOn: (ids: ReadonlySet<string>, index: number) => {
      const row = rows[index];
      if (row) put(ids, row);
    },
    takes: (ids: ReadonlySet<string>, index: number) => {
      const row = rows[index];
      return row !== undefined && moves !== undefined && !moves.whyNot(ids, row);
    },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
