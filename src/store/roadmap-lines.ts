import { sql } from 'kysely';
import type { RoadmapLine } from '#domain/roadmap-changes';
import { type Read, within } from './read.ts';

type Asked = { product: string; timeZone: string; from: string; to: string; limit: number };

/** The diary's lines about a product's features and their promises on the days from one to another in a time zone, in their order, at most `limit`. */
export async function roadmapLines(read: Read, { product, timeZone, from, to, limit }: Asked): Promise<RoadmapLine[]> {
  const { rows } = await sql<RoadmapLine>`
    select x.seq, x.kind, x.id, x.op, x.before, x.after, t.id as "featureId", x.actor_id as actor, c.id as command, c.name,
      c.at, coalesce(c.reason, x.after->>'stageReason', (
        select d.after->>'reason' from change d
        where d.workspace_id = c.workspace_id and d.actor_id = c.actor_id and d.command_id = c.id and d.kind = 'decision' limit 1
      )) as reason
    from change x
    join command c on c.workspace_id = x.workspace_id and c.actor_id = x.actor_id and c.id = x.command_id
    left join promise p on x.kind = 'promise' and p.workspace_id = x.workspace_id and p.id = x.id
    join feature t on t.workspace_id = x.workspace_id and t.id = case x.kind when 'feature' then x.id else p.feature_id end
    where x.workspace_id = ${read.workspace} and x.kind in ('feature', 'promise') and ${within(read, 'feature')}
      and t.product_id = ${product} and c.at >= ${from}::date::timestamp at time zone ${timeZone} and c.at < (${to}::date + 1)::timestamp at time zone ${timeZone}
    order by x.seq limit ${limit}`.execute(read.db);
  return rows;
}
