import { z } from 'zod';
import { ask } from '#catalogue/define';
import { byDay, ledgerSums } from '#domain/ledger';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

const load = z.object({ stories: z.number(), points: z.number(), unestimated: z.number() });

export const getSprint = ask({
  name: 'sprint.get',
  says: 'Show a sprint with its stories, its ledger and what that comes to',
  input: z.strictObject({ sprint: ref('sprint') }),
  output: z.object({
    sprint: rowShape('sprint'),
    stories: z.array(rowShape('story', { heavy: false })),
    ledger: z.array(rowShape('commitment', { more: { short: z.string(), title: z.string() } })),
    sums: z.object({
      ...{ committed: load, added: load, removed: load },
      ...{ accepted: load, carried: load, returned: load, cut: load, open: load },
    }),
  }),
  right: 'member',
  answer: async (read, { sprint: id }) => {
    const sprint = await read.one('sprint', id);
    if (!sprint) throw notFound();
    const stories = await read.all('story', { sprintId: id }, { by: 'rank' });
    const lines = (await read.all('commitment', { sprintId: id })).sort(byDay);
    const named = new Map(
      (await read.all('story', { id: [...new Set(lines.map(({ storyId }) => storyId))] })).map((row) => [row.id, row]),
    );
    const ledger = lines.map((line) => ({
      ...line,
      short: named.get(line.storyId)?.short ?? '',
      title: named.get(line.storyId)?.title ?? '',
    }));
    return { sprint, stories, ledger, sums: ledgerSums(lines, stories) };
  },
  examples: [
    { says: 'The running sprint', as: 'team', input: { sprint: '$runningSprint' } },
    { says: 'There is no such sprint', as: 'team', input: { sprint: 'S-0' }, gives: 'not-found' },
  ],
});
