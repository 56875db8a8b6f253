import { randomBytes, randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { run } from '#catalogue/run';
import { roles } from '#domain/rights';
import { type Database, openDatabase } from '#store/database';
import { keepState, rewinder } from '#test/rewind';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';

/** A served world whose state can be put back to its beginning in a moment. */
export type Rewinding = {
  world: World;
  server: TestServer;
  /** A deciding key of each of the cast. */
  keys: ReadonlyMap<string, string>;
  rewind: () => Promise<void>;
  close: () => Promise<void>;
};

/** Builds a world once; each `rewind` puts the database of the running server back. */
export async function rewindingWorld(): Promise<Rewinding> {
  const first = await buildWorld();
  const keys = new Map<string, string>();
  for (const as of ['admin', ...roles] as const) {
    const outcome = await run(first.env, await first.actor(as), {
      name: 'key.create',
      input: { label: as, power: 'decide' },
    });
    if (outcome.kind === 'done') keys.set(as, (outcome.output as { key: string }).key);
  }
  await keepState(first.env.db);
  await first.close();
  const url = String(first.url);
  const origin = /\/(test_\w+)\?/.exec(url)?.[1] ?? '';
  const cluster = new pg.Client({ connectionString: url.replace(`/${origin}?`, '/postgres?') });
  await cluster.connect();
  const opened: Database[] = [];
  let putBack: (() => Promise<void>) | undefined;
  const copy = async () => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await cluster.query(`create database ${name} template ${origin}`);
    const database = openDatabase(url.replace(`/${origin}?`, `/${name}?`), 4);
    opened.push(database);
    return { database, url: url.replace(`/${origin}?`, `/${name}?`) };
  };
  const start = await copy();
  // Ids go on behind those of the copy, so they come from chance.
  const env = {
    ...first.env,
    db: start.database.db,
    newId: randomUUIDv7,
    newSecret: () => randomBytes(32).toString('base64url'),
  };
  const world: World = { ...first, env, database: start.database, url: start.url };
  const server = await serveWorld(world);
  return {
    world,
    server,
    keys,
    async rewind() {
      // The follower reads the first copy, whose diary must not go back; what is put back is a second one.
      if (putBack) return putBack();
      env.db = (await copy()).database.db;
      putBack = rewinder(env.db);
    },
    async close() {
      await server.close();
      for (const database of opened) await database.close();
      await cluster.end();
    },
  };
}
