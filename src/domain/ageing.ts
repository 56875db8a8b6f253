import { type CivilDate, daysBetween } from '#lib/civil-date';
import type { Row } from './records.ts';
import type { StoryState } from './story.ts';

/** The states of a board in which a story stands and grows old. */
export const ageingStates = ['ready', 'in progress', 'in review'] as const satisfies readonly StoryState[];
export type AgeingState = (typeof ageingStates)[number];

/** Stays in a state that it takes before anything is called old there. */
export const STAYS_NEEDED = 10;
/** The share of the team's own stays that a story must have outlasted. */
export const OLD_SHARE = 0.85;

/** What a team's past says about one state: how many stays are known, and the days that 85 % of them did not pass. */
export type StateAgeing = { state: AgeingState; stays: number; usual: number | null };

/** How long a team's stories usually stand in a state, from the days of its past stays there; `usual` is null while these are too few. */
export function ageingOf(state: AgeingState, stays: readonly number[]): StateAgeing {
  if (stays.length < STAYS_NEEDED) return { state, stays: stays.length, usual: null };
  const sorted = [...stays].sort((a, b) => a - b);
  return { state, stays: sorted.length, usual: sorted[Math.ceil(OLD_SHARE * sorted.length) - 1] ?? null };
}

/** The days for which a story has been in its state; where nobody noted the day, from its start or creation on. */
export function daysInState(
  story: Pick<Row<'story'>, 'state' | 'stateOn' | 'startedOn' | 'createdOn'>,
  today: CivilDate,
): number {
  const begun = story.state === 'draft' || story.state === 'ready' ? story.createdOn : story.startedOn;
  return Math.max(0, daysBetween(story.stateOn ?? begun ?? story.createdOn, today));
}

/** True where a story has stood in its state for longer than 85 % of the team's own stories did. */
export function isOld(days: number, { usual }: Pick<StateAgeing, 'usual'>): boolean {
  return usual !== null && days > usual;
}
