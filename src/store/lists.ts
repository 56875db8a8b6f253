import { generateNKeysBetween } from 'fractional-indexing';
import { type RawBuilder, sql } from 'kysely';
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
  const above = (rank: RawBuilder<unknown>) => sql`(select rank ${inList} and rank > ${rank} order by rank limit 1)`;
  const below = (rank: RawBuilder<unknown>) =>
    sql`(select rank ${inList} and rank < ${rank} order by rank desc limit 1)`;
  const beside = async (
    id: string,
    neighbour: (rank: RawBuilder<unknown>) => RawBuilder<unknown>,
  ): Promise<{ at: string; beyond: string | null }> => {
    const { rows } = await sql<{
      at: string;
      beyond: string | null;
    }>`select s.rank as at, ${neighbour(sql`s.rank`)} as beyond
      from story s where s.workspace_id = ${workspace} and s.id = ${id} and s.rank is not null and s.id <> all(${ids}::uuid[])`.execute(
      db,
    );
    const [found] = rows;
    if (!found)
      throw new Problem({
        code: 'conflict',
        message: 'The story you placed it beside is no longer in the backlog. Choose another place.',
      });
    return found;
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
      const { at, beyond } = await beside(place.after, above);
      return { from: at, to: beyond };
    }
    if ('before' in place) {
      const { at, beyond } = await beside(place.before, below);
      return { from: beyond, to: at };
    }
    const rank = sql`${place.rank}::text`;
    const { rows } = await sql<{ taken: boolean; lower: string | null; higher: string | null }>`
      select exists (select 1 ${inList} and rank = ${rank}) as taken, ${below(rank)} as lower, ${above(rank)} as higher`.execute(
      db,
    );
    const [around] = rows;
    return { from: around?.taken ? place.rank : (around?.lower ?? null), to: around?.higher ?? null };
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
