import { sql } from 'kysely';
import { facts, mine } from './facts.ts';

/** The roles that active members hold in the product, and how its teams work. */
export const staffing = facts<{ held: string[]; works: string[] }>(
  (of) => sql`
  select coalesce((select array_agg(distinct t.role) from role t
      join member m on m.workspace_id = t.workspace_id and m.id = t.member_id and m.state = 'active'
      where ${mine(of)}), '{}') as held,
    coalesce((select array_agg(distinct t.works) from team t where ${mine(of)}), '{}') as works`,
);
