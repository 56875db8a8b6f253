import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A stretch of the diary about one product. */
export type Read = { workspace: string; product: string; from: number; upTo: number };

/** The moment of the newest command of a product in a stretch of the diary; null where none is in it. */
export async function newestIn(db: Db, { workspace, product, from, upTo }: Read): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`select max(at) as at from command
    where workspace_id = ${workspace} and last_seq > ${from} and last_seq <= ${upTo} and product_id = ${product}`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

/** The civil date on which the date of each open promise and coming release was last said, where a stretch of the diary tells it. */
export async function datesSaidIn(db: Db, { workspace, product, from, upTo }: Read): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; saidOn: string }>`
    with t as (
      select id, 'dueOn' as field from promise where workspace_id = ${workspace} and product_id = ${product} and state = 'open'
      union all
      select id, 'deadlineOn' from release
      where workspace_id = ${workspace} and product_id = ${product} and state in ('planned', 'go') and deadline_on is not null
    )
    select t.id, (max(k.at) at time zone p.time_zone)::date as "saidOn"
    from t
    join product p on p.workspace_id = ${workspace} and p.id = ${product}
    join change c on c.workspace_id = ${workspace} and c.id = t.id and c.seq > ${from} and c.seq <= ${upTo} and c.after ? t.field
    join command k on k.workspace_id = c.workspace_id and k.actor_id = c.actor_id and k.id = c.command_id
    group by t.id, p.time_zone`.execute(db);
  return new Map(rows.map(({ id, saidOn }) => [id, saidOn]));
}
