import { type RawBuilder, sql } from 'kysely';
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
/** One part of it: how it is read, in which order, and how much of it at most. */
export type PublicPart<T> = {
  most: number;
  read: (db: Db, workspace: string, product: string) => Promise<T[]>;
  /** What of it the diary touched behind a line; undefined where it has to be read whole. */
  touched: (db: Db, workspace: string, product: string, since: number) => Promise<Touched<T> | undefined>;
  order: (a: T, b: T) => number;
};
/** The ids that lines of the diary were about, and those of them that are public now. */
export type Touched<T> = { ids: ReadonlySet<string>; rows: readonly T[] };

const isOpen = (workspace: string, product: string) =>
  sql`exists (select 1 from product p where p.workspace_id = ${workspace} and p.id = ${product} and p.portal)`;

/** The one condition under which a feature `f`, or an announcement `a`, of a product is public. */
const featureIsOut = (workspace: string, product: string) =>
  sql`f.workspace_id = ${workspace} and f.product_id = ${product} and f.published and f.public_title is not null`;
const newsIsOut = (workspace: string, product: string) =>
  sql`a.workspace_id = ${workspace} and a.product_id = ${product} and a.state = 'published' and a.published_on is not null`;

const featureFields = sql`f.id, f.short, f.public_title as title, f.public_text as text, f.stage, f.horizon`;
const newsFields = sql`a.id, a.title, a.text, a.published_on as "on"`;

/** What the public may read of a product whose pages are open, field by field; there is no other way to it. */
export const publicContent: { [K in keyof PublicContent]: PublicPart<PublicContent[K][number]> } = {
  features: {
    most: 2000,
    async read(db, workspace, product) {
      const { rows } = await sql<PublicFeature>`
        select ${featureFields}, coalesce(v.votes, 0) as votes
        from feature f
        left join (select feature_id, count(*)::integer as votes from vote
          where workspace_id = ${workspace} and product_id = ${product} group by feature_id) v on v.feature_id = f.id
        where ${featureIsOut(workspace, product)} and ${isOpen(workspace, product)}
        order by coalesce(v.votes, 0) desc, f.short limit ${this.most}`.execute(db);
      return rows;
    },
    async touched(db, workspace, product, since) {
      const { rows } = await sql<PublicFeature & { touched: string }>`
        with touched as (${linesOf(workspace, product, since)} and (
          (l.kind = 'feature' and (l.op <> 'update' or l.product_before is distinct from l.product_after
            or l.after ?| array['published', 'publicTitle', 'publicText', 'stage', 'horizon']))
          or (l.kind = 'vote' and (l.op <> 'update' or l.after ? 'featureId'))
          or (l.kind = 'product' and l.after ? 'portal')))
        select t.id as touched, ${featureFields}, (select count(*)::integer from vote v
          where v.workspace_id = ${workspace} and v.feature_id = f.id) as votes
        from touched t left join feature f on f.id = t.id and ${featureIsOut(workspace, product)}`.execute(db);
      return touchedIn(rows, product);
    },
    order: (a, b) => b.votes - a.votes || a.short - b.short,
  },
  news: {
    most: 500,
    async read(db, workspace, product) {
      const { rows } = await sql<PublicNews>`
        select ${newsFields} from announcement a
        where ${newsIsOut(workspace, product)} and ${isOpen(workspace, product)}
        order by a.published_on desc, a.id desc limit ${this.most}`.execute(db);
      return rows;
    },
    async touched(db, workspace, product, since) {
      const { rows } = await sql<PublicNews & { touched: string }>`
        with touched as (${linesOf(workspace, product, since)} and (
          (l.kind = 'announcement' and (l.op <> 'update' or l.product_before is distinct from l.product_after
            or l.after ?| array['state', 'title', 'text', 'publishedOn']))
          or (l.kind = 'product' and l.after ? 'portal')))
        select t.id as touched, ${newsFields}
        from touched t left join announcement a on a.id = t.id and ${newsIsOut(workspace, product)}`.execute(db);
      return touchedIn(rows, product);
    },
    order: (a, b) => compare(b.on, a.on) || compare(b.id, a.id),
  },
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The records that a product's lines of the diary behind `since` are about: a vote's is its feature. The condition goes on behind it. */
function linesOf(workspace: string, product: string, since: number): RawBuilder<unknown> {
  return sql`select distinct about.id from change l, lateral (
      select l.id where l.kind <> 'vote'
      union all select (l.before->>'featureId')::uuid where l.kind = 'vote' and l.before ? 'featureId'
      union all select (l.after->>'featureId')::uuid where l.kind = 'vote' and l.after ? 'featureId'
    ) about
    where l.workspace_id = ${workspace} and l.seq > ${since}
      and ${product} in (l.product_before, l.product_after, case when l.kind = 'product' then l.id end)`;
}

/** Pages that were opened or closed meanwhile have to be read whole. */
function touchedIn<T extends { id: string; touched: string }>(
  rows: readonly T[],
  product: string,
): Touched<T> | undefined {
  const ids = new Set(rows.map(({ touched }) => touched));
  return ids.has(product) ? undefined : { ids, rows: rows.filter(({ id }) => id !== null) };
}
