import type { Problems, RowProblem } from './table.ts';

const listed = 200;
const count = new Intl.NumberFormat('en');

/** A list of problems that stays small however many there are. */
export type ProblemList = {
  add(problem: RowProblem): void;
  /** Adds what is said in the same words of many rows: it is listed once, at the first of them, with how many there are. */
  addAlike(problem: RowProblem): void;
  done(): Problems;
};

/** An empty list of problems, or one that goes on from another; what costs a row is listed before what only warns. */
export function problemList(from: Problems = { first: [], total: 0, refusedRows: 0 }): ProblemList {
  const costly = from.first.filter((problem) => !problem.kept);
  const warnings = from.first.filter((problem) => problem.kept);
  let { total, refusedRows } = from;
  let lastRefused = -1;
  const alike = new Map<string, { problem: RowProblem; rows: number }>();
  const list = {
    add(problem: RowProblem) {
      total++;
      const listing = problem.kept ? warnings : costly;
      if (listing.length < listed) listing.push(problem);
      if (problem.kept || problem.row === lastRefused) return;
      refusedRows++;
      lastRefused = problem.row;
    },
    addAlike(problem: RowProblem) {
      if (!problem.kept) return list.add(problem);
      const key = JSON.stringify([problem.field, problem.message]);
      const known = alike.get(key);
      if (known) known.rows++;
      else if (alike.size >= listed) list.add(problem);
      else {
        alike.set(key, { problem, rows: 1 });
        total++;
      }
    },
    done: () => ({
      first: [...costly, ...[...alike.values()].map(sayAlike), ...warnings]
        .slice(0, listed)
        .sort((one, other) => one.row - other.row),
      total,
      refusedRows,
    }),
  };
  return list;
}

const sayAlike = ({ problem, rows }: { problem: RowProblem; rows: number }): RowProblem =>
  rows === 1 ? problem : { ...problem, message: `${count.format(rows)} rows: ${problem.message}` };
