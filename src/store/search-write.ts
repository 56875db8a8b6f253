import { sql } from 'kysely';
import type { Kind } from '#domain/records';
import type { Db } from './database.ts';

/** What a record is found by. */
export type SearchEntry = {
  kind: Kind;
  id: string;
  product: string | null;
  number: number | null;
  weight: number;
  seq: number;
  /** Words in lower case without accents, parted by spaces. */
  from: string;
  customer: string | null;
  by: string[];
  title: string;
  body: string;
};

/** The records of some kinds that a stretch of the diary made, deleted or changed in a field that is looked for. */
export async function recordsTouched(
  db: Db,
  workspace: string,
  from: number,
  upTo: number,
  fields: ReadonlyMap<Kind, readonly string[]>,
): Promise<Map<Kind, Map<string, number>>> {
  const looks = [...fields].map(
    ([kind, names]) => sql`(kind = ${kind} and (op <> 'update' or jsonb_exists_any(after, ${[...names]})))`,
  );
  const { rows } = await sql<{ kind: Kind; id: string; seq: number }>`
    select kind, id, max(seq) as seq from change
    where workspace_id = ${workspace} and seq > ${from} and seq <= ${upTo} and op <> 'rerank'
      and (${sql.join(looks, sql` or `)})
    group by kind, id order by kind, id`.execute(db);
  const touched = new Map<Kind, Map<string, number>>();
  for (const { kind, id, seq } of rows) touched.set(kind, (touched.get(kind) ?? new Map()).set(id, seq));
  return touched;
}

/** Forgets everything that can be found in a workspace. */
export async function forgetSearch(db: Db, workspace: string): Promise<void> {
  await sql`delete from search_entry where workspace_id = ${workspace}`.execute(db);
  await sql`delete from search_word where workspace_id = ${workspace}`.execute(db);
}

/** Takes records out; answers the words that they were found by. */
export async function dropEntries(
  db: Db,
  workspace: string,
  records: readonly { kind: Kind; id: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    with gone as (
      delete from search_entry e using unnest(${records.map(({ kind }) => kind)}::text[], ${records.map(({ id }) => id)}::uuid[]) as r (kind, id)
      where e.workspace_id = ${workspace} and e.kind = r.kind and e.id = r.id returning e.words
    )
    select distinct unnest(tsvector_to_array(words)) as word from gone`.execute(db);
  return rows.map(({ word }) => word);
}

/** Puts records in; those that were there are dropped before. */
export async function putEntries(db: Db, workspace: string, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ by, ...entry }) => ({ ...entry, by: `{${by.join(',')}}` }));
  // English stems beside the words as they are written, for other languages and for the beginnings of words.
  const both = (text: string) => sql.raw(`to_tsvector('english', ${text}) || to_tsvector('simple', ${text})`);
  await sql`
    insert into search_entry (workspace_id, kind, id, product_id, number, weight, seq, from_words, customer_id, by_ids, lead, words)
    select ${workspace}, r.kind, r.id, r.product, r.number, r.weight, r.seq, r."from", r.customer, r.by::uuid[],
      l.lead, setweight(l.lead, 'A') || ${both('r.body')}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (kind text, id uuid, product uuid, number int, weight real, seq bigint, "from" text, customer uuid, by text, title text, body text)
    cross join lateral (select ${both(`r.title || ' ' || r."from"`)} as lead) l`.execute(db);
}

/** Learns words by their pieces. */
export async function learnWords(
  db: Db,
  workspace: string,
  words: readonly { word: string; pieces: readonly string[] }[],
): Promise<void> {
  if (words.length === 0) return;
  await sql`insert into search_word (workspace_id, word, pieces)
    select ${workspace}, r.word, string_to_array(r.pieces, ',')
    from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ pieces }) => pieces.join(','))}::text[]) as r (word, pieces)
    on conflict do nothing`.execute(db);
}

/** Forgets those of some words that no record says any more. */
export async function forgetWords(db: Db, workspace: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await sql`delete from search_word w where w.workspace_id = ${workspace} and w.word = any(${[...words]})
    and not exists (select from search_entry e
      where e.workspace_id = ${workspace} and e.words @@ to_tsquery('simple', w.word))`.execute(db);
}

/** Lets PostgreSQL count which words are common, without which it looks for them the slow way; done by itself only after a while. */
export async function countWords(db: Db): Promise<void> {
  await sql`analyze search_entry`.execute(db);
}
