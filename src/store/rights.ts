import { sql } from 'kysely';
import type { Mode, Role } from '#domain/rights';
import type { Db } from './database.ts';

/** How a product decides: its mode, time zone, and its own rows of the rights table. */
export type ProductRules = { product: string; mode: Mode; timeZone: string; table: Map<string, readonly string[]> };

/** The rules in force in a product at this moment. */
export async function rulesOf(db: Db, workspace: string, product: string): Promise<ProductRules | undefined> {
  const { rows } = await sql<{ mode: Mode; timeZone: string; table: Record<string, string[]> | null }>`
    select p.mode, p.time_zone as "timeZone",
      (select jsonb_object_agg(r."right", r.roles) from right_rule r where r.workspace_id = p.workspace_id and r.product_id = p.id) as "table"
    from product p where p.workspace_id = ${workspace} and p.id = ${product}`.execute(db);
  const [row] = rows;
  return row && { product, mode: row.mode, timeZone: row.timeZone, table: new Map(Object.entries(row.table ?? {})) };
}

/** A member as the doors need them: name, whether they administer, and the roles they hold by product. */
export type MemberRights = { member: string; name: string; admin: boolean; roles: Map<string, Role[]> };

/**
 * The rights of an active member, as they are at this moment; by member id or by account. Held, they stay a member until
 * the transaction ends.
 */
export async function memberRights(
  db: Db,
  workspace: string,
  by: { member: string } | { account: string },
  { held = false }: { held?: boolean } = {},
): Promise<MemberRights | undefined> {
  const match = 'member' in by ? sql`m.id = ${by.member}` : sql`m.account_id = ${by.account}`;
  const { rows } =
    await sql<RightsRow>`select ${rightsColumns} from member m where m.workspace_id = ${workspace} and m.state = 'active' and ${match}
    ${held ? sql`for key share of m` : sql``}`.execute(db);
  return rows[0] && toRights(rows[0]);
}

/** What `toRights` reads of a member `m`. */
export type RightsRow = {
  member: string;
  name: string;
  admin: boolean;
  roles: { product: string; role: Role }[] | null;
};
export const rightsColumns = sql`m.id as member, m.name, m.admin,
  (select jsonb_agg(jsonb_build_object('product', r.product_id, 'role', r.role) order by r.role)
   from role r where r.workspace_id = m.workspace_id and r.member_id = m.id) as roles`;

/** A member's rights from their row. */
export function toRights({ member, name, admin, roles: listed }: RightsRow): MemberRights {
  const roles = new Map<string, Role[]>();
  for (const { product, role } of listed ?? []) roles.set(product, [...(roles.get(product) ?? []), role]);
  return { member, name, admin, roles };
}
