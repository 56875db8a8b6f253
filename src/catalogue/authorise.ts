import { type Decision, decides, decisions, holders, type Right, type Role } from '#domain/rights';
import { Problem } from '#lib/problem';
import type { ProductRules } from '#store/rights';
import type { Actor } from './define.ts';

/** Whether the actor decides this alone, in which role, and which roles do. */
export type Authority = { decides: boolean; role: string | null; deciders: string[] };

/**
 * May this actor do what asks for `right`? Answers who decides; throws `not-allowed` where proposing is no answer either:
 * no role in the product, an administrator's act, or a key that only reads, and `invalid` where no record of a product is named.
 */
export function authorise(actor: Actor, right: Right, rules: ProductRules | undefined): Authority {
  if (actor.power === 'read') throw notAllowed('This key may only read. Make one that may propose or decide.');
  if (right === 'self') return { decides: true, role: null, deciders: [] };
  if (right === 'admin') {
    if (!actor.admin) throw notAllowed('Only an administrator of the workspace can do this.');
    return { decides: true, role: 'admin', deciders: ['admin'] };
  }
  if (!rules)
    throw new Problem({
      code: 'invalid',
      message: 'Name the record of the product that it is about.',
      field: 'product',
    });
  const held = actor.roles.get(rules.product) ?? [];
  if ((right === 'rights' || right === 'answer') && actor.admin && held.length === 0)
    return { decides: true, role: 'admin', deciders: ['admin'] };
  if (right === 'rights' && actor.admin) return { decides: true, role: 'admin', deciders: ['admin'] };
  if (held.length === 0)
    throw notAllowed('You have no role in this product. Its manager and owner, or an administrator, can give you one.');
  if (right === 'member' || right === 'answer') return { decides: true, role: held[0] ?? null, deciders: [...held] };
  const deciding = holders(right, rules.mode, rules.table);
  return {
    decides: decides(right, held, rules.mode, rules.table),
    role: deciding.find((role) => held.includes(role)) ?? held[0] ?? null,
    deciders: deciding,
  };
}

/** True where these roles hold a decision of the product alone. */
export function holds(decision: Decision, held: readonly Role[], rules: ProductRules): boolean {
  return decides(decision, held, rules.mode, rules.table);
}

/** True for a word that names a decision of the rights table. */
export function isDecision(right: string): right is Decision {
  return Object.hasOwn(decisions, right);
}

export function notAllowed(message: string): Problem {
  return new Problem({ code: 'not-allowed', message });
}
