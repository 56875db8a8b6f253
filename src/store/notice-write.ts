import { sql } from 'kysely';
import type { Db } from './database.ts';

/** One thing that one member is told. */
export type NoticeRow = {
  member: string;
  seq: number;
  why: string;
  product: string;
  subjectKind: string;
  subjectId: string;
  sourceKind: string;
  sourceId: string;
  actor: string;
  at: string;
  excerpt: string | null;
  was: string | null;
  became: string | null;
};

/** What a line says of earlier notices of the same record: over, in other words, or about another record. */
export type NoticeTurn = {
  source: string;
  seq: number;
  over: readonly string[];
  excerpt?: string | null;
  about?: { subjectKind: string; subjectId: string };
};
/** Whose inbox differs, in which product. */
export type Told = { product: string; member: string };

/**
 * Writes what members are told and turns what they were told before: of each line, only the notices before it. Made-up
 * people and whoever is gone are told nothing. Answers whose inboxes differ.
 */
export async function writeNotices(
  db: Db,
  workspace: string,
  rows: readonly NoticeRow[],
  turns: readonly NoticeTurn[],
): Promise<Told[]> {
  const told = rows.length > 0 ? await insert(db, workspace, rows) : [];
  const over = turns.filter((turn) => turn.over.length > 0);
  if (over.length > 0) {
    const gone = await sql<Told>`delete from notice n
      using jsonb_to_recordset(${JSON.stringify(over)}::jsonb) as o (source uuid, seq bigint, over jsonb)
      where n.workspace_id = ${workspace} and n.source_id = o.source and n.seq < o.seq and o.over ? n.why
      returning n.product_id as product, n.member_id as member`.execute(db);
    told.push(...gone.rows);
  }
  for (const { source, seq, excerpt, about } of turns) {
    if (excerpt !== undefined)
      await sql`update notice set excerpt = ${excerpt}
        where workspace_id = ${workspace} and source_id = ${source} and seq < ${seq}`.execute(db);
    if (about)
      await sql`update notice set subject_kind = ${about.subjectKind}, subject_id = ${about.subjectId}
        where workspace_id = ${workspace} and source_id = ${source} and seq < ${seq}`.execute(db);
  }
  return told;
}

async function insert(db: Db, workspace: string, rows: readonly NoticeRow[]): Promise<Told[]> {
  const { rows: told } = await sql<Told>`
    insert into notice (workspace_id, member_id, seq, why, product_id, subject_kind, subject_id, source_kind, source_id, actor_id,
      at, excerpt, was, became)
    select ${workspace}, m.id, r.seq, r.why, p.id, r."subjectKind", r."subjectId", r."sourceKind", r."sourceId", r.actor,
      r.at, r.excerpt, r.was, r.became
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (member uuid, seq bigint, why text, product uuid,
      "subjectKind" text, "subjectId" uuid, "sourceKind" text, "sourceId" uuid, actor uuid, at timestamptz, excerpt text,
      was text, became text)
    join member m on m.workspace_id = ${workspace} and m.id = r.member and m.account_id not like 'sample:%'
    join product p on p.workspace_id = ${workspace} and p.id = r.product
    on conflict do nothing
    returning product_id as product, member_id as member`.execute(db);
  return told;
}
