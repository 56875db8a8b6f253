/** What a CSV file may hold at most; beyond it the whole file is refused by the name of the limit. */
export type CsvLimits = { fileBytes: number; rows: number; columns: number; cellBytes: number; cells: number };

/** The limits of every import. */
export const csvLimits: CsvLimits = {
  fileBytes: 50_000_000,
  rows: 200_000,
  columns: 500,
  cellBytes: 100_000,
  cells: 100_000_000,
};
