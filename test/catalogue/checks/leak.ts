import { sql } from 'kysely';
import { answer } from '#catalogue/answer';
import { refPositions } from '#catalogue/refs';
import { roles } from '#domain/rights';
import { Problem } from '#lib/problem';
import { fill, type World } from '#test/world';
import { fingerprint } from '../state.ts';
import { type Check, inWorld } from '../trial.ts';

/** Every word that must not be told to a member of Field: secrets, and ids and words of others. */
async function untold(world: World): Promise<string[]> {
  const { rows } = await sql<{
    word: string;
  }>`select hash as word from key union select token_hash from invitation union select account_id from member`.execute(
    world.env.db,
  );
  const others = [...world.names]
    .filter(([name]) => /^(rival|sibling):/.test(name) && !/:(member|key|invitation)$|\.short$/.test(name))
    .map(([, id]) => id);
  return [...rows.map(({ word }) => word), ...others, 'hidden'];
}

/** A query tells nobody anything of another product or workspace, or a secret; foreign ids are not found; and it writes nothing. */
export const leakless: Check = (definitions, name) =>
  inWorld(definitions, async (world) => {
    const def = definitions.queries[name];
    if (!def) throw new Error(`There is no query ${name}.`);
    const wrong: string[] = [];
    const secret = await untold(world);
    const before = await fingerprint(world.env.db);
    const ask = async (as: string, input: unknown): Promise<string> => {
      try {
        return JSON.stringify(await answer(world.env, await world.actor(as as 'pm'), name, input));
      } catch (problem) {
        if (problem instanceof Problem) return problem.code;
        throw problem;
      }
    };
    for (const example of def.examples) {
      const input = fill(example.input, world.names);
      for (const who of [...roles, 'stranger']) {
        const told = await ask(who, input);
        const found = secret.find((word) => told.includes(word));
        if (found) wrong.push(`${example.says}: tells ${who} “${found}”`);
        if (who === 'stranger' && refPositions(def.input).length > 0 && told.startsWith('{'))
          wrong.push(`${example.says}: answers somebody without a role`);
      }
      for (const { path, kind } of example.gives ? [] : refPositions(def.input)) {
        for (const side of ['rival', 'sibling']) {
          const id = world.names.get(`${side}:${kind}`);
          if (!id || path.includes('.') || kind === 'member') continue;
          const told = await ask(example.as, { ...(input as object), [path]: id });
          if (told !== 'not-found') wrong.push(`${path} with a ${kind} of the ${side}: ${told.slice(0, 80)}`);
        }
      }
    }
    if ((await fingerprint(world.env.db)) !== before) wrong.push('it writes');
    return wrong;
  });
