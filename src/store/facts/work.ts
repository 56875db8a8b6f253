import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Records named in one piece of evidence are at most so many. */
const named = 20;

/** Stories in work, or in a running sprint, that neither words of customers nor an objective stand behind, by team. */
export const worksWithoutReason = facts<{ team: string; stories: string[]; count: number; since: string | null }>(
  (of) => sql`
  select t.team_id as team, (array_agg(t.id order by t.short))[1:${sql.lit(named)}] as stories, count(*)::int as count,
    min(coalesce(t.started_on, (select greatest(s.committed_on, t.created_on) from sprint s
      where s.workspace_id = t.workspace_id and s.id = t.sprint_id))) as since
  from story t
  left join feature f on f.workspace_id = t.workspace_id and f.id = t.feature_id
  where ${mine(of)} and t.kind = 'story'
    and (t.state in ('in progress', 'in review') or (t.state in ('draft', 'ready') and t.sprint_id in (
      select s.id from sprint s where s.workspace_id = ${of.workspace} and s.product_id = ${of.product} and s.state = 'running')))
    and (f.id is null or (f.objective_id is null and not exists (
      select 1 from insight i where i.workspace_id = t.workspace_id and i.feature_id = f.id)))
  group by t.team_id order by t.team_id`,
);

/** Features that are worked on before their turn, with those for now whose ready stories wait. */
export const worksOutOfOrder = facts<{
  feature: string;
  stage: string;
  horizon: string | null;
  stories: string[];
  waiting: { feature: string; ready: number }[];
  since: string | null;
}>(
  (of) => sql`
  with waiting as materialized (
    select t.id as feature, count(*)::int as ready
    from feature t join story s on s.workspace_id = t.workspace_id and s.feature_id = t.id and s.state = 'ready'
    where ${mine(of)} and t.horizon = 'now' group by t.id
    having not exists (select 1 from story b where b.workspace_id = ${of.workspace} and b.feature_id = t.id
      and b.state in ('in progress', 'in review'))
  )
  select t.id as feature, t.stage, t.horizon,
    (array_agg(s.id order by s.short))[1:${sql.lit(named)}] as stories,
    coalesce((select jsonb_agg(jsonb_build_object('feature', w.feature, 'ready', w.ready) order by w.feature)
      from waiting w), '[]') as waiting,
    greatest(min(s.started_on), (select max(d.decided_on) from decision d
      where d.workspace_id = t.workspace_id and d.feature_id = t.id and d.choice = t.stage)) as since
  from story s join feature t on t.workspace_id = s.workspace_id and t.id = s.feature_id
  where ${mine(of)} and s.workspace_id = ${of.workspace} and s.product_id = ${of.product}
    and s.state in ('in progress', 'in review')
    and (t.horizon = 'later' or t.stage in ('parked', 'declined', 'retired'))
  group by t.workspace_id, t.id, t.stage, t.horizon order by t.id`,
);

/** Open promises with the number of stories their features have. */
export const promisedWork = facts<{
  promise: string;
  feature: string;
  toWhom: string;
  dueOn: string;
  stories: number;
  since: string;
}>(
  (of) => sql`
  select t.id as promise, t.feature_id as feature, t.to_whom as "toWhom", t.due_on as "dueOn",
    (select count(*)::int from (select 1 from story s where s.workspace_id = t.workspace_id
      and s.feature_id = t.feature_id and s.state <> 'cut' limit 1) any_story) as stories,
    greatest(t.made_on, (select max(s.state_on) from story s
      where s.workspace_id = t.workspace_id and s.feature_id = t.feature_id and s.state = 'cut')) as since
  from promise t where ${mine(of)} and t.state = 'open' order by t.id`,
);
