import { decides, roles } from '#domain/rights';
import { differences, fingerprint, readState, type State } from '../state.ts';
import { attempt, type Check, commandOf, type Definitions, doneExamples, inWorld } from '../trial.ts';

const everyone = [...roles, 'admin', 'stranger'] as const;

/** What the rights table says of this person and definition, worked out apart from `run`. */
function expected(def: ReturnType<typeof commandOf>, who: (typeof everyone)[number], inProduct: boolean): string[] {
  if (def.right === 'self') return ['done', 'not-allowed', 'not-found', 'invalid'];
  if (def.right === 'admin') return who === 'admin' ? ['done'] : ['not-allowed', 'not-found'];
  if (who === 'stranger' && inProduct) return ['not-found'];
  if (who === 'admin')
    return def.right === 'rights' || def.right === 'answer' ? ['done', 'not-allowed'] : ['not-allowed'];
  if (def.right === 'member' || def.right === 'answer') return ['done', 'not-allowed'];
  if (who === 'stranger') return ['not-found'];
  return decides(def.right, [who], 'both', new Map()) ? ['done'] : def.proposable ? ['proposed'] : ['not-allowed'];
}

/** A state without the proposals that came since. */
const withoutProposals = (now: State, before: State): State =>
  new Map([...now].filter(([key]) => before.has(key) || !key.startsWith('proposal ')));

/** Every role and every power of a key ends as the rights table says; a refusal leaves every table as it was. */
export const byRight: Check = (definitions: Definitions, name) =>
  inWorld(definitions, async (first) => {
    const def = commandOf(definitions, name);
    const wrong: string[] = [];
    const [example] = doneExamples(first, def);
    if (!example) return [];
    // Every world of this check begins as the first one stands.
    const before = await fingerprint(first.env.db);
    const state = await readState(first.env.db, first.workspace);
    for (const who of everyone) {
      await inWorld(definitions, async (world) => {
        const { ended, problem } = await attempt(world, await world.actor(who), { name, input: example.input });
        const may = expected(def, who, true);
        if (!may.includes(ended))
          wrong.push(`${who}: ended ${ended} (${problem?.message ?? ''}), not ${may.join(' or ')}`);
        if (ended === 'proposed')
          wrong.push(
            ...differences(state, withoutProposals(await readState(world.env.db, world.workspace), state)).map(
              (what) => `${who}: was proposed, yet ${what}`,
            ),
          );
        if (ended !== 'done' && ended !== 'proposed' && (await fingerprint(world.env.db)) !== before)
          wrong.push(`${who}: was refused, yet something changed`);
      });
    }
    for (const power of ['read', 'propose'] as const) {
      await inWorld(definitions, async (world) => {
        const { ended } = await attempt(
          world,
          { ...(await world.actor(example.as as 'pm')), power },
          { name, input: example.input },
        );
        const may = power === 'read' || !def.proposable ? 'not-allowed' : 'proposed';
        if (ended !== may) wrong.push(`a key that may ${power}: ended ${ended}, not ${may}`);
        if (ended !== 'proposed' && (await fingerprint(world.env.db)) !== before)
          wrong.push(`a key that may ${power}: was refused, yet something changed`);
      });
    }
    return wrong;
  });
