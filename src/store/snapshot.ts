import { type RawBuilder, sql } from 'kysely';
import { columnOf, describeKind, type Kind, kindNames } from '#domain/records';
import type { Db } from './database.ts';
import { lastSeq } from './diary.ts';
import { type Sight, within } from './read.ts';
import { memberRights } from './rights.ts';

/** What a snapshot is asked for: by whom, of which part (null: everything in sight), with which fields of each kind. */
export type SnapshotRequest = {
  workspace: string;
  member: string;
  product: string | null;
  fieldsOf: (kind: Kind) => readonly string[];
  /** Stories that were accepted or cut before this day are left out. */
  endedBefore: string;
};

const pageRows = 1_000;

/**
 * The rows of every held kind in sight as NDJSON, a line for each page of a kind, from one moment of the database, and at
 * last the line with the sequence they are true at. Reads nothing for somebody who is no longer a member.
 */
export async function* snapshotPages(db: Db, request: SnapshotRequest): AsyncGenerator<string> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    // Right after an import PostgreSQL does not yet know how many rows there are and would sort all of them for each page.
    await sql`set local enable_bitmapscan = off`.execute(transaction);
    await sql`set local enable_seqscan = off`.execute(transaction);
    const seq = await lastSeq(transaction, request.workspace);
    // Rights and rows of one moment: a right taken or given after it comes with the stream that begins at `seq`.
    const rights = await memberRights(transaction, request.workspace, { member: request.member });
    const counts: Record<string, number> = {};
    let left = 0;
    if (rights) {
      const sight: Sight = {
        workspace: request.workspace,
        member: request.member,
        admin: rights.admin,
        products: rights.admin ? null : [...rights.roles.keys()],
      };
      for (const kind of kindNames) {
        const asked = partOf(kind, request, sight);
        if (!asked) continue;
        let count = 0;
        for await (const page of pagesOf(transaction, kind, request, asked)) {
          count += page.count;
          yield page.text;
        }
        counts[kind] = count;
      }
      left = await countLeft(transaction, request, sight);
    }
    yield `${JSON.stringify({ end: true, seq, counts, left })}\n`;
  } finally {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined);
  }
}

/** The condition on rows of a kind that belong to the part that is asked for; undefined where none does. */
function partOf(kind: Kind, request: SnapshotRequest, sight: Sight): RawBuilder<unknown> | undefined {
  const described = describeKind(kind);
  if (!described?.held) return undefined;
  const seen = within(sight, kind);
  if (request.product === null) return seen;
  if (described.scope === 'workspace') return undefined;
  const column = described.scope === 'self' ? sql`t.id` : sql`t.product_id`;
  return sql`${seen} and ${column} = ${request.product}`;
}

async function* pagesOf(
  db: Db,
  kind: Kind,
  request: SnapshotRequest,
  asked: RawBuilder<unknown>,
): AsyncGenerator<{ text: string; count: number }> {
  const table = sql.table(describeKind(kind)?.table ?? kind);
  const columns = sql.raw(columnsOf(kind, request.fieldsOf(kind)).join(', '));
  const kept = kind === 'story' ? sql`and not (${ended(request)})` : sql``;
  const head = `{"kind":${JSON.stringify(kind)},"rows":[`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ text: string | null; count: number; last: string | null }>`
      select string_agg(row_to_json(page)::text, ',') as text, count(*) as count, max(page.id::text collate "C") as last
      from (select ${columns} from ${table} t where ${asked} ${kept} and t.id > ${after}
        order by t.workspace_id, t.id limit ${pageRows}) page`.execute(db);
    const [page] = rows;
    if (!page?.text || !page.last) return;
    yield { text: `${head}${page.text}]}\n`, count: page.count };
    if (page.count < pageRows) return;
    after = page.last;
  }
}

/** The columns of a kind as they are written in JSON: id, version, product, short id in words, instants in UTC. */
export function columnsOf(kind: Kind, fields: readonly string[]): string[] {
  const described = describeKind(kind);
  const columns = ['t.id', 't.version'];
  if (described?.scope === 'product') columns.push('t.product_id as "productId"');
  if (described?.short) columns.push(`'${described.short}-' || t.short as short`);
  for (const name of fields) {
    const column = `t."${columnOf(name)}"`;
    const instant = described?.fields[name]?.type === 'instant';
    columns.push(
      `${instant ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column} as "${name}"`,
    );
  }
  return columns;
}

/** When a story was cut stands in the diary alone: its last such line is looked up for each, as they are few. */
function ended({ endedBefore }: SnapshotRequest): RawBuilder<unknown> {
  return sql`case t.state
    when 'accepted' then coalesce(t.finished_on < ${endedBefore}::date, false)
    when 'cut' then coalesce((
      select m.at < ${endedBefore}::date from (
        select c.workspace_id, c.actor_id, c.command_id from change c
        where c.workspace_id = t.workspace_id and c.id = t.id and c.after ->> 'state' = 'cut'
        order by c.seq + 0 desc limit 1
      ) c join command m on m.workspace_id = c.workspace_id and m.actor_id = c.actor_id and m.id = c.command_id), false)
    else false end`;
}

async function countLeft(db: Db, request: SnapshotRequest, sight: Sight): Promise<number> {
  const asked = partOf('story', request, sight);
  const { rows } = await sql<{ left: number }>`
    select count(*) as "left" from story t where ${asked} and ${ended(request)}`.execute(db);
  return rows[0]?.left ?? 0;
}
