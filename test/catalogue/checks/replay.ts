import { lastSeq, linesAfter } from '#store/diary';
import { differences, miscounted, readState, replay } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

/** State before + changes = fresh read: nothing is written that the diary does not tell, nothing told that is not written. */
export const replayed: Check = (definitions, name) =>
  inWorld(definitions, async (world) => {
    const wrong: string[] = [];
    for (const { as, input, says } of doneExamples(world, commandOf(definitions, name))) {
      await inWorld(definitions, async ({ env, workspace, actor, ...rest }) => {
        const before = await readState(env.db, workspace);
        const from = await lastSeq(env.db, workspace);
        const { ended } = await attempt({ env, workspace, actor, ...rest }, await actor(as as 'pm'), { name, input });
        if (ended !== 'done') wrong.push(`${says}: ended ${ended}`);
        const after = await readState(env.db, workspace);
        wrong.push(...miscounted(after).map((what) => `${says}: ${what}`));
        wrong.push(
          ...differences(replay(before, await linesAfter(env.db, workspace, from, 10_000)), after).map(
            (what) => `${says}: ${what}`,
          ),
        );
      });
    }
    return wrong;
  });
