import { generateNKeysBetween } from 'fractional-indexing';
import { sql } from 'kysely';
import type { Place } from '#domain/change';
import { Problem } from '#lib/problem';
import type { Db } from './database.ts';

/** Past this length a list's ranks are dealt anew. */
export const longestRank = 50;

/** Locks the hand-ordered list of a product until the transaction ends; taken before any row. */
export async function lockList(db: Db, workspace: string, product: string): Promise<void> {
  const locked =
    await sql`select 1 from ordered_list where workspace_id = ${workspace} and id = ${product} for update`.execute(db);
  if (locked.rows.length > 0) return;
  await sql`insert into ordered_list (workspace_id, id) values (${workspace}, ${product}) on conflict do nothing`.execute(
    db,
  );
  await sql`select 1 from ordered_list where workspace_id = ${workspace} and id = ${product} for update`.execute(db);
}

type Rank = { rank: string };
type Gap = { from: string | null; to: string | null };

/** Ranks for `ids`, in their order, as one block at `place` in the product's backlog, whose list is locked. */
export async function ranksFor(
  db: Db,
  workspace: string,
  product: string,
  ids: string[],
  place: Place,
): Promise<string[]> {
  const inList = sql`from story where workspace_id = ${workspace} and product_id = ${product} and rank is not null and id <> all(${ids}::uuid[])`;
  const next = async (after: string): Promise<string | null> =>
    (await sql<Rank>`select rank ${inList} and rank > ${after} order by rank limit 1`.execute(db)).rows[0]?.rank ??
    null;
  const previous = async (before: string): Promise<string | null> =>
    (await sql<Rank>`select rank ${inList} and rank < ${before} order by rank desc limit 1`.execute(db)).rows[0]
      ?.rank ?? null;
  const rankOf = async (id: string): Promise<string> => {
    const found = (await sql<Rank>`select rank ${inList} and id = ${id}`.execute(db)).rows[0];
    if (!found)
      throw new Problem({
        code: 'conflict',
        message: 'The story you placed it beside is no longer in the backlog. Choose another place.',
      });
    return found.rank;
  };
  const gap = await gapAt();
  if (ids.length === 1 && 'rank' in place && gap.from !== place.rank && gap.to !== place.rank) return [place.rank];
  return generateNKeysBetween(gap.from, gap.to, ids.length);

  async function gapAt(): Promise<Gap> {
    if ('at' in place && place.at === 'end') {
      const last = await sql<Rank>`select rank ${inList} order by rank desc limit 1`.execute(db);
      return { from: last.rows[0]?.rank ?? null, to: null };
    }
    if ('at' in place) {
      const first = await sql<Rank>`select rank ${inList} order by rank limit 1`.execute(db);
      return { from: null, to: first.rows[0]?.rank ?? null };
    }
    if ('after' in place) {
      const from = await rankOf(place.after);
      return { from, to: await next(from) };
    }
    if ('before' in place) {
      const to = await rankOf(place.before);
      return { from: await previous(to), to };
    }
    const taken = await sql`select 1 ${inList} and rank = ${place.rank}`.execute(db);
    return { from: taken.rows.length > 0 ? place.rank : await previous(place.rank), to: await next(place.rank) };
  }
}

/** Deals short ranks to a whole locked list in its present order and answers them by id. */
export async function rerank(db: Db, workspace: string, product: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string }>`select id from story
    where workspace_id = ${workspace} and product_id = ${product} and rank is not null order by rank`.execute(db);
  const keys = generateNKeysBetween(null, null, rows.length);
  const dealt = rows.map((row, index) => ({ id: row.id, rank: keys[index] }));
  await sql`update story t set rank = r.rank from jsonb_to_recordset(${JSON.stringify(dealt)}::jsonb) as r (id uuid, rank text)
    where t.workspace_id = ${workspace} and t.id = r.id`.execute(db);
  return Object.fromEntries(dealt.map(({ id, rank }) => [id, String(rank)]));
}
