import { memo, startTransition, useDeferredValue, useEffect, useMemo } from 'react';
import type { Row } from '#domain/records';
import { useSame } from '../../parts/use-same.ts';
import { sayCount } from '../feature/say-count.ts';
import { sameMarks, type ThreadMarks, threadMarks } from './thread-marks.ts';
import { useDateMoves } from './use-date-moves.ts';
import { sameFeatures, useForecastLines } from './use-forecast-lines.ts';

interface ReadThreadProps {
  ordered: readonly Row<'story'>[];
  onMarks: (marks: ThreadMarks) => void;
}

/**
 * Reads the forecast for the list, once the list itself is drawn, and hands it over where something has changed; what the
 * dates did, it says aloud.
 */
export const ReadThread = memo(({ ordered, onMarks }: ReadThreadProps) => {
  const same = useSame(ordered, sameFeatures);
  const reads = useDeferredValue(true, false);
  return reads && <Reading ordered={same} onMarks={onMarks} />;
});

const Reading = memo(({ ordered, onMarks }: ReadThreadProps) => {
  const { lines } = useForecastLines(ordered);
  const moves = useDateMoves(lines);
  const read = useMemo(() => threadMarks(lines, moves), [lines, moves]);
  const marks = useSame(read, sameMarks);
  useEffect(() => startTransition(() => onMarks(marks)), [marks, onMarks]);
  return (
    <p className="unseen" role="status">
      {sayMoves(marks)}
    </p>
  );
});

/** So many features are named. */
const mostNamed = 3;

function sayMoves(marks: ThreadMarks): string {
  const moved = [...marks.values()].filter(({ moved }) => moved !== undefined);
  const named = moved.slice(0, mostNamed).map(({ feature, moved }) => `${feature} ${moved}`);
  const rest = moved.length - named.length;
  return [...named, ...(rest > 0 ? [sayCount(rest, 'other date moved', 'other dates moved')] : [])].join(', ');
}
