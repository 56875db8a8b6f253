import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Somebody whose mail of the day is to be written. */
export type DueDigest = {
  workspace: string;
  member: string;
  name: string;
  email: string;
  clock: string | null;
  /** The day where they work, and the moment up to which it tells. */
  day: string;
  until: string;
  /** The last number of the diary that a mail has told. */
  told: number;
  /** How often today's could not be handed over. */
  tries: number;
};

/**
 * Who is to have a mail of the day at the moment of their workspace's clock or `now`: something was told them before this
 * day's hour and after the last mail, they have not switched it off, and today's is not under way or done. Where somebody
 * works is the time zone of the oldest product they see; sample products and made-up people do not count.
 */
export async function dueDigests(
  db: Db,
  { now, hour }: { now: string; hour: number },
  only?: { workspace: string; member: string },
): Promise<DueDigest[]> {
  const { rows } = await sql<DueDigest>`
    select m.workspace_id as workspace, m.id as member, m.name, m.email, t.clock, l.day, l.until, coalesce(d.up_to, 0) as told,
      case when d.day = l.day then d.tries else 0 end as tries
    from member m
    join workspace w on w.workspace_id = m.workspace_id
    cross join lateral (
      select case when w.use = 'normal' then null else w.clock end as clock,
        coalesce(case when w.use = 'normal' then null else w.clock end, ${now}::timestamptz) as now
    ) t
    cross join lateral (
      select p.time_zone from product p
      where p.workspace_id = m.workspace_id and not p.sample and (m.admin or exists
        (select 1 from role r where r.workspace_id = m.workspace_id and r.member_id = m.id and r.product_id = p.id))
      order by p.id limit 1
    ) z
    cross join lateral (
      select (t.now at time zone z.time_zone)::date as day,
        ((t.now at time zone z.time_zone)::date + make_interval(hours => ${hour})) at time zone z.time_zone as until
    ) l
    left join notice_setting s on s.workspace_id = m.workspace_id and s.member_id = m.id
    left join digest d on d.workspace_id = m.workspace_id and d.member_id = m.id
    where m.state = 'active' and m.account_id not like 'sample:%' and w.use <> 'sample'
      and coalesce(s.digest, 'daily') = 'daily' and t.now >= l.until
      and (d.day is null or d.day < l.day or (d.day = l.day and d.state = 'later' and d.next_at <= t.now))
      ${only ? sql`and m.workspace_id = ${only.workspace} and m.id = ${only.member}` : sql``}
      and exists (select 1 from notice n where n.workspace_id = m.workspace_id and n.member_id = m.id
        and n.seq > coalesce(d.up_to, 0) and n.at < l.until)
    order by m.workspace_id, m.id`.execute(db);
  return rows;
}

/** How a mail of the day stands. */
export type DigestState = {
  day: string;
  upTo: number;
  state: 'sending' | 'sent' | 'nothing' | 'later' | 'failed';
  tries: number;
  nextAt: string | null;
  error: string | null;
};

/** Keeps how somebody's mail of the day stands. */
export async function keepDigest(
  db: Db,
  { workspace, member }: Pick<DueDigest, 'workspace' | 'member'>,
  { day, upTo, state, tries, nextAt, error }: DigestState,
): Promise<void> {
  await sql`insert into digest (workspace_id, member_id, day, up_to, state, tries, next_at, error)
    values (${workspace}, ${member}, ${day}, ${upTo}, ${state}, ${tries}, ${nextAt}, ${error})
    on conflict (workspace_id, member_id) do update set day = excluded.day, up_to = excluded.up_to, state = excluded.state,
      tries = excluded.tries, next_at = excluded.next_at, error = excluded.error`.execute(db);
}
