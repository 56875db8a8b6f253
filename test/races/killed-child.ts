import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { run } from '#catalogue/run';
import { lastSeq } from '#store/diary';
import { fingerprint } from '../catalogue/state.ts';
import { type Check, commandOf, doneExamples, inWorld } from '../catalogue/trial.ts';
import type { Order } from './children/one-command.ts';
import type { Cut } from './cutting.ts';
import { unsound } from './diary.ts';
import { effectOf, settled, theOne, undisturbed } from './statements.ts';

const child = join(import.meta.dirname, 'children/one-command.ts');

/** The command run by a process of its own that is killed at its first, middle and last statements, and as its commit is sent. */
export const survivesKills: Check = async (definitions, name) => {
  const whole = await undisturbed(definitions, name);
  if (!whole) return [`${name} has no example that is done`];
  const wrong: string[] = [];
  const count = whole.statements;
  const cuts: Cut[] = [
    ...[2, Math.ceil(count / 2), count].map((at) => ({ at, moment: 'before' }) as const),
    { at: count, moment: 'answer lost' },
  ];
  await inWorld(definitions, async (world) => {
    const [example] = doneExamples(world, commandOf(definitions, name));
    const { roles, ...actor } = await world.actor(example?.as as 'pm');
    const from = await lastSeq(world.database.db, world.workspace);
    const before = await fingerprint(world.database.db);
    for (const [place, cut] of cuts.entries()) {
      const call = { name, input: example?.input, id: theOne };
      const order: Order = {
        url: world.url,
        actor,
        roles: [...roles],
        call,
        cut,
        now: world.clock.now,
        firstId: (place + 1) * 1_000_000,
      };
      const ended = await ofChild(order);
      if (ended !== 'SIGKILL') wrong.push(`Killed ${cut.moment} ${cut.at}: it ended with ${ended}`);
      await settled(world.database);
      const found = await effectOf(world, from);
      const nothing = (await fingerprint(world.database.db)) === before;
      const wholly = JSON.stringify(found) === JSON.stringify(whole.effect);
      if (!nothing && !(wholly && cut.moment === 'answer lost'))
        wrong.push(`Killed ${cut.moment} ${cut.at}: a part of it was done.`);
    }
    await run(world.env, await world.actor(example?.as as 'pm'), { name, input: example?.input, id: theOne });
    const effect = await effectOf(world, from);
    if (JSON.stringify(effect) !== JSON.stringify(whole.effect))
      wrong.push(`Sent again it did ${JSON.stringify(effect)}`);
    wrong.push(...(await unsound(world.database.db, world.workspace)));
  });
  return wrong;
};

async function ofChild(order: Order): Promise<string> {
  const running = spawn(process.execPath, [child, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = (await once(running, 'close')) as [number | null, string | null];
  return signal ?? String(code);
}
