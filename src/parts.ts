import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { resolve } from 'node:path';
import type { Env } from '#catalogue/env';
import { commands, queries } from '#catalogue/list';
import { type Database, openDatabase } from '#store/database';
import { hasNormalWorkspace } from '#store/founding';
import { migrate, readMigrations } from '#store/migrate';
import { countMigrations } from '#store/migrations-applied';
import { openStore, type Store } from '#store/open';
import { type Log, StartRefused } from '#store/refused';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import type { Founding } from './accounts/founding.ts';
import { type Config, makeClock } from './config.ts';
import { makeFounding } from './founding.ts';

const migrations = resolve(import.meta.dirname, '../migrations');

/** The parts of the program behind its doors. */
export type Joined = {
  store: Store;
  database: Database;
  env: Env;
  accounts: Accounts;
  founding: Founding;
  /** True while the database answers and holds every migration of this program. */
  ready: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** Opens the database, brings it to the newest migration and joins what every door works with. */
export async function joinParts(config: Config, log: Log): Promise<Joined> {
  const store = await openStore(config, log);
  const opened: (() => Promise<unknown>)[] = [() => store.close()];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    for (const name of await migrate(store.url, migrations)) log.info(`Applied the migration ${name}.`);
    const wanted = (await readMigrations(migrations)).length;
    const database = openDatabase(store.url);
    opened.push(() => database.close());
    const use = await workspacesUnder(config, database);
    const clock = makeClock(config);
    const accounts = await createAccounts({
      database: { connectionString: store.url },
      baseUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
      secureCookies: config.publicUrl?.startsWith('https:') === true,
      trustedProxies: config.trustedProxies,
      now: clock,
    });
    opened.push(() => accounts.close());
    const env = makeEnv(database, () => clock().getTime());
    const ready = async () => (await countMigrations(database.pool)) === wanted;
    return { store, database, env, accounts, founding: makeFounding(env, use), ready, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The whole catalogue on a database, with chance and time from outside. */
export function makeEnv(database: Pick<Database, 'db'>, clock: () => number): Env {
  return {
    db: database.db,
    commands,
    queries,
    clock,
    newId: randomUUIDv7,
    newSecret: () => randomBytes(32).toString('base64url'),
  };
}

/** A clock that is not the real one is for trying things out: it never meets data that somebody works with. */
async function workspacesUnder(config: Config, database: Database): Promise<'normal' | 'test'> {
  if (config.clockStartMs === null) return 'normal';
  if (await hasNormalWorkspace(database.db))
    throw new StartRefused(
      'settings',
      'THROUGHLINE_CLOCK is set, but this database holds a workspace in normal use, whose clock is the real one. Unset it, or set THROUGHLINE_DATA to a folder for trying things out.',
    );
  return 'test';
}
