import { createHash } from 'node:crypto';
import { inject } from 'vitest';
import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { foundWorkspace } from '#catalogue/found';
import { commands, queries } from '#catalogue/list';
import { type Outcome, run } from '#catalogue/run';
import { keepUpload } from '#catalogue/upload';
import type { Role } from '#domain/rights';
import { type Database, openDatabase } from '#store/database';
import { memberRights } from '#store/rights';
import { tellAlign } from './cast/align.ts';
import { tellConversation } from './cast/conversation.ts';
import { tellDecide } from './cast/decide.ts';
import { tellDeliver } from './cast/deliver.ts';
import { tellHandOver } from './cast/hand-over.ts';
import { tellLaunch } from './cast/launch.ts';
import { tellPortal } from './cast/portal.ts';
import { tellViews } from './cast/views.ts';
import { tellVoice } from './cast/voice.ts';
import { onceForRun } from './cluster.ts';
import { cloneDatabase, copyDatabase } from './database.ts';
import { joinDirectly } from './joining.ts';
import { furnishNeighbours } from './neighbours.ts';
import { keepState } from './rewind.ts';

/** The moment at which the world stands, unless a test moves its clock. */
export const worldNow = '2026-11-16T09:00:00.000Z';

/** One company with named people, a product and its line, built by commands; `names` maps `$norrbo` to ids. */
export type World = {
  env: Env;
  database: Database;
  url: string;
  workspace: string;
  names: Map<string, string>;
  actor: (as: Role | 'admin' | 'stranger') => Promise<Actor>;
  close: () => Promise<void>;
  clock: { now: number };
};

type Definitions = Pick<Env, 'commands' | 'queries'>;
type Person = { key: string; name: string; role?: Role };
const people: Person[] = [
  { key: '$ana', name: 'Ana Ferreira', role: 'pm' },
  { key: '$jonas', name: 'Jonas Brandt', role: 'po' },
  { key: '$mira', name: 'Mira Vogel', role: 'team' },
  { key: '$dora', name: 'Dora Lindt', role: 'designer' },
  { key: '$marco', name: 'Marco Rossi', role: 'marketing' },
  { key: '$sol', name: 'Sol Adeyemi', role: 'sales' },
  { key: '$suri', name: 'Suri Patel', role: 'support' },
  { key: '$stella', name: 'Stella Novak', role: 'stakeholder' },
  { key: '$stranger', name: 'Sten Strand' },
];

