import { sql } from 'kysely';
import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import { fillGuards } from '#catalogue/fill-guards';
import { type Outcome, run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import type { ReadersEnv } from '#readers/reader';
import { tick } from '#readers/start';
import type { NoticeThread } from '#store/notices';
import { fill, type World } from '#test/world';

type Who = Role | 'admin' | 'stranger';
/** A thread of an inbox, as `notice.list` tells it. */
export type Thread = NoticeThread & {
  reasons: {
    why: string;
    actorName: string;
    excerpt: string | null;
    was: string | null;
    is: string | null;
    fresh: boolean;
  }[];
  more: number;
};

/** What the tests of comments and inboxes do in a world. */
export function conversing(world: World) {
  const named = new Map([...world.names].map(([name, id]) => [id, name]));
  const readers: ReadersEnv = {
    ...world.env,
    runForecast: () => Promise.reject(new Error('Nothing is forecast here.')),
  };

  const send = async (
    as: Who,
    name: string,
    input: Record<string, unknown>,
    more: Partial<Actor> = {},
  ): Promise<Outcome> => {
    const actor = { ...(await world.actor(as)), ...more };
    const def = world.env.commands[name];
    if (!def) throw new Error(`There is no command ${name}.`);
    const look = (record: string) => answer(world.env, actor, 'record.get', { id: record }).catch(() => undefined);
    const whole = await fillGuards(look, def, fill(input, world.names));
    return run(world.env, actor, { name, input: whole });
  };
  /** Does something, seeing all that is there, and keeps what it made under a name. */
  const act = async (
    as: Who,
    name: string,
    input: Record<string, unknown>,
    keep?: string,
  ): Promise<Record<string, string>> => {
    const outcome = await send(as, name, input);
    const made = outcome.kind === 'done' ? outcome.output : outcome.kind === 'proposed' ? outcome.proposal : {};
    const { id } = made as { id?: string };
    if (keep && id) {
      world.names.set(keep, id);
      named.set(id, keep);
    }
    return { ...(made as Record<string, string>), ...(outcome.kind === 'done' ? { command: outcome.command } : {}) };
  };
  const ask = async <T>(as: Who, name: string, input: Record<string, unknown> = {}): Promise<T> =>
    (await answer(world.env, await world.actor(as), name, fill(input, world.names))) as T;

  type Row = { member: string; why: string; subject: string; id: string; actor: string };
  const rows = async (after: number): Promise<Row[]> => {
    const found = await sql<Row>`select m.name as member, n.why, n.subject_kind as subject, n.subject_id as id,
        coalesce(a.name, 'Throughline') as actor
      from notice n join member m on m.id = n.member_id left join member a on a.id = n.actor_id
      where n.workspace_id = ${world.workspace} and n.seq > ${after} order by n.seq, m.name, n.why`.execute(
      world.env.db,
    );
    return found.rows;
  };
  const last = async (): Promise<number> => {
    const { rows: found } = await sql<{ seq: number }>`select seq from workspace_sequence
      where workspace_id = ${world.workspace}`.execute(world.env.db);
    return found[0]?.seq ?? 0;
  };

  return {
    act,
    ask,
    send,
    readers,
    tick: () => tick(readers),
    /** Does something and says, a line each, who was told what about which record. */
    async told(deed: () => Promise<unknown>): Promise<string[]> {
      await tick(readers);
      const before = await last();
      await deed();
      await tick(readers);
      return (await rows(before)).map(
        ({ member, why, id, actor }) =>
          `${member.split(' ')[0]}: ${why} ${named.get(id) ?? id} by ${actor.split(' ')[0]}`,
      );
    },
    async inbox(as: Who, state: 'open' | 'done' | 'snoozed' = 'open'): Promise<Thread[]> {
      return (await ask<{ threads: Thread[] }>(as, 'notice.list', { state, limit: 100 })).threads;
    },
    /** Everything that was told, whole, in order. */
    async all(): Promise<unknown[]> {
      return (await sql`select * from notice order by workspace_id, member_id, seq, why`.execute(world.env.db)).rows;
    },
  };
}
