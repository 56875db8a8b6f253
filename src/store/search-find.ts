import { type RawBuilder, sql } from 'kysely';
import type { Kind } from '#domain/records';
import { searchedKinds } from '#domain/searched';
import type { Read, Sight } from './read.ts';

/** One word that must be said, in any of its spellings; `begins`: also as the beginning of a word. */
export type WantedWord = { any: readonly string[]; begins: boolean };
/** Whose records are looked through, narrowed as somebody asked. */
export type Narrowed = {
  kinds: readonly Kind[] | null;
  products: readonly string[] | null;
  /** Names of people or companies outside, folded; one of them must have said it. */
  from: readonly string[];
  /** Members, one of whom made it, keeps it or is asked; null: anybody. */
  by: readonly string[] | null;
};
/** Where the words have to stand: in what a record is called, or anywhere else in it. */
export type Tier = 'title' | 'text';
export type FoundEntry = { kind: Kind; id: string };

/** So many of each kind stand together before the next ones, so that no kind hides the others. */
const band = 5;
const mostLookedAt = 3_000;

/** Has statements planned for the words at hand: what is best for a common word is slow for a rare one. */
export async function plannedAnew<T>(read: Read, work: (read: Read) => Promise<T>): Promise<T> {
  return read.db.transaction().execute(async (db) => {
    await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(db);
    return work({ ...read, db });
  });
}

/**
 * The records whose words fit: in bands of a few of each kind, what counts more before what counts less, the newest before
 * the older. Asked kind by kind from the newest on, so that a word that every other record says costs no more than a rare one.
 */
export async function findByWords(
  read: Read,
  words: readonly WantedWord[],
  narrowed: Narrowed,
  tier: Tier,
  limit: number,
): Promise<FoundEntry[]> {
  const query = queryOf(words);
  const fits = tier === 'title' ? sql`e.lead @@ ${query}` : sql`e.words @@ ${query} and not e.lead @@ ${query}`;
  const { rows } = await sql<FoundEntry>`
    select kind, id from (
      select e.*, row_number() over (partition by e.kind order by e.seq desc, e.id) as nth
      from unnest(${[...(narrowed.kinds ?? searchedKinds)]}::text[]) as k (kind) cross join lateral (
        select e.kind, e.id, e.seq, e.weight from search_entry e
        where e.kind = k.kind and ${among(read, { ...narrowed, kinds: null })} and ${fits}
        order by e.seq desc, e.id limit ${limit}) e
    ) b order by (nth - 1) / ${band}::int, weight desc, seq desc, id limit ${limit}`.execute(read.db);
  return rows;
}

/** The records with a number in their short id, of those kinds that have its letter. */
export async function findByNumber(
  read: Read,
  number: number,
  kinds: readonly Kind[],
  narrowed: Narrowed,
): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`select e.kind, e.id from search_entry e
    where e.number = ${number} and e.kind = any(${[...kinds]}) and ${among(read, narrowed)}
    order by e.weight desc, e.id`.execute(read.db);
  return rows;
}

/** All records that somebody narrowed it down to, the latest changed first. */
export async function findLatest(read: Read, narrowed: Narrowed, limit: number): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`select e.kind, e.id from search_entry e
    where ${among(read, narrowed)} order by e.seq desc, e.id limit ${limit}`.execute(read.db);
  return rows;
}

/** How many records of each kind fit; no words fit everything. */
export async function countFound(
  read: Read,
  words: readonly WantedWord[],
  number: { number: number; kinds: readonly Kind[] } | null,
  narrowed: Narrowed,
): Promise<Partial<Record<Kind, number>>> {
  const fits = [
    ...(words.length > 0 ? [sql`e.words @@ ${queryOf(words)}`] : []),
    ...(number ? [sql`(e.number = ${number.number} and e.kind = any(${[...number.kinds]}))`] : []),
  ];
  const { rows } = await sql<{ kind: Kind; count: number }>`select e.kind, count(*) as count from search_entry e
    where ${among(read, narrowed)} ${fits.length > 0 ? sql`and (${sql.join(fits, sql` or `)})` : sql``}
    group by e.kind`.execute(read.db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** The active and former members whose name has a part that begins like this, folded. */
export async function membersCalled(read: Read, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select e.id from search_entry e
    where e.workspace_id = ${read.workspace} and e.kind = 'member' and e.lead @@ ${queryOf(
      name.split(' ').map((word) => ({ any: [word], begins: true })),
    )}`.execute(read.db);
  return rows.map(({ id }) => id);
}

/** Words that records of the workspace say and that begin like this; undefined where there are more than `most`. Never shown, as the next. */
export async function wordsBeginning(
  { db, workspace }: Pick<Read, 'db' | 'workspace'>,
  beginning: string,
  most: number,
): Promise<string[] | undefined> {
  const { rows } = await sql<{ word: string }>`select w.word from search_word w
    where w.workspace_id = ${workspace} and w.word >= ${beginning} and w.word < ${`${beginning}\u{10ffff}`}
    limit ${most + 1}`.execute(db);
  return rows.length > most ? undefined : rows.map(({ word }) => word);
}

/** Words that records of the workspace say and that share letters with a misspelt one. Never shown: what is found by them is kept within sight. */
export async function wordsLike(
  { db, workspace }: Pick<Read, 'db' | 'workspace'>,
  pieces: readonly string[],
  { least, most }: { least: number; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select w.word from search_word w
    where w.workspace_id = ${workspace} and w.pieces && ${[...pieces]}::text[] and length(w.word) between ${least} and ${most}
    limit ${mostLookedAt}`.execute(db);
  return rows.map(({ word }) => word);
}

/** The condition that keeps entries `e` within sight and to what was asked for. */
function among(sight: Sight, { kinds, products, from, by }: Narrowed): RawBuilder<unknown> {
  const conditions = [sql`e.workspace_id = ${sight.workspace}`];
  if (sight.products)
    conditions.push(sql`(e.product_id is null or e.product_id = any(${[...sight.products]}::uuid[]))`);
  if (products) conditions.push(sql`e.product_id = any(${[...products]}::uuid[])`);
  if (kinds) conditions.push(sql`e.kind = any(${[...kinds]})`);
  if (by) conditions.push(sql`e.by_ids && ${[...by]}::uuid[]`);
  for (const name of from) {
    const like = `%${name}%`;
    conditions.push(sql`(e.from_words like ${like} or e.customer_id in (select c.id from search_entry c
      where c.workspace_id = ${sight.workspace} and c.kind = 'customer' and c.from_words like ${like}))`);
  }
  return sql.join(conditions, sql` and `);
}

/** Every word as it is written or by its English stem; what English says in every sentence is left out, unless it is still being typed. */
function queryOf(words: readonly WantedWord[]): RawBuilder<unknown> {
  const spelled = (
    word: string,
    begins: boolean,
  ) => sql`plainto_tsquery('english', ${word}) || plainto_tsquery('simple', ${word})
    ${begins ? sql`|| to_tsquery('simple', ${`${word}:*`})` : sql``}`;
  const parts = words.map(({ any, begins }, at) => {
    const spellings = sql.join(
      any.map((word) => spelled(word, begins)),
      sql` || `,
    );
    const [word = ''] = any;
    return begins || any.length > 1 || at === words.length - 1
      ? sql`(${spellings})`
      : sql`(case when numnode(plainto_tsquery('english', ${word})) = 0 then ''::tsquery else ${spellings} end)`;
  });
  return sql`(${sql.join(parts, sql` && `)})`;
}
