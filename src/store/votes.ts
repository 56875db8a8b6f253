import { sql } from 'kysely';
import { type Read, within } from './read.ts';

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
