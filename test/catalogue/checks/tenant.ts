import { refPositions } from '#catalogue/refs';
import { describeKind } from '#domain/records';
import type { RefKind } from '#domain/shapes';
import type { World } from '#test/world';
import { fingerprint, readState } from '../state.ts';
import { attempt, type Check, commandOf, doneExamples, inWorld } from '../trial.ts';

/** Ids that a member of Field must get nothing from: another workspace's, another product's, a deleted and a random one. */
function foreignIds(world: World, kind: RefKind): [string, string][] {
  const rival = world.names.get(`rival:${kind}`);
  if (!rival)
    throw new Error(`The world has no ${kind} of another workspace: add one to furnishNeighbours in test/world.ts.`);
  const sibling =
    kind === 'member' || kind === 'invitation' || kind === 'key' ? undefined : world.names.get(`sibling:${kind}`);
  const shortOf = world.names.get(`sibling:${kind}.short`);
  return [
    ['another workspace', rival],
    ...(sibling ? [['another product', sibling] as [string, string]] : []),
    ...(shortOf ? [['another product, by short id', shortOf] as [string, string]] : []),
    ['random', '0190a000-0000-7000-8000-00000000dead'],
    ['not an id at all', 'nonsense'],
  ];
}

/** Every id of every input is checked: a foreign one, alone or among good ones, is `not-found` and changes nothing. */
export const keptApart: Check = (definitions, name) =>
  inWorld(definitions, async (world) => {
    const def = commandOf(definitions, name);
    const wrong: string[] = [];
    const positions = refPositions(def.input);
    const owned = positions.filter(
      (position) => position.kind === 'product' || describeKind(position.kind)?.scope === 'product',
    ).length;
    const [example] = doneExamples(world, def);
    if (!example) return def.through === 'undo' ? [] : [`${name} has no example that is done`];
    const state = await readState(world.env.db, world.workspace);
    wrong.push(
      ...undeclared(
        example.input,
        positions.map(({ path }) => path),
        new Set([...state.values()].map(({ id }) => String(id))),
      ),
    );
    const before = await fingerprint(world.env.db);
    const actor = await world.actor(example.as as 'pm');
    for (const { path, kind } of positions) {
      for (const [what, id] of foreignIds(world, kind)) {
        if (actor.admin && what.startsWith('another product') && owned < 2) continue;
        for (const input of placed(example.input, path.split('.'), id)) {
          const { ended, problem } = await attempt(world, actor, { name, input });
          if (ended !== 'not-found')
            wrong.push(`${path} with ${what} (${kind}): ended ${ended} ${problem?.message ?? ''}`);
        }
      }
    }
    if ((await fingerprint(world.env.db)) !== before) wrong.push('something changed although everything was refused');
    return wrong;
  });

/** Strings of an example that are ids of records and stand where the schema declares none. */
function undeclared(input: unknown, declared: string[], known: ReadonlySet<string>, path = ''): string[] {
  if (typeof input === 'string') {
    const generic = path.replace(/\.\d+(?=\.|$)/g, '.*');
    return known.has(input) && !declared.includes(generic) && !generic.startsWith('was.')
      ? [`${path} takes the id of a record without saying so with ref()`]
      : [];
  }
  if (input === null || typeof input !== 'object') return [];
  return Object.entries(input).flatMap(([key, value]) =>
    undeclared(value, declared, known, path ? `${path}.${key}` : key),
  );
}

/** The input with `id` in one position: instead of what is there, and for lists also beside it. */
function placed(input: Record<string, unknown>, path: string[], id: string): Record<string, unknown>[] {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return [{ ...input, [key]: id }];
  const inner = input[key];
  if (rest[0] === '*' && rest.length === 1) {
    const good = Array.isArray(inner) ? inner : [];
    return [
      { ...input, [key]: [id] },
      { ...input, [key]: [...good, id] },
    ];
  }
  if (rest[0] === '*') {
    const good = Array.isArray(inner) ? inner : [];
    const [first = {}] = good as Record<string, unknown>[];
    return placed(first, rest.slice(1), id).flatMap((bad) => [
      { ...input, [key]: [bad] },
      { ...input, [key]: [...good, bad] },
    ]);
  }
  return placed((inner ?? {}) as Record<string, unknown>, rest, id).map((changed) => ({ ...input, [key]: changed }));
}
