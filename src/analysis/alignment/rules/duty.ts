import { type Decision, decisionNames, decisions } from '#domain/rights';
import type { Rule } from '../finding.ts';

/** The roles that somebody in the product holds, and how its teams work. */
export type Staffing = { held: readonly string[]; works: readonly string[] };

/** Decisions of a product for which nobody is there; all of them are one finding. */
export const dutyUncovered: Rule<Staffing> = {
  kind: 'duty-uncovered',
  reads: ['role', 'right', 'product', 'team', 'member'],
  find: ({ held, works }, { product, holders }) => {
    const taken = (decision: Decision) => decision !== 'sprint' || works.includes('sprints');
    const gaps = decisionNames.filter(
      (decision) => taken(decision) && !holders(decision).some((role) => held.includes(role)),
    );
    if (gaps.length === 0) return undefined;
    return {
      subjectKind: 'product',
      subjectId: product,
      since: null,
      evidence: {
        decisions: gaps,
        says: gaps.map((decision) => decisions[decision].says),
        deciders: [...new Set(gaps.flatMap((decision) => holders(decision)))],
        settledBy: ['role.give', 'right.set'],
      },
      roles: holders('rights'),
      members: [],
    };
  },
};
