import type { Decision } from '#domain/rights';
import type { CivilDate } from '#lib/civil-date';

/** Something the program noticed, as it is kept until it is settled. */
export type Finding = {
  /** What it is about, the same as long as it is the same disagreement. */
  key: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  /** The numbers and records that show it, with `settledBy`, the commands that would settle it. */
  evidence: Record<string, unknown> & { settledBy: readonly string[] };
  /** The roles that can settle it. */
  roles: readonly string[];
  /** The members it is for by name, such as the keeper of a claim. */
  members: readonly string[];
  /** The day on which it began to be true; null where nothing says so, and it counts from when it was noticed. */
  since: CivilDate | null;
};

/** What a rule may know besides its facts. */
export type RuleContext = {
  product: string;
  today: CivilDate;
  /** The roles that hold a decision in this product. */
  holders: (decision: Decision) => readonly string[];
};

/** A kind of finding: which kinds of record it looks at, and what it makes of one fact about them. */
export type Rule<F> = {
  kind: string;
  /** A change to another kind of record leaves its findings as they are. */
  reads: readonly string[];
  find: (fact: F, context: RuleContext) => (Omit<Finding, 'kind' | 'key'> & { of?: string }) | undefined;
};

/** The findings of a rule over all its facts. */
export function findingsOf<F>(rule: Rule<F>, facts: readonly F[], context: RuleContext): Finding[] {
  return facts.flatMap((fact) => {
    const found = rule.find(fact, context);
    if (!found) return [];
    const { of = found.subjectId, ...finding } = found;
    return [{ ...finding, kind: rule.kind, key: `${rule.kind} ${of}` }];
  });
}
