import { sql } from 'kysely';
import { describeKind, type Kind, kindNames } from '#domain/records';
import type { Read } from './read.ts';
import { shapeOf } from './rows.ts';

/** What a product and its workspace have already of the records of a file. */
export type KnownIds = {
  inProduct: Set<string>;
  elsewhere: Set<string>;
  /** By kind and outside id, parted by a blank. */
  byExternalId: Map<string, string>;
  teams: { id: string; name: string }[];
  empty: boolean;
  members: { id: string; name: string; email: string }[];
};

const ofProducts = kindNames.filter((kind) => describeKind(kind)?.scope === 'product');
/** Kinds that a product has before anybody works in it, or that are no work. */
const furniture = new Set<Kind>(['team', 'role', 'right', 'import', 'proposal']);

/** Reads which of these ids, by kind, are in use in the workspace, and what the product has. */
export async function knownIds(
  read: Pick<Read, 'db' | 'workspace'>,
  product: string,
  ids: ReadonlyMap<string, readonly string[]>,
): Promise<KnownIds> {
  const inProduct = new Set<string>();
  const elsewhere = new Set<string>();
  const byExternalId = new Map<string, string>();
  let work = 0;
  for (const kind of ofProducts) {
    const { table } = shapeOf(kind);
    const outside = describeKind(kind)?.fields.externalId ? sql`t.external_id` : sql`null`;
    const { rows } = await sql<{ id: string; outside: string | null }>`select t.id, ${outside}::text as outside
      from ${table} t where t.workspace_id = ${read.workspace} and t.product_id = ${product}`.execute(read.db);
    for (const row of rows) {
      inProduct.add(row.id);
      if (row.outside !== null) byExternalId.set(`${kind} ${row.outside}`, row.id);
    }
    if (!furniture.has(kind)) work += rows.length;
    const taken = await sql<{ id: string }>`select t.id from ${table} t where t.workspace_id = ${read.workspace}
      and t.product_id <> ${product} and t.id = any(${[...(ids.get(kind) ?? [])]}::uuid[])`.execute(read.db);
    for (const { id } of taken.rows) elsewhere.add(id);
  }
  const pictures = await sql<{ id: string; here: boolean }>`select id, product_id = ${product} as here from picture
    where workspace_id = ${read.workspace}
      and (product_id = ${product} or id = any(${[...(ids.get('picture') ?? [])]}::uuid[]))`.execute(read.db);
  for (const { id, here } of pictures.rows) (here ? inProduct : elsewhere).add(id);
  const teams = await sql<{ id: string; name: string }>`select id, name from team
    where workspace_id = ${read.workspace} and product_id = ${product} order by id`.execute(read.db);
  const members = await sql<KnownIds['members'][number]>`select id, name, email from member
    where workspace_id = ${read.workspace} and state = 'active' order by id`.execute(read.db);
  return { inProduct, elsewhere, byExternalId, teams: teams.rows, empty: work === 0, members: members.rows };
}
