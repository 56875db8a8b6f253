import type { ImportReport } from '#domain/import';
import type { Plan } from './csv/plan.ts';

/** What a plan says of the file as a whole, to keep and to show; its rows are left out. */
export function reportOf(plan: Plan<unknown>): ImportReport {
  return {
    make: plan.make,
    same: plan.same,
    refused: plan.refused,
    drop: plan.drop.map((column) => ({ ...column, column: column.column.toWellFormed() })),
    problems: {
      ...plan.problems,
      // A message quotes a cell's beginning, which may have been cut within a letter.
      first: plan.problems.first.map((problem) => ({ ...problem, message: problem.message.toWellFormed() })),
    },
  };
}
