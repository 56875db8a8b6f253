import { useReducer, useRef } from 'react';
import type { Listed } from './columns.tsx';

/** What stood in a list when it was last looked at anew: each line with its moment, and the newest of these. */
interface Looked {
  of: string;
  lines: ReadonlyMap<string, string>;
  newest: string;
}

/** What is looked at from now on: all that is there. */
export function lookAt(of: string, rows: readonly Listed[]): Looked {
  const lines = new Map(rows.map(({ id, at }) => [id, at]));
  return { of, lines, newest: rows.reduce((newest, { at }) => (at > newest ? at : newest), '') };
}

/**
 * Parts the lines that somebody looks at, each where it stood, from the newer ones that would come in above them; what
 * an undo brings `back` is among the former.
 */
export function partNewcomers(looked: Looked, rows: readonly Listed[], back: ReadonlySet<string>) {
  const isNew = ({ id, at }: Listed) => !looked.lines.has(id) && !back.has(id) && at > looked.newest;
  const moment = ({ id, at }: Listed) => looked.lines.get(id) ?? at;
  const shown = rows
    .filter((row) => !isNew(row))
    .sort((a, b) => (moment(a) === moment(b) ? 0 : moment(a) < moment(b) ? 1 : -1));
  return { shown, held: rows.length - shown.length };
}

/** Keeps a list still while it is looked at: what comes in meanwhile is counted, and stands there once it is asked for. */
export function useNewcomers(of: string, rows: readonly Listed[], back: ReadonlySet<string>) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const looked = useRef<Looked>(undefined);
  const { current } = looked;
  // Nothing is moved where nothing stands: another list, or one of which all has gone.
  const before = current?.of === of && rows.some(({ id }) => current.lines.has(id)) ? current : lookAt(of, rows);
  looked.current = before;
  return {
    ...partNewcomers(before, rows, back),
    show: () => {
      looked.current = lookAt(of, rows);
      redraw();
    },
  };
}
