import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './sniff-encoding.ts';

/** One row of a file: its number counted below the header, the line it begins on, and a cell for every column. */
export type TableRow = { row: number; line: number; cells: readonly string[] };

/** What is wrong with one row; `kept` says whether the row is imported all the same. */
export type RowProblem = { row: number; line: number; field: string | null; message: string; kept: boolean };

/** Problems as a person can read them: the first ones in full, all of them counted. */
export type Problems = { first: readonly RowProblem[]; total: number; refusedRows: number };

/** How a file was understood, to show before anything is imported. */
export type Reading = {
  encoding: Encoding;
  encodingWhy: string;
  replaced: number;
  delimiter: Delimiter;
  delimiterWhy: string;
  blankRows: number;
};

/** A CSV file, read: headers by position (a repeated one stays repeated), rows of that width, and the rows that could not be read. */
export type Table = { headers: readonly string[]; rows: readonly TableRow[]; problems: Problems; reading: Reading };
