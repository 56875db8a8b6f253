import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Row } from '#domain/records';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string(), features: z.number() });
const unfit = ['shipped', 'measured', 'retired', 'parked', 'declined'];

/** Why nothing may come into or leave a release in this state; undefined while it may. */
const closed = ({ state }: Row<'release'>): string | undefined =>
  state === 'launched' || state === 'cancelled' ? `This release is ${state}; its contents stand.` : undefined;

export const includeFeatures = define({
  name: 'release.include',
  says: 'Put features into a release',
  input: z.strictObject({
    release: ref('release'),
    features: z.array(ref('feature')).min(1).max(200),
    from: ref('release').optional().meta({ description: 'the release that they are in now, where they are in one' }),
  }),
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It takes a feature from no release but the one its sender names.' },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const release = found.get('release', input.release);
    const why = closed(release) ?? (input.from ? closed(found.get('release', input.from)) : undefined);
    if (why) return refuse('invalid', why, 'release');
    const features = [...new Set(input.features)].map((id) => found.get('feature', id));
    const wrong = features.find(({ stage }) => unfit.includes(stage));
    if (wrong) return refuse('invalid', `${wrong.short} is ${wrong.stage}; it cannot go into a release.`, 'features');
    const coming = features.filter(({ releaseId }) => releaseId !== release.id);
    const elsewhere = coming.find(({ releaseId }) => releaseId !== null && releaseId !== input.from);
    if (elsewhere)
      return refuse(
        'conflict',
        `${elsewhere.short} is in another release. Take it out there, or say from which it comes.`,
        'features',
        { feature: elsewhere.id, release: elsewhere.releaseId },
      );
    return {
      changes: coming.map(({ id }) => ({ op: 'update', kind: 'feature', id, set: { releaseId: release.id } })),
      output: { id: release.id, features: coming.length },
    };
  },
  examples: [
    { says: 'The owner puts a feature in', as: 'po', input: { release: '$winter', features: ['$templates'] } },
    {
      says: 'A feature comes from another release',
      as: 'po',
      input: { release: '$spring', features: ['$glove'], from: '$winter' },
    },
    {
      says: 'The manager proposes it',
      as: 'pm',
      input: { release: '$winter', features: ['$templates'] },
      gives: 'proposed',
    },
    {
      says: 'A feature of another release is not taken from there',
      as: 'po',
      input: { release: '$spring', features: ['$glove'] },
      gives: 'conflict',
    },
  ],
});

export const excludeFeatures = define({
  name: 'release.exclude',
  says: 'Take features out of a release',
  input: z.strictObject({ release: ref('release'), features: z.array(ref('feature')).min(1).max(200) }),
  output,
  right: 'release',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It takes a feature only out of the release its sender names.' },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const release = found.get('release', input.release);
    const why = closed(release);
    if (why) return refuse('invalid', why, 'release');
    const features = [...new Set(input.features)].map((id) => found.get('feature', id));
    const wrong = features.find(({ releaseId }) => releaseId !== release.id);
    if (wrong) return refuse('invalid', `${wrong.short} is not in ${release.short}.`, 'features');
    return {
      changes: features.map(({ id }) => ({ op: 'update', kind: 'feature', id, set: { releaseId: null } })),
      output: { id: release.id, features: features.length },
    };
  },
  examples: [
    { says: 'The owner takes one out', as: 'po', input: { release: '$winter', features: ['$glove'] } },
    {
      says: 'Sales proposes it',
      as: 'sales',
      input: { release: '$winter', features: ['$glove'] },
      gives: 'proposed',
    },
    {
      says: 'What is not in it cannot leave it',
      as: 'po',
      input: { release: '$spring', features: ['$glove'] },
      gives: 'invalid',
    },
  ],
});
