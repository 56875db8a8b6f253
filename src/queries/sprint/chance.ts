import { z } from 'zod';
import { teamHistory } from '#analysis/forecast/history';
import { missingInWords, thinInWords } from '#analysis/forecast/in-words';
import { sprintChance } from '#analysis/sprint/chance';
import { chanceToFinish } from '#analysis/sprint/read-chance';
import { ask } from '#catalogue/define';
import { civilDateIn } from '#domain/clock';
import { ref } from '#domain/shapes';
import { isOpen } from '#domain/story';
import { sha256 } from '#lib/canonical';
import { notFound } from '#lib/problem';
import { finishedOfTeam } from '#store/sprints';

export const sprintChanceOf = ask({
  name: 'sprint.chance',
  says: 'Tell the chance to finish what is in a sprint, and how it would be with fewer or more stories',
  input: z.strictObject({ sprint: ref('sprint') }),
  output: z.object({
    open: z.number().meta({ description: 'stories in it that are neither accepted nor cut' }),
    chance: z.number().nullable().meta({ description: 'that all of these are accepted by its last day' }),
    atLeast: z.array(z.number()).meta({ description: 'at n - 1: the chance that at least n stories are' }),
    missing: z.string().nullable().meta({ description: 'why there is none' }),
    warning: z.string().nullable(),
    sample: z.object({ items: z.number(), weeks: z.number(), from: z.string(), to: z.string() }).nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  right: 'member',
  answer: async (read, { sprint: id }, _actor, now) => {
    const sprint = await read.one('sprint', id);
    const product = sprint && (await read.one('product', sprint.productId));
    if (!sprint || !product) throw notFound();
    const stories = await read.all('story', { sprintId: id });
    const open = stories.filter(({ state }) => isOpen(state)).length;
    const today = civilDateIn(product.timeZone, now);
    const said = sprintChance({
      today,
      startsOn: sprint.startsOn,
      endsOn: sprint.endsOn,
      history: teamHistory(await finishedOfTeam(read, sprint.teamId), null, today),
      seed: Number.parseInt(sha256(`sprint ${sprint.teamId}`).slice(0, 12), 16),
    });
    if (said.kind === 'none')
      return {
        open,
        chance: null,
        atLeast: [],
        missing: missingInWords(said.missing),
        warning: null,
        sample: null,
        from: null,
        to: null,
      };
    const { items, weeks, from, to } = said.sample;
    return {
      open,
      chance: chanceToFinish(said.atLeast, open),
      atLeast: said.atLeast,
      missing: null,
      warning: said.warning && thinInWords(said.warning),
      sample: { items, weeks, from, to },
      from: said.from,
      to: said.to,
    };
  },
  examples: [{ says: 'The next sprint', as: 'po', input: { sprint: '$nextSprint' } }],
});
