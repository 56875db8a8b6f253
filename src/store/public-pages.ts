import { sql } from 'kysely';
import type { FieldsOf } from '#domain/records';
import type { Db } from './database.ts';

/** A published feature in the words that were written for the public. */
export type PublicFeature = {
  id: string;
  short: number;
  title: string;
  text: string | null;
  stage: FieldsOf<'feature'>['stage'];
  horizon: FieldsOf<'feature'>['horizon'];
  votes: number;
};
/** A published entry of the changelog. */
export type PublicNews = { id: string; title: string; text: string; on: string };
/** All that the public pages of a product can tell. */
export type PublicContent = { features: PublicFeature[]; news: PublicNews[] };

const mostFeatures = 2000;
const mostNews = 200;

const isOpen = (workspace: string, product: string) =>
  sql`exists (select 1 from product p where p.workspace_id = ${workspace} and p.id = ${product} and p.portal)`;

/** What the public may read of a product whose pages are open, field by field; there is no other way to it. */
export const publicContent: {
  [K in keyof PublicContent]: (db: Db, workspace: string, product: string) => Promise<PublicContent[K]>;
} = {
  async features(db, workspace, product) {
    const { rows } = await sql<PublicFeature>`
      select f.id, f.short, f.public_title as title, f.public_text as text, f.stage, f.horizon, coalesce(v.votes, 0) as votes
      from feature f
      left join (select feature_id, count(*)::integer as votes from vote
        where workspace_id = ${workspace} and product_id = ${product} group by feature_id) v on v.feature_id = f.id
      where f.workspace_id = ${workspace} and f.product_id = ${product} and ${isOpen(workspace, product)}
        and f.published and f.public_title is not null
      order by coalesce(v.votes, 0) desc, f.short limit ${mostFeatures}`.execute(db);
    return rows;
  },
  async news(db, workspace, product) {
    const { rows } = await sql<PublicNews>`
      select a.id, a.title, a.text, a.published_on as "on" from announcement a
      where a.workspace_id = ${workspace} and a.product_id = ${product} and ${isOpen(workspace, product)}
        and a.state = 'published' and a.published_on is not null
      order by a.published_on desc, a.id desc limit ${mostNews}`.execute(db);
    return rows;
  },
};
