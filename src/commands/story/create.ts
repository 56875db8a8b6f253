import { z } from 'zod';
import { define } from '#catalogue/define';
import { freshStory } from '#domain/fresh';
import { line, longText, ref } from '#domain/shapes';
import { storyKinds } from '#domain/story';

export const createStory = define({
  name: 'story.create',
  says: 'Put a story into the backlog',
  input: z.strictObject({
    team: ref('team'),
    title: line(),
    description: longText().default(''),
    asA: line().optional(),
    iWant: line().optional(),
    soThat: line().optional(),
    kind: z.enum(storyKinds).default('story'),
    feature: ref('feature').optional(),
    criteria: z.array(line(2000)).max(50).default([]),
    at: z.enum(['top', 'end']).default('end'),
  }),
  output: z.object({ id: z.string(), short: z.string(), criteria: z.array(z.string()) }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ S: 1 }),
  orders: true,
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const team = found.get('team', input.team);
    const id = ctx.id();
    const short = ctx.short('S');
    const row = {
      ...freshStory,
      title: input.title,
      description: input.description,
      kind: input.kind,
      teamId: team.id,
      featureId: input.feature ?? null,
      criteria: input.criteria.length,
      createdOn: ctx.today,
      stateOn: ctx.today,
      asA: input.asA ?? null,
      iWant: input.iWant ?? null,
      soThat: input.soThat ?? null,
    };
    const criteria = input.criteria.map((text, index) => ({
      op: 'create' as const,
      kind: 'criterion' as const,
      id: ctx.id(),
      product: ctx.product,
      row: { storyId: id, position: index + 1, text, met: null, evidence: null },
    }));
    return {
      changes: [
        { op: 'create', kind: 'story', id, product: ctx.product, short, row, place: { at: input.at } },
        ...criteria,
      ],
      output: { id, short: `S-${short}`, criteria: criteria.map((criterion) => criterion.id) },
    };
  },
  examples: [
    {
      says: 'The owner adds a story under a feature',
      as: 'po',
      input: {
        team: '$crew',
        title: 'Queue a report while offline',
        feature: '$offline',
        asA: 'an inspector in a basement',
        iWant: 'to write my report without signal',
        soThat: 'I write it once',
        criteria: ['A report written without signal is sent once'],
      },
    },
    {
      says: 'The manager proposes one',
      as: 'pm',
      input: { team: '$crew', title: 'Show what is not yet sent', feature: '$offline' },
      gives: 'proposed',
    },
    { says: 'A title is needed', as: 'po', input: { team: '$crew', title: '' }, gives: 'invalid' },
  ],
});
