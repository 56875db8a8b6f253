import type { FieldsOf } from './records.ts';

export type Role = FieldsOf<'role'>['role'];
export type Mode = FieldsOf<'product'>['mode'];

export const roleNames: Record<Role, string> = {
  pm: 'Product manager',
  po: 'Product owner',
  team: 'Team',
  designer: 'Designer',
  marketing: 'Marketing',
  sales: 'Sales',
  support: 'Support',
  stakeholder: 'Stakeholder',
};
export const roles = Object.keys(roleNames) as [Role, ...Role[]];

/** Every decision there is, with the roles that hold it unless the product's table says otherwise. */
export const decisions = {
  strategy: { says: 'Vision, positioning, objectives and key results', roles: ['pm'] },
  qualify: { says: 'Qualify, park or decline a feature; score its value', roles: ['pm'] },
  feasibility: { says: 'Feasibility and effort of a feature', roles: ['po', 'team'] },
  budget: { says: 'Budget', roles: ['pm'] },
  scope: { says: 'Scope boundary, outcome and target window of a feature', roles: ['pm'] },
  promise: { says: 'Promises', roles: ['pm'] },
  spec: { says: 'Spec, and offering it to designer and owner', roles: ['pm'] },
  design: { says: 'Take or give back what is handed to the designer', roles: ['designer', 'pm'] },
  handoff: { says: 'Take or give back what is handed to the owner', roles: ['po'] },
  order: { says: 'Split, order and readiness of stories; acceptance criteria', roles: ['po'] },
  estimate: { says: 'Estimates', roles: ['team', 'po'] },
  work: { says: 'Start, move or block a story', roles: ['team', 'po'] },
  sprint: { says: 'Goal, scope and capacity of a sprint', roles: ['po'] },
  accept: { says: 'Accept or reject a story', roles: ['po'] },
  release: { says: 'Contents of a release; waiving a gate', roles: ['po'] },
  launch: { says: 'Date of a release and the go to launch', roles: ['pm'] },
  note: { says: 'The change note when scope moves after a message was written', roles: ['po'] },
  message: { says: 'Write claims and announcements', roles: ['marketing', 'pm'] },
  publish: { says: 'Approve claims and announcements; what the public sees', roles: ['pm'] },
  reply: { says: 'Replies to customers and complaints', roles: ['pm', 'support'] },
  team: { says: 'Who is in the delivery team, how it works', roles: ['po'] },
  history: { says: "Bring in a team's history", roles: ['po'] },
  /** Held by the manager with the owner: each needs the other, or an administrator. */
  rights: { says: 'Roles and rights of the product', roles: ['pm', 'po'] },
} as const satisfies Record<string, { says: string; roles: readonly Role[] }>;

export type Decision = keyof typeof decisions;
export const decisionNames = Object.keys(decisions) as [Decision, ...Decision[]];

/**
 * What a definition asks of its actor: a decision of the product's table, `member` (free to every member of the product),
 * `answer` (whoever decides what a proposal asks for), `admin` (an administrator of the workspace) or `self` (any member of
 * the workspace, about themselves).
 */
export type Right = Decision | 'member' | 'answer' | 'admin' | 'self';

/** A product's own rows of the table, by decision; a missing one stands for the default. */
export type RightsTable = ReadonlyMap<string, readonly string[]>;

const standsIn: Record<Mode, Partial<Record<Role, Role>>> = {
  both: {},
  'manager only': { po: 'pm' },
  'owner only': { pm: 'po' },
  'one person': {},
};

/** The roles that hold a decision in a product of this mode; where the product has one of the two, that one holds the other's rows as well. */
export function holders(decision: Decision, mode: Mode, table: RightsTable): Role[] {
  const listed = (table.get(decision) ?? decisions[decision].roles) as readonly Role[];
  const stand = standsIn[mode];
  const resolved = listed.map((role) => stand[role] ?? role);
  if (mode === 'one person' && resolved.some((role) => role === 'pm' || role === 'po')) resolved.push('pm', 'po');
  return [...new Set(resolved)];
}

/** True where these roles decide alone; the rights of a product shared by two need both hats, so that neither widens their own. */
export function decides(decision: Decision, held: readonly Role[], mode: Mode, table: RightsTable): boolean {
  const deciding = holders(decision, mode, table);
  if (decision === 'rights' && mode === 'both')
    return deciding.length > 0 && deciding.every((role) => held.includes(role));
  return deciding.some((role) => held.includes(role));
}

/** True where these roles may accept what `proposerRoles` proposed: alone, or for the shared decision as its missing half. */
export function mayAccept(
  decision: Decision,
  held: readonly Role[],
  proposerRoles: readonly Role[],
  mode: Mode,
  table: RightsTable,
): boolean {
  if (decides(decision, held, mode, table)) return true;
  if (decision !== 'rights') return false;
  const deciding = holders(decision, mode, table);
  return (
    deciding.some((role) => held.includes(role)) &&
    deciding.every((role) => held.includes(role) || proposerRoles.includes(role))
  );
}
