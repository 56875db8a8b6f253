import { describeKind } from '#domain/records';
import { linesOfCommand } from '#store/diary';
import type { World } from '#test/world';
import { change, changeable } from '../intrude.ts';
import { readState } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

type Shown = {
  id: string;
  hash: string;
  lines: { op: string; kind: string; id: string; after: Record<string, unknown> | null }[];
};

/** Preview equals what acceptance does; a world that has changed since is refused with the new preview. */
export const previewed: Check = (definitions, name) =>
  inWorld(definitions, async (first) => {
    const def = commandOf(definitions, name);
    if (!def.proposable || def.through) return [];
    const wrong: string[] = [];
    for (const { as, input, says } of doneExamples(first, def)) {
      await inWorld(definitions, async (world) => {
        const shown = await propose(world, as, name, input);
        if (typeof shown === 'string') return void wrong.push(`${says}: a proposing key got ${shown}`);
        const accepted = await attempt(world, await world.actor(as as 'pm'), {
          name: 'proposal.accept',
          input: { proposal: shown.id, preview: shown.hash },
        });
        if (accepted.outcome?.kind !== 'done')
          return void wrong.push(`${says}: acceptance ended ${accepted.ended} ${accepted.problem?.message}`);
        const actor = await world.actor(as as 'pm');
        const lines = await linesOfCommand(world.env.db, world.workspace, actor.member, accepted.outcome.command);
        const did = lines.filter((line) => line.kind !== 'proposal');
        for (const line of shown.lines) {
          const match = did.find(
            (other) => other.id === line.id && other.op === (line.op === 'place' ? 'update' : line.op),
          );
          const differs =
            match &&
            line.op !== 'place' &&
            Object.entries(line.after ?? {}).filter(
              ([field, value]) =>
                field !== 'rank' && JSON.stringify(match.after?.[field] ?? null) !== JSON.stringify(value ?? null),
            );
          if (!match) wrong.push(`${says}: ${line.op} of ${line.kind} was shown but not done`);
          else if (differs && differs.length > 0)
            wrong.push(`${says}: did other than shown in ${differs.map(([field]) => field).join()}`);
        }
        const unshown = did.filter(
          (line) => !shown.lines.some((other) => other.id === line.id) && line.op !== 'update',
        );
        if (unshown.length > 0) wrong.push(`${says}: did what was not shown`);
      });
      await inWorld(definitions, async (world) => {
        const shown = await propose(world, as, name, input);
        if (typeof shown === 'string') return;
        const state = await readState(world.env.db, world.workspace);
        const target = shown.lines.find((line) => line.op === 'update');
        const row = target && state.get(`${target.kind} ${target.id}`);
        const [field, value] =
          (target &&
            row &&
            changeable(target.kind as 'story', row as never).find(
              ([name_]) => name_ in (target.after ?? {}) && !describeKind(target.kind)?.fields[name_]?.stamp,
            )) ??
          [];
        if (!target || !field) return;
        await change(world, target.kind as 'story', target.id, { [field]: value });
        const accepted = await attempt(world, await world.actor(as as 'pm'), {
          name: 'proposal.accept',
          input: { proposal: shown.id, preview: shown.hash },
        });
        if (accepted.ended !== 'conflict')
          return void wrong.push(`${says}: accepted although ${target.kind}.${field} had changed since it was shown`);
        const fresh = accepted.problem?.details?.preview as { hash: string } | undefined;
        if (!fresh || fresh.hash === shown.hash) wrong.push(`${says}: the refusal carries no new preview`);
      });
    }
    return wrong;
  });

async function propose(world: World, as: string, name: string, input: unknown): Promise<Shown | string> {
  const proposer = { ...(await world.actor(as as 'pm')), power: 'propose' as const };
  const { ended, outcome } = await attempt(world, proposer, { name, input });
  if (outcome?.kind !== 'proposed') return ended;
  const state = await readState(world.env.db, world.workspace);
  const row = state.get(`proposal ${outcome.proposal.id}`);
  return { id: outcome.proposal.id, hash: String(row?.previewHash), lines: row?.preview as Shown['lines'] };
}
