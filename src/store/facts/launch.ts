import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Feedback named in one piece of evidence is at most so much. */
const named = 20;

/** Claims of coming releases that cite a story which was cut, or whose feature has left the release. */
export const brokenClaims = facts<{
  claim: string;
  release: string;
  text: string;
  keeper: string;
  lost: string[];
  noted: boolean;
  since: string | null;
}>(
  (of) => sql`
  select t.id as claim, t.release_id as release, t.text, t.keeper_id as keeper, array_agg(s.id order by s.short) as lost,
    bool_and(exists (select 1 from change_note n where n.workspace_id = t.workspace_id
      and n.release_id = t.release_id and n.story_id = s.id)) as noted,
    case when bool_and(s.state = 'cut') then min(s.state_on) end as since
  from claim t
  join release r on r.workspace_id = t.workspace_id and r.id = t.release_id and r.state in ('planned', 'go')
  join citation c on c.workspace_id = t.workspace_id and c.claim_id = t.id
  join story s on s.workspace_id = t.workspace_id and s.id = c.story_id
  left join feature f on f.workspace_id = s.workspace_id and f.id = s.feature_id
  where ${mine(of)} and t.state <> 'withdrawn'
    and (s.state = 'cut' or f.release_id is distinct from t.release_id)
  group by t.workspace_id, t.id order by t.id`,
);

/** Change notes of coming releases that no message follows yet. */
export const openNotes = facts<{ note: string; release: string; text: string; writtenOn: string }>(
  (of) => sql`
  select t.id as note, t.release_id as release, t.text, t.written_on as "writtenOn"
  from change_note t join release r on r.workspace_id = t.workspace_id and r.id = t.release_id
  where ${mine(of)} and t.state = 'open' and r.state in ('planned', 'go') order by t.id`,
);

/**
 * Launched releases with those who asked for what they brought, in words or by a confirmed vote, and to whom nothing has gone
 * out. A reply that is written and not sent has told nobody.
 */
export const untold = facts<{ release: string; launchedOn: string; people: number; feedback: string[] }>(
  (of) => sql`
  with brought as materialized (
    select r.id as release, r.launched_on, t.id as feature
    from feature t join release r on r.workspace_id = t.workspace_id and r.id = t.release_id and r.state = 'launched'
    where ${mine(of)}
  ), told as materialized (
    select p.feature_id as feature, p.feedback_id as feedback, lower(p.email) as email from reply p
    join brought b on b.feature = p.feature_id
    where p.workspace_id = ${of.workspace} and p.state in ('queued', 'sending', 'sent', 'by hand', 'skipped')
  ), asked as (
    select b.release, b.launched_on, b.feature, v.id as feedback, v.short, lower(v.email) as email,
      coalesce(lower(v.email), lower(v.who) || ' ' || coalesce(lower(v.customer), '')) as person
    from brought b
    join insight i on i.workspace_id = ${of.workspace} and i.feature_id = b.feature and i.stance = 'supports'
    join feedback v on v.workspace_id = i.workspace_id and v.id = i.feedback_id
    where v.email is not null or v.who is not null
    union all
    select b.release, b.launched_on, b.feature, null, null, lower(v.email), lower(v.email)
    from brought b
    join vote v on v.workspace_id = ${of.workspace} and v.product_id = ${of.product} and v.feature_id = b.feature and v.state = 'confirmed'
    where v.email is not null
  ), owed as (
    select a.release, a.launched_on, a.person, (array_agg(a.feedback order by a.short))[1] as feedback
    from asked a group by a.release, a.launched_on, a.feature, a.person
    having not bool_or(
      coalesce((a.feature, a.feedback) in (select feature, feedback from told where feedback is not null), false)
      or coalesce((a.feature, a.email) in (select feature, email from told where email is not null), false))
  )
  select release, launched_on as "launchedOn", count(distinct person)::int as people,
    coalesce((array_agg(distinct feedback) filter (where feedback is not null))[1:${sql.lit(named)}], '{}') as feedback
  from owed group by release, launched_on order by release`,
);

/** Complaints that were neither resolved nor archived. */
export const openComplaints = facts<{
  feedback: string;
  keeper: string | null;
  dueOn: string | null;
  receivedOn: string;
}>(
  (of) => sql`
  select t.id as feedback, t.keeper_id as keeper, t.due_on as "dueOn", t.received_on as "receivedOn"
  from feedback t where ${mine(of)} and t.kind = 'complaint' and t.resolution is null and t.state <> 'archived'
  order by t.id`,
);