/** Ids that count up and sort before any made by a running program. */
export function countingIds(start = 1): () => string {
  let next = start;
  return () => `00000000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
}

/** An environment whose ids, secrets and clock repeat from run to run. */
export function testEnv(
  database: Database,
  clock: { now: number },
  definitions: Definitions = { commands, queries } as unknown as Definitions,
  firstId = 1,
): Env {
  let secrets = 0;
  return {
    db: database.db,
    ...definitions,
    clock: () => clock.now,
    newId: countingIds(firstId),
    newSecret: () => createHash('sha256').update(`secret ${secrets++}`).digest('base64url'),
  };
}

/** The world as it was built: where its database is, and what its people and records are called by. */
type Beginning = { url: string; workspace: string; names: [string, string][]; cast: [string, string][] };

let first: Promise<Beginning> | undefined;

function beginning(): Promise<Beginning> {
  first ??= onceForRun(inject('testRun'), 'world', async () => JSON.stringify(await buildFirst())).then(
    (built) => JSON.parse(built) as Beginning,
  );
  return first;
}

/** The world in a database of its own: built once in a run of the tests, then copied for each caller. */
export async function buildWorld(definitions?: Definitions): Promise<World> {
  const { url } = await copyDatabase((await beginning()).url);
  return worldOn({ url, database: openDatabase(url) }, definitions);
}

/** The world on a database that holds it as it was built. */
export async function worldOn(
  { url, database }: Pick<World, 'url' | 'database'>,
  definitions?: Definitions,
): Promise<World> {
  const { names, cast, workspace } = await beginning();
  const byRole = new Map(cast);
  const clock = { now: Date.parse(worldNow) };
  const env = testEnv(database, clock, definitions, 100_000);
  return {
    env,
    database,
    url,
    workspace,
    names: new Map(names),
    clock,
    actor: (as) => actorFor(env, workspace, byRole, as),
    close: () => database.close(),
  };
}

async function actorFor(env: Env, workspace: string, cast: ReadonlyMap<string, string>, as: string): Promise<Actor> {
  const rights = await memberRights(env.db, workspace, { member: cast.get(as) ?? '' });
  if (!rights) throw new Error(`Nobody of the cast is ${as}.`);
  return { workspace, ...rights, via: 'http', power: 'decide' };
}

async function buildFirst(): Promise<Beginning> {
  const { url } = await cloneDatabase();
  const database = openDatabase(url);
  const clock = { now: Date.parse(worldNow) };
  const env = testEnv(database, clock);
  const names = new Map<string, string>();
  const { workspace, member } = await foundWorkspace(
    env,
    { id: 'account-admin', name: 'Ada Admin', email: 'ada@example.com' },
    { name: 'Harbour', use: 'test' },
  );
  names.set('$harbour', workspace).set('$ada', member);

  const cast = new Map<string, string>([['admin', member]]);
  const actor = (as: string) => actorFor(env, workspace, cast, as);
  const act = async (as: string, name: string, input: Record<string, unknown>): Promise<Record<string, string>> => {
    const outcome: Outcome = await run(env, await actor(as), { name, input: fill(input, names) });
    if (outcome.kind === 'done') return outcome.output as Record<string, string>;
    if (outcome.kind === 'proposed') return outcome.proposal;
    throw new Error(`${name} was only shown.`);
  };
  const keep = (name: string, made: Record<string, string>) => {
    names.set(name, String(made.id));
    if (made.short) names.set(`${name}.short`, made.short);
  };

  const product = await act('admin', 'product.create', { name: 'Field', timeZone: 'Europe/Berlin', team: 'Crew' });
  keep('$field', product);
  names.set('$crew', String(product.team));
  for (const [index, person] of people.entries()) {
    const id = env.newId();
    await joinDirectly(env, workspace, 'account-admin', id, person.name, `account-${index}`);
    names.set(person.key, id);
    cast.set(person.role ?? 'stranger', id);
    if (person.role)
      keep(`${person.key}Role`, await act('admin', 'role.give', { product: '$field', member: id, role: person.role }));
  }
  names.set('$miraTeam', String(names.get('$miraRole')));
  keep('$invited', await act('admin', 'member.invite', { name: 'Nils', roles: [{ product: '$field', role: 'team' }] }));
  keep('$anaKey', await act('pm', 'key.create', { label: 'Ana script' }));
  await tellTheLine(act, keep, names, env, await actor('admin'));
  await tellHandOver({ act, keep });
  await tellDeliver({ act, keep });
  await tellVoice({ act, keep });
  await tellDecide({ act, keep });
  await tellLaunch({ act, keep });
  await tellPortal({ act, keep });
  await tellAlign({ act, keep }, env, names);
  await tellConversation({ act, keep });
  await tellViews({ act, keep });
  await furnishNeighbours(env, workspace, names);
  await bringFiles(act, keep, names, env, await actor('po'));
  clock.now -= 30 * 86_400_000;
  keep(
    '$forgotten',
    await act('po', 'feature.edit', {
      feature: '$templates',
      title: 'Templates for all',
      was: { title: 'Shared templates' },
    }),
  );
  await keepState(database.db);
  await database.close();
  return { url, names: [...names], cast: [...cast], workspace };
}

/** An example's input with each `$name` replaced by the id it stands for, in values and keys. */
export function fill<T>(input: T, names: ReadonlyMap<string, string>): T {
  if (typeof input === 'string') return (names.get(input) ?? input) as T;
  if (Array.isArray(input)) return input.map((inner) => fill(inner, names)) as T;
  if (input === null || typeof input !== 'object') return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [names.get(key) ?? key, fill(value, names)]),
  ) as T;
}

type Act = (as: string, name: string, input: Record<string, unknown>) => Promise<Record<string, string>>;
type Keep = (name: string, made: Record<string, string>) => void;

/** From Marta's words to a story in review and a proposal that waits. */
async function tellTheLine(act: Act, keep: Keep, names: Map<string, string>, env: Env, reader: Actor): Promise<void> {
  keep(
    '$basements',
    await act('support', 'feedback.capture', {
      product: '$field',
      text: 'Half my inspectors work in basements. By the time they have signal again, the form has timed out and they do it twice.',
      who: 'Marta',
      customer: 'Norrbo Housing',
      source: 'call',
    }),
  );
  keep(
    '$offline',
    await act('pm', 'feature.raise', {
      product: '$field',
      title: 'Offline field reports',
      problem: 'Reports are lost without signal.',
    }),
  );
  await act('pm', 'feature.edit', {
    feature: '$offline',
    windowStart: '2026-11-02',
    windowEnd: '2026-12-18',
    was: { windowStart: null, windowEnd: null },
  });
  keep('$templates', await act('sales', 'feature.raise', { product: '$field', title: 'Shared templates' }));
  keep(
    '$passage',
    await act('support', 'insight.link', {
      feedback: '$basements',
      feature: '$offline',
      startAt: 0,
      endAt: 36,
      importance: 3,
      seen: { $basements: 1 },
    }),
  );
  keep(
    '$norrbo',
    await act('pm', 'feature.promise', {
      feature: '$offline',
      toWhom: 'Norrbo Housing',
      dueOn: '2026-12-12',
      seen: { $offline: 2 },
    }),
  );
  keep(
    '$queue',
    await act('po', 'story.create', {
      team: '$crew',
      feature: '$offline',
      title: 'Queue a report while offline',
      criteria: ['A report written without signal is sent once'],
    }),
  );
  keep(
    '$show',
    await act('po', 'story.create', { team: '$crew', feature: '$offline', title: 'Show what is not yet sent' }),
  );
  for (const name of ['$readied', '$started', '$reviewed']) {
    keep(
      name,
      await act('po', 'story.create', {
        team: '$crew',
        feature: '$offline',
        title: `Story ${name.slice(1)}`,
        criteria: ['It works'],
      }),
    );
    await act('po', 'story.ready', { story: name, seen: { [name]: 1 } });
  }
  for (const name of ['$started', '$reviewed']) await act('team', 'story.start', { story: name, seen: { [name]: 2 } });
  await act('team', 'story.submit', { story: '$reviewed', seen: { $reviewed: 3 } });
  keep('$cut', await act('po', 'story.create', { team: '$crew', title: 'Fax the report' }));
  await act('po', 'story.cut', { story: '$cut', seen: { $cut: 1 } });
  names.set('$once', await criterionOf(env, reader, String(names.get('$queue'))));
  names.set('$reviewedCriterion', await criterionOf(env, reader, String(names.get('$reviewed'))));
  await act('po', 'criterion.check', {
    criterion: '$reviewedCriterion',
    met: true,
    evidence: 'Seen on the demo',
    was: { met: null, evidence: null },
  });
  keep(
    '$laterPromise',
    await act('po', 'promise.move', { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-12-12' } }),
  );
  names.set('$laterPromise.preview', await previewHashOf(env, reader, String(names.get('$laterPromise'))));
}

/** Files that wait to be imported, an import that waits to be carried out, and one that was. */
async function bringFiles(act: Act, keep: Keep, names: Map<string, string>, env: Env, owner: Actor): Promise<void> {
  const upload = async (name: string, text: string) => {
    names.set(
      name,
      await keepUpload(env, owner, String(names.get('$field')), `${name.slice(1)}.csv`, Buffer.from(text)),
    );
  };
  await upload(
    '$backlogFile',
    'issuekey,title,storypoint,epic,criteria\nB-1,Sign with a finger,3,Offline field reports,It is kept\nB-2,Sign with a pen,2,,\n',
  );
  await upload(
    '$historyFile',
    'id,created,finished\nH-1,2026-10-01,2026-10-05\nH-2,2026-10-02,2026-10-01\nH-3,2026-10-03,2026-10-09\n',
  );
  await upload(
    '$feedbackFile',
    'id,review,date\nR-1,It loses my photos.,2026-11-02\nR-2,Love the new list.,2026-11-03\n',
  );
  await upload(
    '$earlierFile',
    'issuekey,title,criteria\nE-1,Print the report,It fits on a page\nE-2,Mail the report,\n',
  );
  await upload(
    '$jiraFile',
    'Summary,Issue key,Issue id,Issue Type,Status,Parent,Sprint,Sprint,Outward issue link (Blocks)\nField days,J-1,101,Epic,In Progress,,,,\nPlan a day,J-2,102,Story,To Do,101,Tide 1,Tide 2,J-3\nDrive there,J-3,103,Task,Done,101,Tide 1,,\n',
  );
  const made = (n: number) => `019a0000-0000-7000-8000-00000000000${n}`;
  await upload(
    '$exportFile',
    [
      { throughline: 1 },
      { kind: 'member', row: { id: made(1), name: 'Nora Far', email: 'nora@far.example' } },
      { kind: 'product', row: { id: made(2), name: 'Far', slug: 'far' } },
      { kind: 'team', row: { id: made(3), productId: made(2), name: 'Crew', works: 'flow' } },
      { kind: 'customer', row: { id: made(4), productId: made(2), short: 'C-1', name: 'Far Housing' } },
      { end: true },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  keep('$waiting', await act('po', 'import.backlog', { team: '$crew', file: '$backlogFile' }));
  keep('$imported', await act('po', 'import.backlog', { team: '$crew', file: '$earlierFile' }));
  await act('po', 'import.run', { import: '$imported', seen: { $imported: 1 } });
}

async function criterionOf(env: Env, actor: Actor, story: string): Promise<string> {
  const got = (await answer(env, actor, 'story.get', { story })) as { criteria: { id: string }[] };
  return String(got.criteria[0]?.id);
}

async function previewHashOf(env: Env, actor: Actor, proposal: string): Promise<string> {
  const got = (await answer(env, actor, 'record.get', { id: proposal })) as { row: { previewHash: string } };
  return got.row.previewHash;
}
