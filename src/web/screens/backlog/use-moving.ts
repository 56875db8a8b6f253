import { useCallback } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { guessRanks, type StoryPlace } from './guess-ranks.ts';

/** Moves stories in the backlog by one command; who does not decide the order proposes it. */
export function useMoving(ordered: readonly Row<'story'>[]) {
  const act = useAct();
  return useCallback(
    (ids: readonly string[], place: StoryPlace) =>
      act(
        'story.move',
        { stories: [...ids], ...place },
        { guess: guessRanks(ordered, ids, place), says: movedInWords(ordered, ids, place) },
      ),
    [act, ordered],
  );
}

/** What is said when it is done: `Moved S-12 above S-3`. */
export function movedInWords(ordered: readonly Row<'story'>[], ids: readonly string[], place: StoryPlace): string {
  const short = (id: string) => ordered.find((row) => row.id === id)?.short ?? 'a story';
  const what = ids.length === 1 && ids[0] ? short(ids[0]) : `${new Intl.NumberFormat('en').format(ids.length)} stories`;
  if ('at' in place) return `Moved ${what} to the ${place.at}`;
  return 'before' in place ? `Moved ${what} above ${short(place.before)}` : `Moved ${what} below ${short(place.after)}`;
}
