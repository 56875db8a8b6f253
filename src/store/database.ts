import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { prepareStatements } from './prepared.ts';

/** The connection that every store function takes: the pool's, or a transaction on it. */
export type Db = Kysely<unknown>;
export type Database = { db: Db; pool: pg.Pool; close: () => Promise<void> };

const asText = (value: string) => value;
const asInstant = (value: string) =>
  new Date(`${value.replace(' ', 'T')}${/[+-]\d\d$/.test(value) ? ':00' : ''}`).toISOString();
const parsers = new Map<number, (value: string) => unknown>([
  [20, Number],
  [1082, asText],
  [1184, asInstant],
]);

/** Civil dates stay strings, instants become ISO 8601 and 64-bit counts numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, format);
  },
};

/** Opens a pool whose statements end after 10 s, whose waits for locks after 3 s. */
export function openDatabase(url: string, size = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: types as pg.CustomTypesConfig,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  });
  // A connection that PostgreSQL ends is told by its next statement and replaced; unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    prepareStatements(client);
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
