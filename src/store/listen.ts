import pg from 'pg';
import { type Every, every as realEvery } from '#lib/timers';

/** What a listening connection tells its owner. */
export type Ears = {
  heard: (channel: string, payload: string) => void;
  /** The connection stands again; what was said in between is lost. */
  again: () => void;
};

/** A connection that listens to PostgreSQL's notices until it is closed. */
export type Listening = { ready: Promise<void>; close: () => void };

const beatMs = 2_000;
const patienceMs = 2_500;
const restMs = 250;

/**
 * Listens on a connection of its own and makes a new one whenever it ends; a heartbeat finds out one that died in silence.
 * `ready` is when it listens for the first time.
 */
export function listen(url: string, channels: readonly string[], ears: Ears, every: Every = realEvery): Listening {
  const state: { client: pg.Client | undefined; closed: boolean; retry: NodeJS.Timeout | undefined; stood: boolean } = {
    client: undefined,
    closed: false,
    retry: undefined,
    stood: false,
  };
  const ready = Promise.withResolvers<void>();
  const stopBeating = every(beatMs, beat);
  void connect();
  return {
    ready: ready.promise,
    close() {
      state.closed = true;
      stopBeating();
      clearTimeout(state.retry);
      void state.client?.end().catch(() => undefined);
      ready.resolve();
    },
  };

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
      application_name: 'throughline listener',
    });
    state.client = client;
    client.on('error', () => lose(client));
    client.on('end', () => lose(client));
    client.on('notification', ({ channel, payload }) => ears.heard(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (state.client !== client) return;
      if (state.stood) ears.again();
      state.stood = true;
      ready.resolve();
    } catch {
      lose(client);
    }
  }

  /** One that neither answers nor closes has its socket destroyed by `end`, as a statement is under way. */
  async function beat(): Promise<void> {
    const { client } = state;
    await client?.query('SELECT 1').catch(() => lose(client));
  }

  function lose(client: pg.Client): void {
    if (state.client !== client) return;
    state.client = undefined;
    void client.end().catch(() => undefined);
    if (state.closed) return;
    state.retry = setTimeout(connect, restMs);
  }
}
