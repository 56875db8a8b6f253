import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A waiting proposal that nobody answered in time. */
export type Lapsing = { workspace: string; clock: string | null; id: string; product: string; version: number };

/** The waiting proposals whose last day is over where their product is, at the moment of their workspace's clock or `now`. */
export async function lapsingProposals(db: Db, now: string): Promise<Lapsing[]> {
  const { rows } = await sql<Lapsing>`
    select t.workspace_id as workspace, case when w.use = 'normal' then null else w.clock end as clock, t.id, t.product_id as product, t.version
    from proposal t
    join workspace w on w.workspace_id = t.workspace_id
    join product p on p.workspace_id = t.workspace_id and p.id = t.product_id
    where t.state = 'waiting' and t.lapses_on <
      (coalesce(case when w.use = 'normal' then null else w.clock end, ${now}::timestamptz) at time zone p.time_zone)::date
    order by t.workspace_id, t.id`.execute(db);
  return rows;
}
