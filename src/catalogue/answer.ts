import { notFound, Problem } from '#lib/problem';
import { readWith } from '#store/read';
import type { Actor } from './define.ts';
import type { Env } from './env.ts';
import { findTarget } from './prepare.ts';
import { parseInput } from './run.ts';
import { sightOf } from './sight.ts';

/** Answers a query within the actor's sight; throws a `Problem` where it is refused. */
export async function answer(env: Env, actor: Actor, name: string, input: unknown): Promise<unknown> {
  const def = Object.hasOwn(env.queries, name) ? env.queries[name] : undefined;
  if (!def) throw notFound();
  if (def.right === 'admin' && !actor.admin)
    throw new Problem({ code: 'not-allowed', message: 'Only an administrator of the workspace can see this.' });
  const parsed = structuredClone(parseInput(def.input, input)) as Record<string, unknown>;
  const { found } = await findTarget(env.db, actor, def, parsed);
  const read = readWith(env.db, sightOf(actor));
  for (const [kind, rows] of found) for (const row of rows.values()) read.handed.set(row.id, { kind, row });
  const now = actor.clock ?? new Date(env.clock()).toISOString();
  return def.output.parse(await def.answer(read, parsed as never, actor, now));
}
