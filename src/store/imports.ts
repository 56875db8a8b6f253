import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Read } from './read.ts';

/** Outside ids are told apart by the kind of record they became. */
const tables = { backlog: 'story', history: 'story', feedback: 'feedback' } as const;
type ImportKindName = keyof typeof tables;

/** The outside ids that records of a product have already. */
export async function outsideIds(read: Read, product: string, kind: ImportKindName): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select external_id as id from ${sql.table(tables[kind])}
    where workspace_id = ${read.workspace} and product_id = ${product} and external_id is not null`.execute(read.db);
  return new Set(rows.map(({ id }) => id));
}

/** The features of a product by which a file may call them. */
export async function featureTitles(
  read: Read,
  product: string,
): Promise<{ id: string; title: string; short: number }[]> {
  const { rows } = await sql<{ id: string; title: string; short: number }>`select id, title, short from feature
    where workspace_id = ${read.workspace} and product_id = ${product} order by short`.execute(read.db);
  return rows;
}

/** How far an import is that runs. */
export type Progress = { done: number; total: number };

/** How far the imports among these are that run. */
export async function progressOf(read: Read, imports: readonly string[]): Promise<Map<string, Progress>> {
  const { rows } = await sql<Progress & { id: string }>`select p.import_id as id, p.done, p.total from import_progress p
    where p.workspace_id = ${read.workspace} and p.import_id = any(${[...imports]}::uuid[])`.execute(read.db);
  return new Map(rows.map(({ id, done, total }) => [id, { done, total }]));
}

/** Notes how far an import is; on a connection of its own, so that others see it before the import is committed. */
export async function noteProgress(db: Db, workspace: string, id: string, { done, total }: Progress): Promise<void> {
  await sql`insert into import_progress (workspace_id, import_id, done, total) values (${workspace}, ${id}, ${done}, ${total})
    on conflict (workspace_id, import_id) do update set done = ${done}, total = ${total}`.execute(db);
}

/** Forgets how far an import was that has ended. */
export async function forgetProgress(db: Db, workspace: string, id: string): Promise<void> {
  await sql`delete from import_progress where workspace_id = ${workspace} and import_id = ${id}`.execute(db);
}

/** An import as the job that runs it needs it. */
export type ImportToRun = {
  product: string;
  version: number;
  state: string;
  kind: string;
  file: string | null;
  /** The product of the file that is meant, where it is an export. */
  from: string | null;
  startedBy: string;
  clock: string | null;
};

/** An import of a workspace; undefined where there is none. */
export async function importToRun(db: Db, workspace: string, id: string): Promise<ImportToRun | undefined> {
  const { rows } = await sql<ImportToRun>`
    select i.product_id as product, i.version, i.state, i.kind, i.file_id as file, i.mapping ->> 'from' as "from", i.started_by as "startedBy",
      case when w.use = 'normal' then null else w.clock end as clock
    from import i join workspace w on w.workspace_id = i.workspace_id
    where i.workspace_id = ${workspace} and i.id = ${id}`.execute(db);
  return rows[0];
}

/** The waiting imports that a stretch of the diary tells of. */
export async function importsBegun(db: Db, workspace: string, from: number, upTo: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from change c
    join import i on i.workspace_id = c.workspace_id and i.id = c.id
    where c.workspace_id = ${workspace} and c.seq > ${from} and c.seq <= ${upTo} and c.kind = 'import' and c.op = 'create'
      and i.state = 'waiting' order by c.seq`.execute(db);
  return rows.map((row) => row.id);
}
