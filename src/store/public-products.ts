import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Read } from './read.ts';

/** A product whose public pages are open, with what they say about it as a whole. */
export type PublicProduct = {
  workspace: string;
  product: string;
  slug: string;
  name: string;
  timeZone: string;
  /** The standing clock of a test or sample workspace. */
  clock: string | null;
  /** The last number of its workspace's diary: while it stands, no page has changed. */
  seq: number;
};

/** The product whose public pages are open at this address; of two workspaces' the older one's. */
export async function publicProduct(db: Db, slug: string): Promise<PublicProduct | undefined> {
  const { rows } = await sql<PublicProduct>`
    select p.workspace_id as workspace, p.id as product, p.slug, p.name, p.time_zone as "timeZone", s.seq,
      case when w.use = 'normal' then null else w.clock end as clock
    from product p
    join workspace w on w.workspace_id = p.workspace_id
    join workspace_sequence s on s.workspace_id = p.workspace_id
    where p.slug = ${slug} and p.portal
    order by p.workspace_id limit 1`.execute(db);
  const [row] = rows;
  return row && { ...row, seq: Number(row.seq) };
}

/** True where another workspace has its public pages, which anybody can read, at this address. */
export async function addressIsTaken(read: Read, slug: string): Promise<boolean> {
  const { rows } = await sql`select 1 from product p
    where p.slug = ${slug} and p.portal and p.workspace_id <> ${read.workspace} limit 1`.execute(read.db);
  return rows.length > 0;
}

/** A product by id, open or not, as a link out of a mail names it. */
export async function productOfLink(
  db: Db,
  workspace: string,
  product: string,
): Promise<(PublicProduct & { portal: boolean }) | undefined> {
  const { rows } = await sql<PublicProduct & { portal: boolean }>`
    select p.workspace_id as workspace, p.id as product, p.slug, p.name, p.portal, p.time_zone as "timeZone", 0 as seq,
      case when w.use = 'normal' then null else w.clock end as clock
    from product p join workspace w on w.workspace_id = p.workspace_id
    where p.workspace_id = ${workspace} and p.id = ${product}`.execute(db);
  return rows[0];
}
