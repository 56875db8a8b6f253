import { z } from 'zod';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { notifyDerived } from '#store/derived';
import { forgetProgress, type ImportToRun, importToRun, noteProgress } from '#store/imports';
import { memberRights } from '#store/rights';
import { bringPictures } from './bring-pictures.ts';
import { clockActor } from './clock-actor.ts';
import type { Task } from './queue.ts';

const payloadShape = z.object({ workspace: z.string(), import: z.string() });

/** Somebody cancelled the import while it was carried out. */
class Cancelled extends Error {}

/**
 * Carries out an import that waits, for whoever began it: wholly, in one transaction, or not at all. Begun anew after a
 * crash it starts from nothing; once it has ended it does nothing.
 */
export function runImports(env: Env): Task {
  return async (payload, signal) => {
    const { workspace, import: id } = payloadShape.parse(payload);
    const waiting = await importToRun(env.db, workspace, id);
    if (waiting?.state !== 'waiting') return;
    try {
      await carryOut(env, workspace, id, waiting, signal);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Cancelled)) throw error;
      const now = await importToRun(env.db, workspace, id);
      if (now?.state === 'waiting' && error instanceof Problem) await giveUp(env, workspace, id, now);
    } finally {
      await forgetProgress(env.db, workspace, id);
      await notifyDerived(env.db, { workspace, product: waiting.product, topic: 'import' });
    }
  };
}

async function carryOut(
  env: Env,
  workspace: string,
  id: string,
  waiting: ImportToRun,
  signal: AbortSignal,
): Promise<void> {
  const rights = await memberRights(env.db, workspace, { member: waiting.startedBy });
  if (!rights) throw new Problem({ code: 'not-allowed', message: 'Whoever began it is no longer a member.' });
  const clock = waiting.clock === null ? {} : { clock: waiting.clock };
  const actor: Actor = { workspace, ...rights, via: 'import', power: 'decide', ...clock };
  const goOn = async () => {
    signal.throwIfAborted();
    const now = await importToRun(env.db, workspace, id);
    if (now?.state !== 'waiting') throw new Cancelled();
  };
  const { kind, file, from, product } = waiting;
  if (kind === 'export' && file !== null && from !== null)
    await bringPictures(env, actor, { file, from, product }, goOn);
  await run(env, actor, {
    name: 'import.run',
    input: { import: id, seen: { [id]: waiting.version } },
    id: `import.${id}`,
    between: async (done, total) => {
      await goOn();
      // The last change is the import's own ending.
      const records = total - 1;
      await noteProgress(env.db, workspace, id, { done: Math.min(done, records), total: records });
      await notifyDerived(env.db, { workspace, product: waiting.product, topic: 'import' });
    },
  });
}

/** Ends an import that can no longer be carried out, as when whoever began it has left. */
async function giveUp(
  env: Env,
  workspace: string,
  id: string,
  { product, version, clock }: ImportToRun,
): Promise<void> {
  const input = { import: id, seen: { [id]: version } };
  await run(env, clockActor({ workspace, product, clock }), { name: 'import.cancel', input, id: `import.lost.${id}` });
}
