import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

/** An open story in its team's order, as a forecast needs it. */
export type OpenStoryRow = {
  id: string;
  team: string;
  featureId: string | null;
  started: boolean;
  createdOn: string;
};
/** A finished story of a team. */
export type FinishedRow = { team: string; finishedOn: string; createdOn: string; startedOn: string | null };
/** A promise that is neither kept nor withdrawn. */
export type PromiseRow = { id: string; featureId: string; toWhom: string; dueOn: string };
/** Stories by which agreed scope grew (or shrank, when negative) on a day. */
export type ScopeRow = { team: string; on: string; stories: number };

/** What the forecasts of one product are computed from. */
export type ForecastInput = {
  open: OpenStoryRow[];
  finished: FinishedRow[];
  promises: PromiseRow[];
  /** Every feature, with the number of its accepted stories. */
  features: { id: string; done: number }[];
  scope: ScopeRow[];
  /** The day the first feature was committed, from which on scope is recorded; null where none was. */
  scopeSince: string | null;
};

/** Older finishes say nothing that the newest three years do not. */
const historyDays = 1_095;

/** Reads what the forecasts of a product are computed from; days are those of its time zone. */
export async function forecastInput(db: Db, workspace: string, product: string): Promise<ForecastInput> {
  const mine = sql`t.workspace_id = ${workspace} and t.product_id = ${product}`;
  const open = await sql<OpenStoryRow>`
    select t.id, t.team_id as team, t.feature_id as "featureId", t.state in ('in progress', 'in review') as started,
      t.created_on as "createdOn"
    from story t where ${mine} and t.state in ('draft', 'ready', 'in progress', 'in review')
    order by t.rank nulls last, t.short`.execute(db);
  const finished = await sql<FinishedRow>`
    select t.team_id as team, t.finished_on as "finishedOn", t.created_on as "createdOn", t.started_on as "startedOn"
    from story t join (
      select team_id, max(finished_on) as last from story t where ${mine} and t.state = 'accepted' group by team_id
    ) newest on newest.team_id = t.team_id
    where ${mine} and t.state = 'accepted' and t.finished_on > newest.last - ${historyDays}::int
    order by t.finished_on, t.id`.execute(db);
  const promises = await sql<PromiseRow>`
    select t.id, t.feature_id as "featureId", t.to_whom as "toWhom", t.due_on as "dueOn"
    from promise t where ${mine} and t.state = 'open' order by t.due_on, t.id`.execute(db);
  const features = await sql<{ id: string; done: number }>`
    select t.id, count(s.id) as done from feature t
    left join story s on s.workspace_id = t.workspace_id and s.feature_id = t.id and s.state = 'accepted'
    where ${mine} group by t.id order by t.id`.execute(db);
  return {
    open: open.rows,
    finished: finished.rows,
    promises: promises.rows,
    features: features.rows,
    ...(await scopeOf(db, workspace, product)),
  };
}

/**
 * Scope that came or went after its feature was committed; the days stand in the diary alone. A story that was written
 * without the feature comes when it is given to it: until then it was no part of what was agreed.
 */
async function scopeOf(
  db: Db,
  workspace: string,
  product: string,
): Promise<Pick<ForecastInput, 'scope' | 'scopeSince'>> {
  // The inner `limit 1`, in an order that no index offers, has each record's own few lines looked up, however little
  // PostgreSQL knows yet of the tables.
  const first = (record: string, word: string, value: RawBuilder<unknown>) => sql`
    select (m.at at time zone p.time_zone)::date as day, c.op from (
      select c.actor_id, c.command_id, c.op from change c
      where c.workspace_id = ${workspace} and c.id = ${sql.ref(record)} and c.after ->> ${word} = ${value}
      order by c.seq + 0 limit 1
    ) c join command m on m.workspace_id = ${workspace} and m.actor_id = c.actor_id and m.id = c.command_id`;
  const { rows } = await sql<ScopeRow & { since: string | null }>`
    with committed as materialized (
      select f.id, first.day
      from feature f join product p on p.workspace_id = f.workspace_id and p.id = f.product_id
      cross join lateral (${first('f.id', 'stage', sql`'committed'`)}) first
      where f.workspace_id = ${workspace} and f.product_id = ${product}
        and f.stage in ('committed', 'delivering', 'shipped', 'measured', 'retired')
    ), changed as (
      select s.team_id as team, case when joined.op = 'update' then joined.day else s.created_on end as day, 1 as stories
      from story s join committed k on k.id = s.feature_id
      join product p on p.workspace_id = s.workspace_id and p.id = s.product_id
      left join lateral (${first('s.id', 'featureId', sql`k.id::text`)}) joined on true
      where s.workspace_id = ${workspace} and s.product_id = ${product} and s.created_on > k.day
      union all
      select s.team_id, first.day, -1
      from story s join committed k on k.id = s.feature_id
      join product p on p.workspace_id = s.workspace_id and p.id = s.product_id
      cross join lateral (${first('s.id', 'state', sql`'cut'`)}) first
      where s.workspace_id = ${workspace} and s.product_id = ${product} and s.state = 'cut'
    )
    select c.team, c.day as "on", sum(c.stories)::int as stories, (select min(day) from committed) as since
    from (select null::uuid as team, null::date as day, 0 as stories union all select * from changed) c
    group by c.team, c.day order by c.day nulls first, c.team`.execute(db);
  return {
    scopeSince: rows[0]?.since ?? null,
    scope: rows.flatMap(({ team, on, stories }) => (team && on ? [{ team, on, stories }] : [])),
  };
}
