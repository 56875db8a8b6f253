/** The chance that so many open stories are finished, from the chances of a sprint; none left is a fact. */
export function chanceToFinish(atLeast: readonly number[], open: number): number {
  return open <= 0 ? 1 : (atLeast[open - 1] ?? 0);
}

/** How many stories a team finishes with at least this chance. */
export function storiesAtChance(atLeast: readonly number[], chance: number): number {
  return atLeast.findLastIndex((each) => each >= chance) + 1;
}
