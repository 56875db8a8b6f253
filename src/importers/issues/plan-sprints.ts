import type { StoryState } from '#domain/story';
import { addDays } from '#lib/civil-date';
import type { Existing } from './existing.ts';
import { foldWord } from './fold-word.ts';
import type { Item } from './item.ts';

/** A sprint to be made, with what the file tells of its dates, the last finish in it, and how many of its stories are open. */
export type PlannedSprint = {
  key: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  lastFinish: string | null;
  open: number;
};

const usualDays = 14;

/** Gathers the sprints that items name. */
export function sprintPlanner(existing: Existing) {
  const here = new Map(existing.sprints.map(({ id, name }) => [foldWord(name), id]));
  const growing = new Map<string, PlannedSprint>();
  return {
    /** The sprint in which an item is now: the id of one that is here, or the key of one to be made. */
    of(item: Item, state: StoryState): string | null {
      const last = item.sprints.at(-1);
      if (!last) return null;
      for (const sprint of item.sprints) note(sprint);
      const key = foldWord(last.name);
      const id = here.get(key);
      if (id !== undefined) return id;
      const sprint = growing.get(key);
      if (sprint && (state === 'accepted' || state === 'cut')) {
        if (item.finishedOn !== null && (sprint.lastFinish ?? '') < item.finishedOn)
          sprint.lastFinish = item.finishedOn;
      } else if (sprint) sprint.open++;
      return key;
    },
    planned: (): PlannedSprint[] => [...growing.values()],
  };

  function note({ name, startsOn, endsOn }: Item['sprints'][number]): void {
    const key = foldWord(name);
    if (here.has(key)) return;
    const known = growing.get(key);
    if (!known) growing.set(key, { key, name, startsOn, endsOn, lastFinish: null, open: 0 });
    else {
      known.startsOn ??= startsOn;
      known.endsOn ??= endsOn;
    }
  }
}

/**
 * The dates of a sprint. What nobody tells of them is guessed: it ended when the last of its stories was finished; while
 * some are open it has not ended, and begins today where nothing says when.
 */
export function sprintDates(
  { startsOn, endsOn, lastFinish, open }: Omit<PlannedSprint, 'key' | 'name'>,
  today: string,
): { startsOn: string; endsOn: string; over: boolean } {
  const usual = (from: string) => addDays(from, usualDays - 1);
  const ended = lastFinish !== null && (startsOn === null || startsOn <= lastFinish) ? lastFinish : null;
  const goesOn = open > 0 || (startsOn === null && ended === null);
  const lastDay =
    endsOn ?? (goesOn ? latest(usual(today), usual(startsOn ?? today)) : (ended ?? usual(startsOn ?? today)));
  const firstDay = startsOn ?? addDays(lastDay, 1 - usualDays);
  const [from, to] = firstDay <= lastDay ? [firstDay, lastDay] : [lastDay, firstDay];
  return { startsOn: from, endsOn: to, over: to < today };
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
