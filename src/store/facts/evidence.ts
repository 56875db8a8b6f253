import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Features under way that customers' words do not clearly stand behind. */
export const featureEvidence = facts<{ feature: string; supports: number; contradicts: number }>(
  (of) => sql`
  select t.id as feature, count(i.id) filter (where i.stance = 'supports')::int as supports,
    count(i.id) filter (where i.stance = 'contradicts')::int as contradicts
  from feature t left join insight i on i.workspace_id = t.workspace_id and i.feature_id = t.id
  where ${mine(of)} and t.stage in ('committed', 'delivering')
  group by t.id
  having count(i.id) = 0 or count(i.id) filter (where i.stance = 'contradicts') > 0 order by t.id`,
);

/** Words of stakeholders against features that are on their way. */
export const objections = facts<{
  position: string;
  feature: string;
  name: string;
  stance: 'against' | 'concern';
  note: string | null;
  statedOn: string;
  decidedOn: string | null;
}>(
  (of) => sql`
  select t.id as position, t.feature_id as feature, t.name, t.stance, t.note, t.stated_on as "statedOn",
    (select max(d.decided_on) from decision d where d.workspace_id = t.workspace_id and d.feature_id = t.feature_id) as "decidedOn"
  from position t join feature f on f.workspace_id = t.workspace_id and f.id = t.feature_id
  where ${mine(of)} and t.stance in ('against', 'concern') and t.stated_on is not null
    and f.stage in ('qualified', 'committed', 'delivering') order by t.id`,
);

/** Open objectives without a feature that is on its way or has arrived. */
export const lonelyObjectives = facts<{ objective: string }>(
  (of) => sql`
  select t.id as objective from objective t where ${mine(of)} and t.state = 'open' and not exists (
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
