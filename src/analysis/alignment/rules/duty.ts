import type { Decision } from '#domain/rights';
import { decisions } from '#domain/rights';
import type { Rule } from '../finding.ts';

/** The roles that somebody in the product holds. */
export type Staffing = { held: readonly string[] };
/** A decision that nobody in the product can take. */
type Gap = Staffing & { decision: Decision };

/** Every decision beside who is there: one fact each. */
export function gapsOf(held: readonly string[], works: readonly string[]): Gap[] {
  const sprints = works.includes('sprints');
  return (Object.keys(decisions) as Decision[])
    .filter((decision) => decision !== 'sprint' || sprints)
    .map((decision) => ({ decision, held }));
}

/** A decision for which nobody is there. */
export const dutyUncovered: Rule<Gap> = {
  kind: 'duty-uncovered',
  reads: ['role', 'right', 'product', 'team', 'member'],
  find: ({ decision, held }, { product, holders }) => {
    const deciding = holders(decision);
    if (deciding.some((role) => held.includes(role))) return undefined;
    return {
      of: decision,
      subjectKind: 'product',
      subjectId: product,
      evidence: { decision, says: decisions[decision].says, deciders: deciding, settledBy: ['role.give', 'right.set'] },
      roles: holders('rights'),
      members: [],
    };
  },
};
