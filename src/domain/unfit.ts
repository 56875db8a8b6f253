import { refuse } from '#lib/problem';

/** One of several records that a rule keeps from what is asked of all of them; `why` names it. */
export type Unfit = { id: string; short: string; why: string };

/** So many reasons stand in the sentence itself; all of them stand beside it, as `unfit`. */
const told = 3;

/** Refuses what is asked of `count` records together for those that a rule keeps from it, each with its reason; undefined where none is. */
export function refuseUnfit(unfit: readonly Unfit[], count: number, field: string) {
  const [first] = unfit;
  if (!first) return undefined;
  if (count === 1) return refuse('invalid', first.why, field, { unfit });
  const more = unfit.length > told ? ` So it is with ${unfit.length - told} more.` : '';
  const reasons = unfit.slice(0, told).map(({ why }) => why);
  return refuse(
    'invalid',
    `Nothing was changed, because of ${unfit.length} of the ${count}: ${reasons.join(' ')}${more}`,
    field,
    { unfit },
  );
}

/** Those of several records that a rule keeps from something, in their order. */
export function unfitOf<R extends { id: string; short: string }>(
  rows: readonly R[],
  whyNot: (row: R) => string | undefined,
): Unfit[] {
  return rows.flatMap((row) => {
    const why = whyNot(row);
    return why === undefined ? [] : [{ id: row.id, short: row.short, why }];
  });
}

/** The records that the details of a refusal list as kept by a rule. */
export function unfitIn({ unfit }: Record<string, unknown> = {}): readonly Unfit[] {
  return Array.isArray(unfit) ? (unfit as Unfit[]) : [];
}
