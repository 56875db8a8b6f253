import { sql } from 'kysely';
import { sha256 } from '#lib/canonical';
import type { Db } from './database.ts';
import { type Read, within } from './read.ts';

/** A visitor of one product as votes keep them: the same browser is somebody else in the next product. */
export const visitorHash = (product: string, who: string): string => sha256(`${product} ${who}`);

/** How many wish for a feature, and how many of them can be told. */
export type VoteCount = { feature: string; votes: number; confirmed: number };

/** The votes of these features, counted; a feature without any is missing. */
export async function countVotes(read: Read, features: readonly string[]): Promise<VoteCount[]> {
  const { rows } = await sql<VoteCount>`select t.feature_id as feature, count(*)::integer as votes,
      (count(*) filter (where t.state = 'confirmed'))::integer as confirmed
    from vote t where ${within(read, 'vote')} and t.feature_id = any(${[...features]}::uuid[])
    group by t.feature_id order by t.feature_id`.execute(read.db);
  return rows;
}

/** The features of a product that this visitor wishes for. */
export async function votesOfVisitor(
  db: Db,
  { workspace, product }: { workspace: string; product: string },
  who: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ feature: string }>`select feature_id as feature from vote
    where workspace_id = ${workspace} and visitor = ${visitorHash(product, who)}`.execute(db);
  return new Set(rows.map(({ feature }) => feature));
}

/** A vote by the feature's short number and its visitor. */
export async function voteOfVisitor(
  db: Db,
  { workspace, product }: { workspace: string; product: string },
  feature: string,
  who: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from vote
    where workspace_id = ${workspace} and feature_id = ${feature} and visitor = ${visitorHash(product, who)}`.execute(
    db,
  );
  return rows[0]?.id;
}

/** The version of a vote; undefined where it is gone. */
export async function versionOf(db: Db, workspace: string, vote: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from vote
    where workspace_id = ${workspace} and id = ${vote}`.execute(db);
  return rows[0]?.version;
}
