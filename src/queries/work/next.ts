import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { nextFor, waitingStories, worthOf } from '#domain/worth';

const named = z.object({ id: z.string(), short: z.string(), title: z.string() }).nullable();

export const nextWork = ask({
  name: 'work.next',
  says: 'Tell what is next for a member and what it is worth: its feature, its objective and who asked',
  input: z.strictObject({
    product: ref('product'),
    member: ref('member').optional().meta({ description: 'yourself where it is absent' }),
    limit: z.number().int().min(1).max(50).default(5),
  }),
  output: z.object({
    next: z.array(
      z.object({
        story: rowShape('story', { heavy: false }),
        feature: named,
        objective: named,
        voices: z.number(),
        against: z.number(),
        promise: rowShape('promise').nullable(),
      }),
    ),
  }),
  right: 'member',
  answer: async (read, { product, member = read.member, limit }) => {
    const stories = await read.all('story', { productId: product, state: ['ready', 'in progress'] });
    const running = await read.all('sprint', { productId: product, state: 'running' });
    const ids = new Set(running.map(({ id }) => id));
    const mine = stories.map((story) => ({ ...story, sprintId: ids.has(story.sprintId ?? '') ? 'running' : null }));
    const needs = await read.all('dependency', { productId: product, nature: 'needs' });
    const needed = await read.all('story', { id: [...new Set(needs.map(({ otherId }) => otherId))] });
    const roles = await read.all('role', { productId: product, memberId: member, role: 'team' });
    const offering = { waiting: waitingStories(needs, needed), builds: roles.length > 0 };
    const next = nextFor(member, mine, 'running', offering).slice(0, limit);
    const featureIds = [...new Set(next.flatMap(({ featureId }) => featureId ?? []))];
    const features = new Map((await read.all('feature', { id: featureIds })).map((row) => [row.id, row]));
    const objectiveIds = [...features.values()].flatMap(({ objectiveId }) => objectiveId ?? []);
    const objectives = new Map((await read.all('objective', { id: objectiveIds })).map((row) => [row.id, row]));
    const insights = Map.groupBy(await read.all('insight', { featureId: featureIds }), ({ featureId }) => featureId);
    const promises = Map.groupBy(await read.all('promise', { featureId: featureIds }), ({ featureId }) => featureId);
    const whole = new Map(stories.map((story) => [story.id, story]));
    return {
      next: next.flatMap(({ id }) => {
        const story = whole.get(id);
        if (!story) return [];
        const worth = worthOf(story, {
          feature: (of) => features.get(of),
          objective: (of) => objectives.get(of),
          insights: (of) => insights.get(of) ?? [],
          promises: (of) => promises.get(of) ?? [],
        });
        const { voices, against, promise = null } = worth;
        return [{ story, feature: brief(worth.feature), objective: brief(worth.objective), voices, against, promise }];
      }),
    };
  },
  examples: [
    { says: 'What is next for me', as: 'team', input: { product: '$field' } },
    { says: 'What is next for somebody', as: 'po', input: { product: '$field', member: '$mira', limit: 3 } },
  ],
});

function brief(row: { id: string; short: string; title: string } | undefined) {
  return row ? { id: row.id, short: row.short, title: row.title } : null;
}
