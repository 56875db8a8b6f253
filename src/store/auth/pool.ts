import { PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';

/** The pool accounts use, apart from the others because better-auth wants its moments as Dates. */
export function authPool(connection: PoolConfig): Pool {
  const pool = new Pool({
    max: 5,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    ...connection,
    types: { getTypeParser: momentsAsDates },
  });
  // A connection that PostgreSQL ends is told by its next statement and replaced; unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** better-auth's tables in the form it asks for, named with their schema, so that no setting of the connection matters. */
export function authTables(pool: Pool) {
  return { dialect: new PostgresDialect({ pool }), type: 'postgres' as const, schemaName: 'auth', transaction: true };
}

const momentsAsDates: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format === 'binary') return types.getTypeParser(oid, format);
  return oid === types.builtins.TIMESTAMPTZ ? (text: string) => new Date(text) : types.getTypeParser(oid, 'text');
};
