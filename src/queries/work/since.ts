import { z } from 'zod';
import { ask } from '#catalogue/define';
import { civilDate, ref } from '#domain/shapes';
import { happeningsSince } from '#store/sprints';

export const workSince = ask({
  name: 'work.since',
  says: "Tell what was done to a team's stories since a day, from the diary, newest first",
  input: z.strictObject({
    team: ref('team'),
    since: civilDate(),
    limit: z.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    done: z.array(
      z.object({
        story: z.string(),
        command: z.string(),
        name: z.string(),
        says: z.string(),
        actor: z.string(),
        at: z.string(),
        state: z.string().nullable().meta({ description: 'the state that it led to, where it led to another' }),
      }),
    ),
  }),
  right: 'member',
  answer: async (read, { team, since, limit }) => ({ done: await happeningsSince(read, team, since, limit) }),
  examples: [{ says: 'Since Friday', as: 'team', input: { team: '$crew', since: '2026-11-13' } }],
});
