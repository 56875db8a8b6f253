import { sql } from 'kysely';
import type { Row } from '#domain/records';
import { type Read, within } from './read.ts';
import { shapeOf } from './rows.ts';

type Asked = { subjectKind: string; subjectId: string; before?: string | undefined; limit: number };

/** The newest comments on a record, or those before one of them, oldest first; with how many there are in all. */
export async function commentPage(
  read: Read,
  { subjectKind, subjectId, before, limit }: Asked,
): Promise<{ comments: Row<'comment'>[]; total: number }> {
  const there = sql`${within(read, 'comment')} and t.subject_kind = ${subjectKind} and t.subject_id = ${subjectId}`;
  const earlier =
    before === undefined
      ? sql``
      : sql`and (t.written_at, t.id) < (select b.written_at, b.id from comment b
          where b.workspace_id = ${read.workspace} and b.id = ${before})`;
  const { rows } = await sql<Row<'comment'>>`select ${shapeOf('comment').columns} from comment t
    where ${there} ${earlier} order by t.written_at desc, t.id desc limit ${limit}`.execute(read.db);
  const counted = await sql<{ total: number }>`select count(*)::int as total from comment t where ${there}`.execute(
    read.db,
  );
  return { comments: rows.reverse(), total: counted.rows[0]?.total ?? 0 };
}
