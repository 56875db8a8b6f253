import { createContext, type ReactNode, use, useMemo } from 'react';
import { civilDateIn } from '#domain/clock';
import type { Row } from '#domain/records';
import { type Decision, decides, decisionNames, holders, mayAccept, type Role, roleNames } from '#domain/rights';
import { useRow, useRows } from '../client/hooks.ts';
import type { Membership } from '../session/accounts.ts';
import { useToday } from './today.ts';

/** The membership under which the page was opened. */
export const MembershipContext = createContext<Membership | undefined>(undefined);
const HereContext = createContext<Here | undefined>(undefined);

/** The workspace the page is in and who one is there. */
export interface WorkspaceHere {
  workspace: Row<'workspace'>;
  member: Row<'member'>;
  admin: boolean;
}

/** Where the page is and what its reader may do there. */
export interface Here extends WorkspaceHere {
  product: Row<'product'>;
  /** The roles that the reader holds in the product. */
  roles: readonly Role[];
  /** True where the reader decides this alone; what they do otherwise becomes a proposal. */
  decides: (decision: Decision) => boolean;
  /** The members who decide this, without the reader. */
  deciders: (decision: Decision) => readonly Row<'member'>[];
  /** Who decides this, in words: `Jonas or Ana`, or the role while nobody has it. */
  whoDecides: (decision: Decision) => string;
  /** True where the reader may accept or decline this proposal. */
  answers: (proposal: Row<'proposal'>) => boolean;
  /** Today in the product's time zone, or the day at which a test workspace's clock stands. */
  today: string;
  /** An address in this product: `at('features/F-112')`. */
  at: (path?: string) => string;
}

/** The workspace and the reader, on screens that may have no product. */
export function useWorkspaceHere(): WorkspaceHere {
  const membership = use(MembershipContext);
  const workspace = useRow('workspace', membership?.workspace);
  const member = useRow('member', membership?.member);
  if (!workspace || !member) throw new Error('There is no WorkspaceProvider around this part.');
  return useMemo(() => ({ workspace, member, admin: member.admin }), [workspace, member]);
}

/** Where the page is: workspace, product, reader, roles and what the reader decides. */
export function useHere(): Here {
  const here = useMaybeHere();
  if (!here) throw new Error('This part belongs on a screen of a product.');
  return here;
}

/** The same, or nothing on a screen without a product. */
export function useMaybeHere(): Here | undefined {
  return use(HereContext);
}

/** Puts a product around what stands in it: what is known of it is read once, however many parts ask. */
export function InProduct({ id, children }: { id: string | undefined; children: ReactNode }) {
  return <HereContext value={useHereOf(id)}>{children}</HereContext>;
}

function useHereOf(id: string | undefined): Here | undefined {
  const around = useWorkspaceHere();
  const product = useRow('product', id);
  const rules = useRows({ kind: 'right', key: `of ${id}`, where: (row) => row.productId === id });
  const given = useRows({ kind: 'role', key: `of ${id}`, where: (row) => row.productId === id });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active', compare: byName });
  const now = useToday();
  return useMemo(
    () => product && hereOf(around, product, rules, given, members, around.workspace.clock ?? now),
    [around, product, rules, given, members, now],
  );
}

function hereOf(
  around: WorkspaceHere,
  product: Row<'product'>,
  rules: readonly Row<'right'>[],
  given: readonly Row<'role'>[],
  members: readonly Row<'member'>[],
  now: string,
): Here {
  const { member, admin } = around;
  const table = new Map(rules.map((rule) => [rule.right, rule.roles]));
  const rolesOf = (id: string) => given.filter(({ memberId }) => memberId === id).map(({ role }) => role);
  const roles = rolesOf(member.id);
  const deciders = (decision: Decision) => {
    const deciding = holders(decision, product.mode, table);
    return members.filter(({ id }) => id !== member.id && rolesOf(id).some((role) => deciding.includes(role)));
  };
  return {
    ...around,
    product,
    roles,
    decides: (decision) => (decision === 'rights' && admin) || decides(decision, roles, product.mode, table),
    deciders,
    whoDecides: (decision) => {
      const names = deciders(decision).map(({ name }) => name);
      if (names.length > 0) return either.format(names);
      const held = holders(decision, product.mode, table).map((role) => `the ${roleNames[role].toLowerCase()}`);
      return `${either.format(held)} (nobody yet)`;
    },
    answers: ({ right, proposerId }) => {
      if (right === 'rights' && admin) return true;
      const decision = decisionNames.find((name) => name === right);
      // What a key that may only propose asked for, and everybody may do, waits for any member.
      if (!decision) return roles.length > 0;
      return mayAccept(decision, roles, rolesOf(proposerId), product.mode, table);
    },
    today: civilDateIn(product.timeZone, now),
    at: (path = '') => `/${product.slug}${path && `/${path}`}`,
  };
}

function byName(a: Row<'member'>, b: Row<'member'>): number {
  return a.name.localeCompare(b.name);
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });
