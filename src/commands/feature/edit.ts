import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const fields = {
  title: line(),
  problem: longText(),
  outcome: longText(),
  scopeIn: longText(),
  scopeOut: longText(),
  windowStart: civilDate().nullable(),
  windowEnd: civilDate().nullable(),
  objectiveId: ref('objective').nullable(),
};
const names = [
  'title',
  'problem',
  'outcome',
  'scopeIn',
  'scopeOut',
  'windowStart',
  'windowEnd',
  'objectiveId',
] as const;

export const editFeature = define({
  name: 'feature.edit',
  says: 'Change the title, problem, outcome, scope, target window or objective of a feature',
  input: z.strictObject({ feature: ref('feature'), ...editOf(fields) }),
  output: z.object({ id: z.string() }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feature', ref: 'feature', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('feature', input.feature);
    const start = input.windowStart === undefined ? row.windowStart : input.windowStart;
    const end = input.windowEnd === undefined ? row.windowEnd : input.windowEnd;
    if (start && end && end < start)
      return refuse('invalid', `The window ends on ${end}, before it starts on ${start}.`, 'windowEnd');
    return editing('feature', row, input, names);
  },
  guess: (_row, input) => sentFields(input, ['title', 'windowStart', 'windowEnd', 'objectiveId']),
  examples: [
    {
      says: 'The manager draws the boundary',
      as: 'pm',
      input: { feature: '$offline', scopeOut: 'Photos over 20 MB', was: { scopeOut: '' } },
    },
    {
      says: 'The owner proposes another window',
      as: 'po',
      input: { feature: '$offline', windowEnd: '2027-01-29', was: { windowEnd: '2026-12-18' } },
      gives: 'proposed',
    },
    {
      says: 'It serves an objective',
      as: 'pm',
      input: { feature: '$offline', objectiveId: '$finished', was: { objectiveId: null } },
    },
    {
      says: 'A change from an old screen is shown both ways',
      as: 'pm',
      input: { feature: '$offline', title: 'Work offline', was: { title: 'Something else' } },
      gives: 'conflict',
    },
    {
      says: 'A window cannot end before it starts',
      as: 'pm',
      input: { feature: '$offline', windowEnd: '2026-01-01', was: { windowEnd: '2026-12-18' } },
      gives: 'invalid',
    },
  ],
});
