import type { Problems, RowProblem } from './table.ts';

const listed = 200;

/** A list of problems that stays small however many there are. */
export type ProblemList = { add(problem: RowProblem): void; done(): Problems };

/** An empty list of problems, or one that goes on from another; what costs a row is listed before what only warns. */
export function problemList(from: Problems = { first: [], total: 0, refusedRows: 0 }): ProblemList {
  const costly = from.first.filter((problem) => !problem.kept);
  const warnings = from.first.filter((problem) => problem.kept);
  let { total, refusedRows } = from;
  let lastRefused = -1;
  return {
    add(problem) {
      total++;
      const list = problem.kept ? warnings : costly;
      if (list.length < listed) list.push(problem);
      if (problem.kept || problem.row === lastRefused) return;
      refusedRows++;
      lastRefused = problem.row;
    },
    done: () => ({
      first: [...costly, ...warnings].slice(0, listed).sort((one, other) => one.row - other.row),
      total,
      refusedRows,
    }),
  };
}
