import { sql } from 'kysely';
import { z } from 'zod';
import type { Read } from './read.ts';

/** The forecast of a feature as it was last computed: on which day, from which state of the diary, and its result. */
export const forecastShape = z.object({
  featureId: z.string(),
  asOfDate: z.string(),
  asOfSeq: z.number(),
  result: z.unknown(),
});
/** Something the program noticed: what it concerns, with which numbers, and which roles and members can settle it. */
export const findingShape = z.object({
  key: z.string(),
  kind: z.string(),
  productId: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  evidence: z.record(z.string(), z.unknown()),
  roles: z.array(z.string()),
  members: z.array(z.string()),
  since: z.string(),
});

type Forecast = z.output<typeof forecastShape>;
type Finding = z.output<typeof findingShape>;

const mine = (read: Read) =>
  sql`t.workspace_id = ${read.workspace} ${read.products === null ? sql`` : sql`and t.product_id = any(${[...read.products]}::uuid[])`}`;

/** The last forecast of one feature, null where none has been computed. */
export async function forecastOf(read: Read, feature: string): Promise<Forecast | null> {
  const { rows } =
    await sql<Forecast>`select feature_id as "featureId", as_of_date as "asOfDate", as_of_seq as "asOfSeq", result from forecast t where ${mine(read)} and t.feature_id = ${feature}`.execute(
      read.db,
    );
  return rows[0] ?? null;
}

/** The last forecasts of a product's features. */
export async function forecastsOf(read: Read, product: string): Promise<Forecast[]> {
  const { rows } =
    await sql<Forecast>`select feature_id as "featureId", as_of_date as "asOfDate", as_of_seq as "asOfSeq", result from forecast t where ${mine(read)} and t.product_id = ${product} order by feature_id`.execute(
      read.db,
    );
  return rows;
}

/** The open findings of a product, oldest first; of one record where `subject` is given. */
export async function findingsOf(read: Read, product: string, subject?: string): Promise<Finding[]> {
  const { rows } =
    await sql<Finding>`select key, kind, product_id as "productId", subject_kind as "subjectKind", subject_id as "subjectId", evidence, roles, members, since
    from finding t where ${mine(read)} and t.product_id = ${product} ${subject ? sql`and t.subject_id = ${subject}` : sql``} order by since, key`.execute(
      read.db,
    );
  return rows;
}
