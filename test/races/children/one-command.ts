import type { Actor } from '#catalogue/define';
import { commands, queries } from '#catalogue/list';
import { type Call, run } from '#catalogue/run';
import { openDatabase } from '#store/database';
import { type Cut, cutterOn } from '../cutting.ts';

/** What the process is told to do: one command, and where to die. */
export type Order = {
  url: string;
  actor: Omit<Actor, 'roles'>;
  roles: [string, Actor['roles'] extends ReadonlyMap<string, infer R> ? R : never][];
  call: Call;
  cut: Cut;
  now: number;
  firstId: number;
};

if (process.argv[1] === import.meta.filename) {
  const order = JSON.parse(process.argv[2] ?? '') as Order;
  const { db, pool } = openDatabase(order.url, 2);
  const cutter = cutterOn(pool);
  let next = order.firstId;
  const newId = () => `00000000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
  const definitions = { commands, queries } as unknown as Pick<Parameters<typeof run>[0], 'commands' | 'queries'>;
  const env = { db, ...definitions, clock: () => order.now, newId, newSecret: () => newId() };
  cutter.arm(order.cut, () => {
    // What was handed to the socket is with the system, as when a program dies at any moment.
    if (order.cut.moment === 'before') process.kill(process.pid, 'SIGKILL');
    else setImmediate(() => process.kill(process.pid, 'SIGKILL'));
  });
  await run(env, { ...order.actor, roles: new Map(order.roles) }, order.call);
  process.exit(0);
}
