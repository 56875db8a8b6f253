import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/**
 * Sprints that are planned or run, with what was committed, what of it has left by now and what has come in and stayed,
 * and how much is in them now. A story that came and went again has moved nothing.
 */
export const sprintScopes = facts<{
  sprint: string;
  committed: number;
  added: number;
  removed: number;
  points: number;
  capacity: number | null;
  /** The first day on which something moved that has not come back. */
  movedOn: string | null;
  /** The last day on which something came in; null before the commitment. */
  filledOn: string | null;
}>(
  (of) => sql`
  select t.id as sprint, t.capacity,
    count(l.story_id) filter (where l.meant)::int as committed,
    count(l.story_id) filter (where not l.meant and l.here)::int as added,
    count(l.story_id) filter (where l.meant and not l.here)::int as removed,
    (select coalesce(sum(s.estimate), 0) from story s
      where s.workspace_id = t.workspace_id and s.sprint_id = t.id and s.state <> 'cut') as points,
    min(l.last) filter (where l.meant <> l.here) as "movedOn", max(l.last) filter (where l.here) as "filledOn"
  from sprint t
  left join lateral (
    select c.story_id, bool_or(c.change = 'committed') as meant, max(c.done_on) as last,
      bool_or(s.sprint_id is not distinct from t.id and s.state <> 'cut') as here
    from commitment c join story s on s.workspace_id = c.workspace_id and s.id = c.story_id
    where c.workspace_id = t.workspace_id and c.sprint_id = t.id group by c.story_id
  ) l on true
  where ${mine(of)} and t.state in ('planned', 'running')
  group by t.workspace_id, t.id order by t.id`,
);

/** Features under way, with the stories they had at their last commitment and what came and went since. */
export const featureScopes = facts<{
  feature: string;
  since: string;
  base: number;
  added: number;
  removed: number;
  /** The day of each story that came or went, in order. */
  moves: string[];
}>(
  (of) => sql`
  with committed as materialized (
    select t.id, max(d.decided_on) as since
    from feature t join decision d on d.workspace_id = t.workspace_id and d.feature_id = t.id and d.choice = 'committed'
    where ${mine(of)} and t.stage in ('committed', 'delivering') group by t.id
  )
  select k.id as feature, k.since,
    count(s.id) filter (where s.created_on <= k.since)::int as base,
    count(s.id) filter (where s.created_on > k.since and s.state <> 'cut')::int as added,
    count(s.id) filter (where s.created_on <= k.since and s.state = 'cut' and s.state_on >= k.since)::int as removed,
    coalesce(jsonb_agg(case when s.state = 'cut' then s.state_on else s.created_on end
      order by case when s.state = 'cut' then s.state_on else s.created_on end)
      filter (where case when s.state = 'cut' then s.created_on <= k.since and s.state_on >= k.since
        else s.created_on > k.since end), '[]') as moves
  from committed k left join story s on s.workspace_id = ${of.workspace} and s.feature_id = k.id
  group by k.id, k.since order by k.id`,
);
