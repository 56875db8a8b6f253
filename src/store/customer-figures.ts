import { sql } from 'kysely';
import type { Read } from './read.ts';
import { within } from './read.ts';

/** What a customer said and was told, in numbers. */
export type CustomerFigures = {
  id: string;
  feedback: number;
  unprocessed: number;
  /** Complaints that are not resolved. */
  complaints: number;
  /** Features that its words speak for. */
  asked: number;
  /** Of these, the ones that are shipped. */
  delivered: number;
  /** Promises to it that are open, and that were kept. */
  promised: number;
  kept: number;
  lastOn: string | null;
};

/** The figures of the customers of a product within sight; those to whom nothing applies are left out. */
export async function customerFigures(read: Read, product: string, customer?: string): Promise<CustomerFigures[]> {
  const { rows } = await sql<CustomerFigures>`
    with told as (
      select t.id, t.customer_id, t.state, t.received_on, t.kind = 'complaint' and t.resolved_on is null as open_complaint
      from feedback t where ${within(read, 'feedback')} and t.product_id = ${product}
        and ${customer === undefined ? sql`t.customer_id is not null` : sql`t.customer_id = ${customer}`}
    ), words as (
      select customer_id, count(*) as feedback, count(*) filter (where state = 'unprocessed') as unprocessed,
        count(*) filter (where open_complaint) as complaints, max(received_on) as last_on
      from told group by customer_id
    ), wanted as (
      select told.customer_id, count(distinct f.id) as asked,
        count(distinct f.id) filter (where f.stage in ('shipped', 'measured')) as delivered
      from told join insight i on i.workspace_id = ${read.workspace} and i.feedback_id = told.id and i.stance = 'supports'
      join feature f on f.workspace_id = i.workspace_id and f.id = i.feature_id
      group by told.customer_id
    ), promises as (
      select c.id as customer_id, count(*) filter (where t.state = 'open') as promised, count(*) filter (where t.state = 'kept') as kept
      from promise t join customer c on c.workspace_id = t.workspace_id and c.product_id = t.product_id
        and lower(c.name) = lower(t.to_whom)
      where ${within(read, 'promise')} and t.product_id = ${product}
        ${customer === undefined ? sql`` : sql`and c.id = ${customer}`} group by c.id
    )
    select t.id, coalesce(words.feedback, 0) as feedback, coalesce(words.unprocessed, 0) as unprocessed,
      coalesce(words.complaints, 0) as complaints, coalesce(wanted.asked, 0) as asked,
      coalesce(wanted.delivered, 0) as delivered, coalesce(promises.promised, 0) as promised,
      coalesce(promises.kept, 0) as kept, words.last_on as "lastOn"
    from customer t left join words on words.customer_id = t.id left join wanted on wanted.customer_id = t.id
      left join promises on promises.customer_id = t.id
    where ${within(read, 'customer')} and t.product_id = ${product}
      ${customer === undefined ? sql`and coalesce(words.customer_id, promises.customer_id) is not null` : sql`and t.id = ${customer}`}
    order by t.id`.execute(read.db);
  return rows;
}
