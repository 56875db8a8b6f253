import { z } from 'zod';
import { define } from '#catalogue/define';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { wrongDays } from '#domain/sprint';
import { refuse } from '#lib/problem';

export const planSprint = define({
  name: 'sprint.plan',
  says: 'Plan a sprint of a team: its days, goal and capacity',
  input: z.strictObject({
    team: ref('team'),
    name: line(100),
    goal: longText(2000).default(''),
    startsOn: civilDate(),
    endsOn: civilDate(),
    capacity: z.number().min(0).max(100_000).optional().meta({ description: "in the team's unit of estimate" }),
  }),
  output: z.object({ id: z.string() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing but how the team works.' },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const team = found.get('team', input.team);
    if (team.works === 'flow')
      return refuse('invalid', `${team.name} works in flow, without sprints. Change how it works first.`, 'team');
    const wrong = wrongDays(input.startsOn, input.endsOn);
    if (wrong) return refuse('invalid', wrong, 'endsOn');
    const id = ctx.id();
    const row = {
      teamId: team.id,
      name: input.name,
      goal: input.goal,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      capacity: input.capacity ?? null,
      state: 'planned' as const,
      committedOn: null,
      closedOn: null,
      externalId: null,
      importId: null,
    };
    return { changes: [{ op: 'create', kind: 'sprint', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The owner plans two weeks',
      as: 'po',
      input: {
        team: '$deck',
        name: 'Sprint 16',
        goal: 'A report written in a basement arrives once.',
        startsOn: '2026-11-30',
        endsOn: '2026-12-11',
        capacity: 24,
      },
    },
    {
      says: 'The team proposes a sprint',
      as: 'team',
      input: { team: '$deck', name: 'Sprint 16', startsOn: '2026-11-30', endsOn: '2026-12-11' },
      gives: 'proposed',
    },
    {
      says: 'It ends after it starts',
      as: 'po',
      input: { team: '$deck', name: 'Sprint 16', startsOn: '2026-11-30', endsOn: '2026-11-20' },
      gives: 'invalid',
    },
  ],
});
