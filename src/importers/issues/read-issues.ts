import { inSlices } from '#lib/in-slices';
import type { DateShape } from '../csv/date-shape.ts';
import type { Delimiter } from '../csv/delimiter.ts';
import type { DateGuess } from '../csv/guess-dates.ts';
import { isLinearHeader } from '../csv/linear.ts';
import { readTable } from '../csv/read-table.ts';
import type { Encoding } from '../csv/sniff-encoding.ts';
import type { Problems, Reading, Table } from '../csv/table.ts';
import { findIssues } from '../github/find-issues.ts';
import { readGithubItems } from '../github/read-items.ts';
import { jsonValues } from '../github/values.ts';
import { isJiraHeader } from '../jira/header-names.ts';
import { guessJiraDates, readJiraItems } from '../jira/read-items.ts';
import { guessLinearDates, readLinearItems } from '../linear/read-items.ts';
import { issueLimits } from './issue-limits.ts';
import type { Items, Tool } from './item.ts';

/** How a file of issues is to be read where a person has said so. */
export type ReadingChoices = {
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
  dateShape?: DateShape | undefined;
};

/** A file of issues, read: what it was taken for, how, and its items. */
export type ReadIssues = Items & {
  /** How the table was read; null where the file is JSON. */
  reading: Reading | null;
  dates: DateGuess;
  dateShape: DateShape;
  /** Rows that could not be read. */
  unread: Problems | undefined;
};

/** The tool that a table comes from, by its columns; nothing where it is none of those known. */
export function toolOfTable(headers: readonly string[]): Exclude<Tool, 'github'> | undefined {
  if (isLinearHeader(headers)) return 'linear';
  return isJiraHeader(headers) ? 'jira' : undefined;
}

/** Reads a table that comes from one of the tools. */
export async function issuesOfTable(
  tool: Exclude<Tool, 'github'>,
  table: Table,
  choices: ReadingChoices,
): Promise<ReadIssues> {
  const dates = tool === 'jira' ? guessJiraDates(table) : guessLinearDates(table);
  const dateShape = choices.dateShape ?? (dates.sure ? dates.shape : 'iso');
  const read = tool === 'jira' ? readJiraItems(table, dateShape) : readLinearItems(table, dateShape);
  return { ...(await inSlices(read)), reading: table.reading, dates, dateShape, unread: table.problems };
}

/** Reads the text of a JSON file as issues of GitHub. */
export async function issuesOfJson(text: string): Promise<ReadIssues> {
  const items = await inSlices(readGithubItems(findIssues(jsonValues(text))));
  const dates: DateGuess = { sure: true, shape: 'iso', why: 'Dates in JSON say their year first.' };
  return { ...items, reading: null, dates, dateShape: 'iso', unread: undefined };
}

/** Reads a table as wide as the exports of tools are. */
export function readWideTable(bytes: Uint8Array, { encoding, delimiter }: ReadingChoices): Promise<Table> {
  return readTable(bytes, {
    limits: issueLimits,
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
  });
}
