import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Features under way that customers' words do not clearly stand behind. */
export const featureEvidence = facts<{
  feature: string;
  supports: number;
  contradicts: number;
  since: string | null;
}>(
  (of) => sql`
  select t.id as feature, count(i.id) filter (where i.stance = 'supports')::int as supports,
    count(i.id) filter (where i.stance = 'contradicts')::int as contradicts,
    greatest(max(i.received_on) filter (where i.stance = 'contradicts'), (select max(d.decided_on) from decision d
      where d.workspace_id = t.workspace_id and d.feature_id = t.id and d.choice = 'committed')) as since
  from feature t left join insight i on i.workspace_id = t.workspace_id and i.feature_id = t.id
  where ${mine(of)} and t.stage in ('committed', 'delivering')
  group by t.workspace_id, t.id
  having count(i.id) = 0 or count(i.id) filter (where i.stance = 'contradicts') > 0 order by t.id`,
);

/** Words of stakeholders against features that are on their way; on the day of the words, the diary says which came first. */
export const objections = facts<{
  position: string;
  feature: string;
  name: string;
  stance: 'against' | 'concern';
  note: string | null;
  statedOn: string;
  weighed: boolean;
}>(
  (of) => sql`
  select t.id as position, t.feature_id as feature, t.name, t.stance, t.note, t.stated_on as "statedOn",
    exists (select 1 from decision d where d.workspace_id = t.workspace_id and d.feature_id = t.feature_id
      and (d.decided_on > t.stated_on or (d.decided_on = t.stated_on
        and (select min(c.seq) from change c where c.workspace_id = d.workspace_id and c.id = d.id)
          > (select max(c.seq) from change c where c.workspace_id = t.workspace_id and c.id = t.id)))) as weighed
  from position t join feature f on f.workspace_id = t.workspace_id and f.id = t.feature_id
  where ${mine(of)} and t.stance in ('against', 'concern') and t.stated_on is not null
    and f.stage in ('qualified', 'committed', 'delivering') order by t.id`,
);

/** Open objectives without a feature that is on its way or has arrived, since they were set or the last of their features was let go. */
export const lonelyObjectives = facts<{ objective: string; since: string | null }>(
  (of) => sql`
  select t.id as objective,
    greatest((select (min(k.at) at time zone p.time_zone)::date from change c
        join command k on k.workspace_id = c.workspace_id and k.actor_id = c.actor_id and k.id = c.command_id
        join product p on p.workspace_id = t.workspace_id and p.id = t.product_id
        where c.workspace_id = t.workspace_id and c.id = t.id group by p.time_zone),
      (select max(d.decided_on) from feature f join decision d on d.workspace_id = f.workspace_id and d.feature_id = f.id
        where f.workspace_id = t.workspace_id and f.objective_id = t.id)) as since
  from objective t where ${mine(of)} and t.state = 'open' and not exists (
    select 1 from feature f where f.workspace_id = t.workspace_id and f.objective_id = t.id
      and f.stage not in ('parked', 'declined', 'retired')) order by t.id`,
);

/** Shipped features without an outcome, and when their release was launched. */
export const unmeasured = facts<{ feature: string; launchedOn: string }>(
  (of) => sql`
  select t.id as feature, r.launched_on as "launchedOn"
  from feature t join release r on r.workspace_id = t.workspace_id and r.id = t.release_id
  where ${mine(of)} and t.stage = 'shipped' and r.launched_on is not null and not exists (
    select 1 from outcome o where o.workspace_id = t.workspace_id and o.feature_id = t.id) order by t.id`,
);
