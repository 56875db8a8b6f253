import type { Pool, PoolClient } from 'pg';

/** Lets `statements` more statements reach the database and none after them, as if the process had been killed there. */
export function cutPowerAfter(pool: Pool, statements: number): { reached: () => number } {
  let sent = 0;
  const cut = () => {
    sent += 1;
    return sent > statements;
  };
  const wired = new WeakSet<PoolClient>();
  const wire = (client: PoolClient) => {
    if (wired.has(client)) return;
    wired.add(client);
    const query: (...args: unknown[]) => unknown = client.query.bind(client);
    Reflect.set(client, 'query', (...args: unknown[]) => {
      if (!cut()) return query(...args);
      const error = new Error('The power went out.');
      const answer = args.at(-1);
      if (typeof answer !== 'function') return Promise.reject(error);
      queueMicrotask(() => answer(error));
    });
  };
  pool.on('connect', wire);
  pool.on('acquire', wire);
  return { reached: () => sent };
}
