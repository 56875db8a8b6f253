import { sql } from 'kysely';
import { type Read, within } from './read.ts';

/** What members did in a product since a moment, by member, role and command; undone acts count as done. */
export async function actsSince(
  read: Read,
  product: string,
  since: string,
): Promise<{ member: string; role: string | null; command: string; acts: number; last: string }[]> {
  const { rows } = await sql<{ member: string; role: string | null; command: string; acts: number; last: string }>`
    with seen as (select t.id from product t where ${within(read, 'product')} and t.id = ${product})
    select m.actor_id as member, m.role, m.name as command, count(*)::int as acts, max(m.at) as last
    from command m, seen
    where m.workspace_id = ${read.workspace} and m.product_id = seen.id and m.last_seq is not null
      and m.at > ${since} and m.via not in ('portal', 'clock')
    group by m.actor_id, m.role, m.name order by m.actor_id, m.name, m.role`.execute(read.db);
  return rows;
}
