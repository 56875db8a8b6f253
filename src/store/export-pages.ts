import { sql } from 'kysely';
import { describeKind, type Kind, kindNames } from '#domain/records';
import type { Db } from './database.ts';
import { type Sight, within } from './read.ts';
import { memberRights } from './rights.ts';
import { columnsOf } from './snapshot.ts';

/** What is exported: for whom, one product or (null) everything in sight. */
export type ExportRequest = { workspace: string; member: string; product: string | null };
/** Records of one kind, each as JSON text; a page is never empty. */
export type ExportPage = { kind: Kind; rows: string[] };

const pageRows = 500;
/** What lets somebody in, and how each of them keeps their own inbox, is no part of what is exported. */
const left = new Set<Kind>(['invitation', 'key', 'noticeMark', 'noticeSetting']);

/** The fields of a kind that an export holds: all of them but secrets. */
export function exportedFields(kind: Kind): string[] {
  return Object.entries(describeKind(kind)?.fields ?? {}).flatMap(([name, field]) => (field.secret ? [] : [name]));
}

/** The kinds that an export holds. */
export const exportedKinds: readonly Kind[] = kindNames.filter((kind) => !left.has(kind));

/**
 * Every record in sight, kind by kind, page by page, all of one moment of the database. Yields nothing for somebody who
 * is no longer a member.
 */
export async function* exportPages(db: Db, request: ExportRequest): AsyncGenerator<ExportPage> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    const sight = await exportSight(transaction, request);
    if (!sight) return;
    for (const kind of exportedKinds) yield* pagesOf(transaction, kind, sight, request.product);
  } finally {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined);
  }
}

/** What whoever exports may see at the moment; undefined for somebody who is no longer a member. */
export async function exportSight(db: Db, { workspace, member }: ExportRequest): Promise<Sight | undefined> {
  const rights = await memberRights(db, workspace, { member });
  if (!rights) return undefined;
  return { workspace, member, admin: rights.admin, products: rights.admin ? null : [...rights.roles.keys()] };
}

async function* pagesOf(db: Db, kind: Kind, sight: Sight, product: string | null): AsyncGenerator<ExportPage> {
  const described = describeKind(kind);
  if (!described) return;
  const table = sql.table(described.table);
  const columns = sql.raw(columnsOf(kind, exportedFields(kind)).join(', '));
  const scope =
    product === null || described.scope === 'workspace'
      ? sql``
      : described.scope === 'self'
        ? sql`and t.id = ${product}`
        : sql`and t.product_id = ${product}`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string; text: string }>`
      select page.id, row_to_json(page)::text as text from (select ${columns} from ${table} t
        where ${within(sight, kind)} ${scope} and t.id > ${after} order by t.workspace_id, t.id limit ${pageRows}) page
      order by page.id`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield { kind, rows: rows.map(({ text }) => text) };
    if (rows.length < pageRows) return;
    after = last.id;
  }
}
