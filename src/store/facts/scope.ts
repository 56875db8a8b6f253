import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Sprints that are planned or run, with what was committed, what moved since, and how much is in them now. */
export const sprintScopes = facts<{
  sprint: string;
  committed: number;
  added: number;
  removed: number;
  committedPoints: number;
  points: number;
  capacity: number | null;
}>(
  (of) => sql`
  select t.id as sprint, t.capacity,
    count(c.id) filter (where c.change = 'committed')::int as committed,
    count(c.id) filter (where c.change = 'added')::int as added,
    count(c.id) filter (where c.change = 'removed')::int as removed,
    coalesce(sum(c.estimate) filter (where c.change = 'committed'), 0) as "committedPoints",
    (select coalesce(sum(s.estimate), 0) from story s
      where s.workspace_id = t.workspace_id and s.sprint_id = t.id and s.state <> 'cut') as points
  from sprint t
  left join commitment c on c.workspace_id = t.workspace_id and c.sprint_id = t.id
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
    count(s.id) filter (where s.created_on <= k.since and s.state = 'cut' and s.state_on >= k.since)::int as removed
  from committed k left join story s on s.workspace_id = ${of.workspace} and s.feature_id = k.id
  group by k.id, k.since order by k.id`,
);
