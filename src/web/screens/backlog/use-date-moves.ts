import { useEffect, useRef, useState } from 'react';
import type { ForecastLine } from './forecast-lines.ts';

/** The date that a feature's forecast had before it moved. */
export type DateMoves = ReadonlyMap<string, { from: string; to: string }>;

const none: DateMoves = new Map();

/** Remembers which 85 % dates the last news moved, and from where, so that a re-ranking shows what it did. */
export function useDateMoves(lines: readonly ForecastLine[]): DateMoves {
  const last = useRef<ReadonlyMap<string, string>>(new Map());
  const [moves, setMoves] = useState<DateMoves>(none);
  useEffect(() => {
    const now = new Map<string, string>();
    for (const { feature, forecast } of lines)
      if (forecast?.kind === 'forecast' && forecast.p85 !== null) now.set(feature.id, forecast.p85);
    const moved = [...now].flatMap(([id, to]) => {
      const from = last.current.get(id);
      return from !== undefined && from !== to ? [[id, { from, to }] as const] : [];
    });
    last.current = now;
    if (moved.length > 0) setMoves(new Map(moved));
  }, [lines]);
  return moves;
}
