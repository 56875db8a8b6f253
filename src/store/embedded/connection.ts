import pg from 'pg';
import { databaseName } from './cluster.ts';

/** The connection string of a database behind a Unix socket. */
export function socketUrl(socketFolder: string, database: string = databaseName): string {
  return `postgresql://${databaseName}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}`;
}

/** Asks a server for one row of words; the connection is closed either way. */
export async function askOnce(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that is killed while we ask is told by the query's own failure.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const rows: unknown[] = (await client.query(sql)).rows;
    const first = rows[0];
    return typeof first === 'object' && first !== null ? { ...first } : {};
  } finally {
    await client.end();
  }
}
