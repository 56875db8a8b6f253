import { missingInWords } from '#analysis/forecast/in-words';
import { saySpan } from '../../parts/day.ts';
import type { ForecastLine } from './forecast-lines.ts';
import type { DateMoves } from './use-date-moves.ts';

/** What the forecast says at a story: with it a feature is done. */
export interface ThreadMark {
  /** `F-112 Offline field reports`. */
  feature: string;
  /** Its 85 % date, null where that lies beyond five years, nothing where there is none. */
  by: string | null | undefined;
  /** Why there is no date. */
  because: string | undefined;
  promised: { dueOn: string; toWhom: string } | undefined;
  /** The 85 % date lies past the promise. */
  late: boolean;
  /** What the last news did to the date: `5 days later`. */
  moved: string | undefined;
}

/** The marks by the stories they stand at. */
export type ThreadMarks = ReadonlyMap<string, ThreadMark>;

/** Puts what the forecast says of each feature at the story it ends with. */
export function threadMarks(lines: readonly ForecastLine[], moves: DateMoves): ThreadMarks {
  const marks = new Map<string, ThreadMark>();
  for (const { feature, last, promise, forecast, late } of lines) {
    if (forecast?.kind !== 'forecast' && forecast?.kind !== 'none') continue;
    const move = moves.get(feature.id);
    marks.set(last, {
      feature: `${feature.short} ${feature.title}`,
      by: forecast.kind === 'forecast' ? forecast.p85 : undefined,
      because: forecast.kind === 'none' ? missingInWords(forecast.missing) : undefined,
      promised: promise && { dueOn: promise.dueOn, toWhom: promise.toWhom },
      late,
      moved: move && `${saySpan(move.from, move.to)} ${move.to > move.from ? 'later' : 'earlier'}`,
    });
  }
  return marks;
}

/** True where the same marks stand at the same stories. */
export function sameMarks(before: ThreadMarks, now: ThreadMarks): boolean {
  if (before.size !== now.size) return false;
  for (const [story, mark] of now) {
    const was = before.get(story);
    if (!was || told(was) !== told(mark)) return false;
  }
  return true;
}

function told({ feature, by, because, promised, late, moved }: ThreadMark): string {
  return [feature, by, because, promised?.dueOn, promised?.toWhom, late, moved].join('\n');
}
