import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database.ts';

/** Whose facts are read, and the civil date there. */
export type FactsOf = { workspace: string; product: string; today: string };
/** Reads the facts of one kind in a product. */
export type Facts<T> = (db: Db, of: FactsOf) => Promise<T[]>;

/** The condition that keeps alias `t` to the product. */
export const mine = ({ workspace, product }: FactsOf) =>
  sql`t.workspace_id = ${workspace} and t.product_id = ${product}`;

/** Facts that one statement reads. */
export function facts<T extends object>(statement: (of: FactsOf) => RawBuilder<T>): Facts<T> {
  return async (db, of) => (await statement(of).execute(db)).rows;
}
