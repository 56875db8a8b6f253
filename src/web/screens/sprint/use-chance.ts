import { useMemo } from 'react';
import { chanceToFinish, storiesAtChance } from '#analysis/sprint/read-chance';
import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import type { News } from '../../client/store.ts';

/** The chance of a sprint as the screen shows it. */
export interface Chance {
  /** For any number of open stories: the chance to finish all of them; nothing while it is unknown. */
  of: ((open: number) => number) | undefined;
  /** How many stories the team finishes in 85 % of the cases. */
  usual: number;
  /** No more stories are computed: the team may finish more of them than `usual` as surely. */
  isMost: boolean;
  /** Why there is none. */
  missing: string | undefined;
  /** That there is little to go by. */
  warning: string | undefined;
  sample: { items: number; weeks: number } | undefined;
  error: string | undefined;
  again: () => void;
}

/**
 * The chance to finish a sprint. The server answers once for every number of stories, from the team's own history;
 * what it is for the stories that are in it at this moment is looked up here, so that it moves with each of them.
 */
export function useChance(sprint: Row<'sprint'> | undefined): Chance {
  const id = sprint?.id;
  const concerns = useMemo(() => concernsOf(id), [id]);
  const asked = useAsk('sprint.chance', id === undefined || sprint?.state === 'closed' ? undefined : { sprint: id }, {
    topics: ['sprint', 'story'],
    concerns,
    keep: true,
  });
  const { data } = asked;
  return useMemo(() => {
    const known = data !== undefined && data.missing === null;
    return {
      of: known ? (open: number) => chanceToFinish(data.atLeast, open) : undefined,
      usual: known ? storiesAtChance(data.atLeast, 0.85) : 0,
      isMost: known && (data.atLeast.at(-1) ?? 0) >= 0.85,
      missing: data?.missing ?? undefined,
      warning: data?.warning ?? undefined,
      sample: data?.sample ?? undefined,
      error: data ? undefined : asked.error?.message,
      again: asked.again,
    };
  }, [data, asked.error, asked.again]);
}

/** Only a finish or other days change what the history says; stories going in and out are looked up here. */
function concernsOf(sprint: string | undefined) {
  return (news: News): boolean => {
    if (!('changes' in news)) return true;
    return news.changes.some(
      (change) =>
        (change.kind === 'sprint' && change.id === sprint && change.op === 'update' && 'endsOn' in change.set) ||
        (change.kind === 'sprint' && change.id === sprint && change.op === 'update' && 'startsOn' in change.set) ||
        (change.kind === 'story' && change.op === 'update' && 'finishedOn' in change.set),
    );
  };
}
