import { z } from 'zod';
import { ask } from '#catalogue/define';
import { ageingOf, ageingStates, STAYS_NEEDED } from '#domain/ageing';
import { ref } from '#domain/shapes';
import { staysOfTeam } from '#store/sprints';

export const boardAgeing = ask({
  name: 'board.ageing',
  says: "Tell how long a team's stories usually stand in each state of the board, from its own past",
  input: z.strictObject({ team: ref('team') }),
  output: z.object({
    needed: z.number().meta({ description: 'past stays it takes before anything is called old' }),
    states: z.array(
      z.object({
        state: z.enum(ageingStates),
        stays: z.number(),
        usual: z.number().nullable().meta({ description: 'days that 85 % of the stays did not pass' }),
      }),
    ),
  }),
  right: 'member',
  answer: async (read, { team }) => {
    const stays = Map.groupBy(await staysOfTeam(read, team, ageingStates), ({ state }) => state);
    return {
      needed: STAYS_NEEDED,
      states: ageingStates.map((state) =>
        ageingOf(
          state,
          (stays.get(state) ?? []).map(({ days }) => days),
        ),
      ),
    };
  },
  examples: [{ says: 'The crew', as: 'team', input: { team: '$crew' } }],
});
