import { expect, test } from 'vitest';
import { saidOf } from './lately-words.ts';

const story = { kind: 'story', name: 'S-12 Fax the report' };
const feature = { kind: 'feature', name: 'F-9 Same-day photos' };

test.each([
  ['cut the story', [story], 'cut | S-12 Fax the report | '],
  ['submitted the story for review', [story], 'submitted | S-12 | for review | Fax the report'],
  ['moved the feature to qualified', [story, feature], 'moved | F-9 | to qualified | Same-day photos'],
  [
    'accepted a proposal',
    [feature, { kind: 'proposal', name: 'P-4 F-9 Same-day photos' }],
    'accepted | P-4 F-9 Same-day photos | ',
  ],
  ['captured feedback', [{ kind: 'feedback', name: 'V-2 It is loud' }], 'captured feedback |  | '],
  ['moved stories in the backlog', [story], 'moved stories in the backlog |  | '],
  ['cut the story', [], 'cut the story |  | '],
])('“%s” is told with the name of the record in its place', (done, subjects, said) => {
  const { before, name = '', after, below } = saidOf(done, subjects);
  expect([before, name, after, ...(below ? [below] : [])].join(' | ')).toBe(said);
});
