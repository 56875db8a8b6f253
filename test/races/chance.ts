import { makeRandom } from '#lib/random';

/** Draws of one worker. */
export type Chance = {
  below: (end: number) => number;
  pick: <T>(list: readonly T[]) => T;
  happens: (share: number) => boolean;
};

/** The seed of a run: `RACE_SEED` where it is set, so that a failure can be had again, else always the same. */
export const raceSeed = Number(process.env.RACE_SEED ?? 20_261_122);

/** The draws of one worker of a run, told apart from the others'. */
export function chanceOf(worker: number): Chance {
  const random = makeRandom(raceSeed, worker);
  const below = (end: number) => Math.floor(random.unit() * end);
  return {
    below,
    pick(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
    happens: (share) => random.unit() < share,
  };
}
