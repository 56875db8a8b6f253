import { type CsvLimits, csvLimits } from '../csv/limits.ts';

/** The limits of tables that repeat a column for each of many values, as Jira's do. */
export const issueLimits: CsvLimits = { ...csvLimits, columns: 5_000, cells: 30_000_000 };
