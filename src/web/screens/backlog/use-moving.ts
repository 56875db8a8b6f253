import { useCallback } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { sayCount } from '../feature/say-count.ts';
import { guessRanks, type StoryPlace } from './guess-ranks.ts';
import { whyNotMoved } from './why-not-moved.ts';

/** Moves stories in the backlog by one command; who does not decide the order proposes it. */
export function useMoving(ordered: readonly Row<'story'>[]) {
  const act = useAct();
  return useCallback(
    async (given: readonly string[], place: StoryPlace) => {
      const known = new Set(ordered.map(({ id }) => id));
      const not = whyNotMoved(known, given, place);
      if (not) return void showToast(not);
      const ids = given.filter((id) => known.has(id));
      return act(
        'story.move',
        { stories: ids, ...place },
        { guess: guessRanks(ordered, ids, place), says: movedInWords(ordered, ids, place) },
      );
    },
    [act, ordered],
  );
}

/** What is said when it is done: `Moved S-12 above S-3`. */
export function movedInWords(ordered: readonly Row<'story'>[], ids: readonly string[], place: StoryPlace): string {
  const short = (id: string) => ordered.find((row) => row.id === id)?.short ?? 'a story';
  const what = ids.length === 1 && ids[0] ? short(ids[0]) : sayCount(ids.length, 'story', 'stories');
  if ('at' in place) return `Moved ${what} to the ${place.at}`;
  return 'before' in place ? `Moved ${what} above ${short(place.before)}` : `Moved ${what} below ${short(place.after)}`;
}
