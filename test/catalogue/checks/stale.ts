import { lastSeq, linesAfter } from '#store/diary';
import { selectRows } from '#store/rows';
import { change, otherValue } from '../intrude.ts';
import { kindIn, readState } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

const transitions = ['state', 'stage', 'revokedAt', 'admin'];

/**
 * No write from an old screen: when somebody changes what a command would write over, it is refused or left as it is; and
 * a transition is refused when any field of the record it moves has changed since its sender looked.
 */
export const neverStale: Check = (definitions, name) =>
  inWorld(definitions, async (first) => {
    const wrong: string[] = [];
    const { through } = commandOf(definitions, name);
    for (const { as, input, says } of doneExamples(first, commandOf(definitions, name))) {
      const written = await inWorld(definitions, async (world) => {
        const before = await readState(world.env.db, world.workspace);
        const from = await lastSeq(world.env.db, world.workspace);
        await attempt(world, await world.actor(as as 'pm'), { name, input });
        const lines = await linesAfter(world.env.db, world.workspace, from, 1000);
        return lines.filter(
          (line) =>
            line.op === 'update' &&
            kindIn(before, line.id) &&
            !('rank' in (line.after ?? {}) && Object.keys(line.after ?? {}).length === 1),
        );
      });
      for (const line of written) {
        // A proposal never changes while it waits; its preview covers the rest.
        if (through === 'accept' && line.kind === 'proposal') continue;
        const fields = Object.keys(line.after ?? {});
        const watched = fields.some((field) => transitions.includes(field))
          ? ['title', 'text', 'name', 'label', 'toWhom', 'reason', ...fields]
          : fields;
        for (const field of new Set(watched)) {
          await inWorld(definitions, async (world) => {
            const [row] = await selectRows(world.env.db, world.workspace, line.kind, [line.id], false);
            const value = row && otherValue(line.kind, field, row[field]);
            if (!row || value === undefined || JSON.stringify(value) === JSON.stringify(line.after?.[field])) return;
            await change(world, line.kind, line.id, { [field]: value });
            const { ended } = await attempt(world, await world.actor(as as 'pm'), { name, input });
            const [after] = await selectRows(world.env.db, world.workspace, line.kind, [line.id], false);
            // What follows another field only where it says the same leaves what somebody wrote as it is.
            const left = fields.includes(field) && JSON.stringify(after?.[field]) === JSON.stringify(value);
            if (ended === 'done' && !left) wrong.push(`${says}: overwrote an unseen change of ${line.kind}.${field}`);
          });
        }
      }
    }
    return wrong;
  });
