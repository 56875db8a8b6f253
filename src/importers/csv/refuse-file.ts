import { Problem, type ProblemCode } from '#lib/problem';

/** Where in a file something is wrong: the row counted below the header, the line as an editor counts it. */
export type Where = { row?: number; line?: number; limit?: string };

/** The refusal of a whole file, said with the place and what to do. */
export function refuseFile(
  code: Extract<ProblemCode, 'invalid' | 'malformed' | 'too-large'>,
  message: string,
  where: Where = {},
): Problem {
  return new Problem({ code, message, field: 'file', details: where });
}

/** A line with its row, as a message names them; row 0 is the header. */
export function placeOf(line: number, row: number): string {
  return `line ${line} (${row === 0 ? 'the header' : `row ${row}`})`;
}
