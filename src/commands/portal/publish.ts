import { z } from 'zod';
import { define } from '#catalogue/define';
import { editOf } from '#domain/edits';
import { line, longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const publishFeature = define({
  name: 'portal.publish',
  says: 'Show a feature on the public pages, in words for customers',
  input: z.strictObject({
    feature: ref('feature'),
    ...editOf({ publicTitle: line(200), publicText: longText(5000) }),
  }),
  output: z.object({ id: z.string() }),
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feature', ref: 'feature', fields: ['publicTitle', 'publicText'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('feature', input.feature);
    const wanted = {
      published: true,
      publicTitle: input.publicTitle ?? row.publicTitle,
      publicText: (input.publicText ?? row.publicText) || null,
    };
    if (!wanted.publicTitle)
      return refuse('invalid', 'Write the title that customers read; the title in here stays in here.', 'publicTitle');
    const same =
      row.published && row.publicTitle === wanted.publicTitle && (row.publicText || null) === wanted.publicText;
    return {
      changes: same ? [] : [{ op: 'update', kind: 'feature', id: row.id, set: wanted }],
      output: { id: row.id },
    };
  },
  guess: (_row, { publicTitle, publicText }) => ({
    published: true,
    ...(publicTitle === undefined ? {} : { publicTitle }),
    ...(publicText === undefined ? {} : { publicText }),
  }),
  examples: [
    {
      says: 'The manager shows what is planned',
      as: 'pm',
      input: {
        feature: '$templates',
        publicTitle: 'Templates for everybody',
        publicText: 'Make a form once, use it in every team.',
        was: { publicTitle: null, publicText: null },
      },
    },
    {
      says: 'Marketing proposes other words',
      as: 'marketing',
      input: {
        feature: '$dictation',
        publicTitle: 'Speak instead of typing',
        was: { publicTitle: 'Dictate a report' },
      },
      gives: 'proposed',
    },
    { says: 'It needs a title of its own', as: 'pm', input: { feature: '$templates' }, gives: 'invalid' },
  ],
});

export const unpublishFeature = define({
  name: 'portal.unpublish',
  says: 'Take a feature off the public pages; its public words are kept',
  input: z.strictObject({ feature: ref('feature'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  load: async () => ({}),
  decide: ({ found }, { feature }) => ({
    changes: found.get('feature', feature).published
      ? [{ op: 'update', kind: 'feature', id: feature, set: { published: false } }]
      : [],
    output: { id: feature },
  }),
  guess: () => ({ published: false }),
  examples: [
    { says: 'The manager takes it off', as: 'pm', input: { feature: '$dictation', seen: { $dictation: 2 } } },
    {
      says: 'Sales proposes it',
      as: 'sales',
      input: { feature: '$dictation', seen: { $dictation: 2 } },
      gives: 'proposed',
    },
    {
      says: 'The feature has changed',
      as: 'pm',
      input: { feature: '$dictation', seen: { $dictation: 1 } },
      gives: 'conflict',
    },
  ],
});
