import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** Coming releases with a date that the market sets, and the features in them that are still to be done. */
export const deadlines = facts<{ release: string; deadlineOn: string; why: string | null; features: string[] }>(
  (of) => sql`
  select t.id as release, t.deadline_on as "deadlineOn", t.deadline_why as why, array_agg(f.id order by f.short) as features
  from release t join feature f on f.workspace_id = t.workspace_id and f.release_id = t.id
  where ${mine(of)} and t.state in ('planned', 'go') and t.deadline_on is not null
    and f.stage not in ('shipped', 'measured', 'retired', 'parked', 'declined')
  group by t.workspace_id, t.id order by t.id`,
);
