import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { natures } from '#domain/story';
import { refuse } from '#lib/problem';
import type { Read } from '#store/read';

export const addDependency = define({
  name: 'dependency.add',
  says: 'Say how a story hangs on another one',
  input: z.strictObject({ story: ref('story'), nature: z.enum(natures).default('needs'), other: ref('story') }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It adds to what is there.' },
  load: async (read, { story, nature, other }) => ({
    there: await read.all('dependency', { storyId: story, nature, otherId: other }),
    leadsBack: nature === 'needs' && (await leadsTo(read, other, story)),
  }),
  decide: ({ found, there, leadsBack }, { story, nature, other }, ctx) => {
    const [one, two] = [found.get('story', story), found.get('story', other)];
    if (one.id === two.id) return refuse('invalid', 'A story does not hang on itself. Pick another one.', 'other');
    if (there.length > 0) return refuse('invalid', `${one.short} ${nature} ${two.short} already.`, 'other');
    if (leadsBack)
      return refuse(
        'invalid',
        `${two.short} needs ${one.short} itself, if by others: neither could ever begin.`,
        'other',
      );
    const id = ctx.id();
    const row = { storyId: one.id, nature, otherId: two.id };
    return { changes: [{ op: 'create', kind: 'dependency', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    { says: 'Showing needs the queue', as: 'po', input: { story: '$show', nature: 'needs', other: '$readied' } },
    {
      says: 'The team proposes it',
      as: 'team',
      input: { story: '$show', nature: 'needs', other: '$readied' },
      gives: 'proposed',
    },
    {
      says: 'No circle of stories that wait for each other',
      as: 'po',
      input: { story: '$queue', nature: 'needs', other: '$show' },
      gives: 'invalid',
    },
    { says: 'A story does not need itself', as: 'po', input: { story: '$show', other: '$show' }, gives: 'invalid' },
  ],
});

export const removeDependency = define({
  name: 'dependency.remove',
  says: 'Say that a story does not hang on another one any more',
  input: z.strictObject({ dependency: ref('dependency'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['dependency'] },
  load: async () => ({}),
  decide: (_rows, { dependency }) => ({
    changes: [{ op: 'delete', kind: 'dependency', id: dependency }],
    output: { id: dependency },
  }),
  examples: [
    { says: 'It goes without', as: 'po', input: { dependency: '$showNeeds', seen: { $showNeeds: 1 } } },
    {
      says: 'The manager proposes it',
      as: 'pm',
      input: { dependency: '$showNeeds', seen: { $showNeeds: 1 } },
      gives: 'proposed',
    },
  ],
});

/** True where a story needs another one, itself or by what it needs. */
async function leadsTo(read: Read, from: string, to: string): Promise<boolean> {
  const known = new Set<string>();
  let next = [from];
  while (next.length > 0) {
    if (next.includes(to)) return true;
    for (const id of next) known.add(id);
    const needs = await read.all('dependency', { storyId: next, nature: 'needs' });
    next = [...new Set(needs.map(({ otherId }) => otherId))].filter((id) => !known.has(id));
  }
  return false;
}
