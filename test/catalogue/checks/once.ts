import { lastSeq, linesAfter } from '#store/diary';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

/** The same command sent 20 times at once is one effect, and every answer is the first one's. */
export const once: Check = (definitions, name) =>
  inWorld(definitions, async (first) => {
    const [example] = doneExamples(first, commandOf(definitions, name));
    if (!example) return [];
    return inWorld(definitions, async (world) => {
      const actor = await world.actor(example.as as 'pm');
      const from = await lastSeq(world.env.db, world.workspace);
      const tried = await Promise.all(
        Array.from({ length: 20 }, () => attempt(world, actor, { name, input: example.input, id: 'twenty-times' })),
      );
      const wrong: string[] = [];
      const ends = new Set(tried.map(({ ended }) => ended));
      if (ends.size !== 1 || !ends.has('done')) wrong.push(`ended ${[...ends].join(' and ')}`);
      const commands = new Set(
        (await linesAfter(world.env.db, world.workspace, from, 10_000)).map((line) => line.command),
      );
      if (commands.size > 1) wrong.push(`${commands.size} commands took effect`);
      const lines = await linesAfter(world.env.db, world.workspace, from, 10_000);
      const other = await inWorld(definitions, async (alone) => {
        const start = await lastSeq(alone.env.db, alone.workspace);
        await attempt(alone, await alone.actor(example.as as 'pm'), { name, input: example.input });
        return (await linesAfter(alone.env.db, alone.workspace, start, 10_000)).length;
      });
      if (lines.length !== other) wrong.push(`${lines.length} changes instead of ${other}`);
      return wrong;
    });
  });
