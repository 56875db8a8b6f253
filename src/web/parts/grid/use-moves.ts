import { startTransition, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { afterPaint } from '../../shell/after-paint.ts';
import { movedOrder, placeOfGap, targetOf } from './moves.ts';
import type { GridProps, GridRecord } from './types.ts';

interface Placing {
  ids: ReadonlySet<string>;
  /** The place among the rows that stay. */
  to: number;
}

/** Grabbing and dropping: the order shown while rows are held, and until what was sent has been answered. */
export function useMoves<Row extends GridRecord>(
  { rows, onMove, sayRow, mover }: GridProps<Row>,
  say: (words: string) => void,
) {
  const [grab, setGrab] = useState<Placing>();
  const [sent, setSent] = useState<Placing>();
  const turn = useRef(0);
  const placing = grab ?? sent;
  const order = useMemo(() => (placing ? movedOrder(rows, placing.ids, placing.to) : rows), [rows, placing]);
  const rest = rows.length - (grab?.ids.size ?? 0);

  const sayPlace = (ids: ReadonlySet<string>, to: number) => {
    const above = rows.filter((row) => !ids.has(row.id))[to - 1];
    return `${to + 1} of ${rows.length}, ${above ? `after ${sayRow(above)}` : 'first'}.`;
  };

  const send = (ids: ReadonlySet<string>, to: number) => {
    setGrab(undefined);
    const target = targetOf(rows, ids, to);
    const answer =
      target &&
      onMove?.(
        rows.filter((row) => ids.has(row.id)).map((row) => row.id),
        target,
      );
    if (!target) return say('Not moved. It stays where it was.');
    say(`Moved to ${sayPlace(ids, to)}`);
    if (answer) showUntil(answer, { ids, to });
  };

  /** Shows rows where they will be as soon as what was sent is answered. */
  const showUntil = (answer: Promise<unknown>, placing: Placing) => {
    const mine = ++turn.current;
    // With the list as it is then, which comes a little later.
    const end = () => {
      if (mine === turn.current) setSent(undefined);
    };
    const done = () => void afterPaint(() => startTransition(end));
    setSent(placing);
    answer.then(done, done);
  };

  useImperativeHandle(mover, () => ({
    show: (ids, at, answer) => {
      const shown = new Set(rows.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
      if (shown.size > 0) showUntil(answer, { ids: shown, to: at === 'top' ? 0 : rows.length - shown.size });
    },
  }));

  return {
    order,
    grabbed: grab?.ids,
    where: grab && `${grab.to + 1} of ${rows.length}`,
    start: (ids: ReadonlySet<string>, index: number) => {
      if (!onMove) return;
      const to = placeOfGap(rows, ids, index);
      setGrab({ ids, to });
      const first = rows.find((row) => ids.has(row.id));
      const what = ids.size === 1 && first ? sayRow(first) : `${ids.size} rows`;
      say(`Grabbed ${what}, ${sayPlace(ids, to)} Arrows move, Enter drops, Escape cancels.`);
    },
    step: (by: number) => {
      if (!grab) return 0;
      const to = Math.max(Math.min(grab.to + by, rest), 0);
      setGrab({ ...grab, to });
      say(sayPlace(grab.ids, to));
      return to;
    },
    drop: () => grab && send(grab.ids, grab.to),
    cancel: () => {
      setGrab(undefined);
      say('Not moved. It is back where it was.');
    },
    dropAtGap: (ids: ReadonlySet<string>, gap: number) => send(ids, placeOfGap(rows, ids, gap)),
    send,
  };
}
