import { lastSeq, linesAfter } from '#store/diary';
import { intrude } from '../intrude.ts';
import { differences, readState } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

/** Undo leads back where the definition says so, apart from versions. */
export const undone: Check = (definitions, name) =>
  inWorld(definitions, async (first) => {
    const def = commandOf(definitions, name);
    const wrong: string[] = [];
    for (const { as, input, says } of doneExamples(first, def)) {
      await inWorld(definitions, async (world) => {
        const actor = await world.actor(as as 'pm');
        const before = await readState(world.env.db, world.workspace);
        const { outcome } = await attempt(world, actor, { name, input });
        const mode = outcome?.kind === 'done' ? outcome.undo : 'none';
        const back = await attempt(world, actor, {
          name: 'change.undo',
          input: { command: outcome?.kind === 'done' ? outcome.command : '' },
        });
        if (mode === 'none') {
          if (back.ended === 'done') wrong.push(`${says}: was undone, although it says undo: none`);
          return;
        }
        if (back.ended !== 'done')
          return void wrong.push(`${says}: undo ended ${back.ended} ${back.problem?.message ?? ''}`);
        wrong.push(
          ...differences(before, await readState(world.env.db, world.workspace), ['version']).map(
            (what) => `${says}: after undo ${what}`,
          ),
        );
      });
    }
    return wrong;
  });

/** Undo takes back no more than its command: what somebody changed since stays and is named. */
export const undoneWithRestraint: Check = (definitions, name) =>
  inWorld(definitions, async (first) => {
    const wrong: string[] = [];
    for (const { as, input, says } of doneExamples(first, commandOf(definitions, name))) {
      await inWorld(definitions, async (world) => {
        const actor = await world.actor(as as 'pm');
        const from = await lastSeq(world.env.db, world.workspace);
        const { outcome } = await attempt(world, actor, { name, input });
        if (outcome?.kind !== 'done' || outcome.undo === 'none') return;
        const lines = await linesAfter(world.env.db, world.workspace, from, 1000);
        const touched = await intrude(
          world,
          lines.filter((line) => line.op === 'update' && line.kind !== 'proposal'),
        );
        if (!touched) return;
        const between = await readState(world.env.db, world.workspace);
        await attempt(world, actor, { name: 'change.undo', input: { command: outcome.command } });
        const now = (await readState(world.env.db, world.workspace)).get(touched.key)?.[touched.field];
        if (JSON.stringify(now) !== JSON.stringify(between.get(touched.key)?.[touched.field]))
          wrong.push(`${says}: undo overwrote ${touched.key}.${touched.field}, which somebody had changed since`);
      });
    }
    return wrong;
  });
