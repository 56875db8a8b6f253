import type pg from 'pg';

type Query = (...args: unknown[]) => unknown;
/** A transaction that is held back before one of its statements. */
export type Held = { reached: Promise<void>; release: () => void };

/** Lets a test hold the next transaction on a pool back before its n-th statement; later tries of it go through. */
export function holderOn(pool: pg.Pool): (at: number) => Held {
  let hold: { at: number; reach: () => void; gate: Promise<void> } | undefined;
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    let inside = false;
    let count = 0;
    (client as unknown as { query: Query }).query = (...args) => {
      const text = typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: unknown } | null)?.text ?? '');
      if (/^(begin|start transaction)/i.test(text)) {
        inside = true;
        count = 0;
      }
      count += inside ? 1 : 0;
      if (/^(commit|rollback)$/i.test(text)) inside = false;
      if (!hold || count !== hold.at) return query(...args);
      const { gate, reach } = hold;
      hold = undefined;
      reach();
      return gate.then(() => query(...args));
    };
  });
  return (at) => {
    const reached = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    hold = { at, reach: reached.resolve, gate: gate.promise };
    return { reached: reached.promise, release: gate.resolve };
  };
}
