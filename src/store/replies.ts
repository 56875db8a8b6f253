import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A reply as whoever delivers it needs it. */
export type ReplyToSend = {
  product: string;
  productName: string;
  slug: string;
  portal: boolean;
  /** True in a made-up product or workspace, whose people do not exist. */
  sample: boolean;
  clock: string | null;
  version: number;
  state: string;
  email: string | null;
  toName: string | null;
  subject: string;
  text: string;
  nextAt: string | null;
  /** True where the address has asked for no more mail since. */
  silent: boolean;
};

/** A reply of a workspace; undefined where there is none. */
export async function replyToSend(db: Db, workspace: string, id: string): Promise<ReplyToSend | undefined> {
  const { rows } = await sql<ReplyToSend>`
    select r.product_id as product, p.name as "productName", p.slug, p.portal, (p.sample or w.use = 'sample') as sample,
      case when w.use = 'normal' then null else w.clock end as clock, r.version, r.state, r.email, r.to_name as "toName",
      r.subject, r.text, r.next_at as "nextAt",
      exists (select 1 from opt_out o where o.workspace_id = r.workspace_id and o.product_id = r.product_id
        and o.email = lower(r.email)) as silent
    from reply r
    join product p on p.workspace_id = r.workspace_id and p.id = r.product_id
    join workspace w on w.workspace_id = r.workspace_id
    where r.workspace_id = ${workspace} and r.id = ${id}`.execute(db);
  return rows[0];
}

/** The queued replies that a stretch of the diary tells of. */
export async function repliesQueued(db: Db, workspace: string, from: number, upTo: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct r.id from change c
    join reply r on r.workspace_id = c.workspace_id and r.id = c.id
    where c.workspace_id = ${workspace} and c.seq > ${from} and c.seq <= ${upTo} and c.kind = 'reply'
      and r.state = 'queued' and r.next_at is null order by r.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Replies whose next try has come at the moment of their workspace's clock or `now`, and those that were being handed over. */
export async function repliesDue(db: Db, now: string): Promise<{ workspace: string; reply: string }[]> {
  const { rows } = await sql<{ workspace: string; reply: string }>`
    select r.workspace_id as workspace, r.id as reply
    from reply r
    join workspace w on w.workspace_id = r.workspace_id
    join product p on p.workspace_id = r.workspace_id and p.id = r.product_id
    where r.state in ('queued', 'sending') and not p.sample and w.use <> 'sample' and (r.state = 'sending' or r.next_at is null or
      r.next_at <= coalesce(case when w.use = 'normal' then null else w.clock end, ${now}::timestamptz))
    order by r.workspace_id, r.id`.execute(db);
  return rows;
}

/** Does `work` unless somebody else is at the same, in any process; a process that died is at nothing. */
export function alone(db: Db, what: string, work: () => Promise<void>): Promise<void> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{
      got: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${what}, 0)) as got`.execute(connection);
    if (rows[0]?.got !== true) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${what}, 0))`.execute(connection);
    }
  });
}
