import { join } from 'node:path';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { acceptInvitation, foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { makeEnv } from '#src/parts';
import { type Database, openDatabase } from '#store/database';
import { migrate } from '#store/migrate';
import { memberRights } from '#store/rights';

/** A workspace with one product and people who decide everything in it, each with a key. */
export type Town = {
  url: string;
  database: Database;
  env: Env;
  workspace: string;
  product: string;
  team: string;
  people: { member: string; actor: Actor; key: string }[];
  /** Runs a command in this process and answers its output. */
  act: (name: string, input: unknown, person?: number) => Promise<Record<string, string>>;
  close: () => Promise<void>;
};

const migrations = join(import.meta.dirname, '../../migrations');

/** Makes the town in an empty database, or one that is migrated already. */
export async function makeTown(url: string, count: number): Promise<Town> {
  await migrate(url, migrations);
  const database = openDatabase(url, 4);
  const env = makeEnv(database, Date.now);
  const account = (n: number) => ({ id: `account-${n}`, name: `Person ${n}`, email: `person-${n}@example.com` });
  const { workspace, member } = await foundWorkspace(env, account(0), { name: 'Town', use: 'test' });
  const admin = await actorOf(env, workspace, member);
  const actAs = async (actor: Actor, name: string, input: unknown): Promise<Record<string, string>> => {
    const outcome = await run(env, actor, { name, input });
    if (outcome.kind !== 'done') throw new Error(`${name} was ${outcome.kind}.`);
    return outcome.output as Record<string, string>;
  };
  const made = await actAs(admin, 'product.create', { name: 'Pump', timeZone: 'Europe/Berlin', team: 'Crew' });
  const product = String(made.id);
  const people: Town['people'] = [];
  for (let n = 1; n <= count; n++) {
    const roles = (['pm', 'po'] as const).map((role) => ({ product, role }));
    const { token } = await actAs(admin, 'member.invite', { name: `Person ${n}`, roles });
    const joined = await acceptInvitation(env, account(n), String(token));
    const actor = await actorOf(env, workspace, joined.member);
    const { key } = await actAs(actor, 'key.create', { label: 'races', power: 'decide' });
    people.push({ member: joined.member, actor, key: String(key) });
  }
  return {
    url,
    database,
    env,
    workspace,
    product,
    team: String(made.team),
    people,
    act: (name, input, person) => actAs(person === undefined ? admin : of(people, person).actor, name, input),
    close: () => database.close(),
  };
}

/** The member of a list at a place that exists. */
export function of<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`There are ${list.length}, none at ${place}.`);
  return found;
}

async function actorOf(env: Env, workspace: string, member: string): Promise<Actor> {
  const rights = await memberRights(env.db, workspace, { member });
  if (!rights) throw new Error('Somebody is no member.');
  return { workspace, ...rights, via: 'http', power: 'decide' };
}
