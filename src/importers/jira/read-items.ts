import { cleanTitle } from '#domain/text';
import { idCell, linesCell } from '../csv/cells.ts';
import type { DateShape } from '../csv/date-shape.ts';
import { type DateGuess, dateGuesser } from '../csv/guess-dates.ts';
import { isFilled } from '../csv/read-row.ts';
import type { RowProblem, Table, TableRow } from '../csv/table.ts';
import { dropColumns } from '../issues/drop-columns.ts';
import { foldWord } from '../issues/fold-word.ts';
import type { Item, Items, ToldStage } from '../issues/item.ts';
import { dateCells, type PartColumns, type PartReader, partReader } from '../issues/row-issues.ts';
import { sprintOf } from '../issues/sprint-cell.ts';
import { dropsByWord, stageByCategory } from '../issues/state-words.ts';
import { isPartType } from '../issues/type-words.ts';
import { commentOf } from './comments.ts';
import { type JiraPart, jiraColumn } from './header-names.ts';
import { linksOf } from './links.ts';
import { fromWikiMarkup } from './markup.ts';

type LinkColumn = { position: number; way: 'out' | 'in'; type: string };

const dates: readonly JiraPart[] = ['created', 'resolved', 'due', 'planned', 'started', 'categoryChanged'];
/** Parts of which an issue has one: where several columns hold it, the first that is filled counts. */
const singles: readonly JiraPart[] = [
  ...(['title', 'type', 'status', 'category', 'resolution', 'priority', 'assignee', 'reporter', 'created'] as const),
  ...(['resolved', 'due', 'planned', 'started', 'description', 'environment', 'points', 'parentTitle'] as const),
];
const rowsASlice = 500;

/** What the columns of a Jira export hold, by part, and its link columns. */
export function jiraColumns(headers: readonly string[]): { columns: PartColumns<JiraPart>; links: LinkColumn[] } {
  const columns = new Map<JiraPart, number[]>();
  const links: LinkColumn[] = [];
  for (const [position, header] of headers.entries()) {
    const column = jiraColumn(header);
    if (column?.is === 'link') links.push({ position, way: column.way, type: column.type });
    if (column?.is === 'part') columns.set(column.part, [...(columns.get(column.part) ?? []), position]);
  }
  return { columns, links };
}

/** Guesses how the dates of a Jira export are written. */
export function guessJiraDates(table: Table): DateGuess {
  const guesser = dateGuesser();
  for (const cell of dateCells(table.rows, jiraColumns(table.headers).columns, dates)) guesser.add(cell);
  return guesser.guess();
}

/** Reads the rows of a Jira export as items, pausing now and then. */
export function* readJiraItems(table: Table, shape: DateShape): Generator<void, Items> {
  const { columns, links } = jiraColumns(table.headers);
  const problems: RowProblem[] = [];
  const read = partReader(columns, shape, problems);
  const items: Item[] = [];
  for (const [index, row] of table.rows.entries()) {
    const item = itemOf(row, read(row), links, shape, problems);
    if (item) items.push(item);
    if (index % rowsASlice === rowsASlice - 1) yield;
  }
  const taken = new Set([...columns.values()].flat().concat(links.map(({ position }) => position)));
  const once = singles.map((part) => columns.get(part) ?? []);
  return { tool: 'jira', items, drop: dropColumns(table.headers, table.rows, taken, once), left: [], problems };
}

function itemOf(
  row: TableRow,
  read: PartReader<JiraPart>,
  links: readonly LinkColumn[],
  shape: DateShape,
  problems: RowProblem[],
): Item | undefined {
  const refuse = (field: string, message: string) => {
    problems.push({ row: row.row, line: row.line, field, message, kept: false });
    return undefined;
  };
  const id = read.line('id');
  const key = idCell(read.line('key') ?? id ?? '');
  if (!key.ok) return refuse('externalId', key.says);
  if (key.value === '') return refuse('externalId', 'The row has neither an issue key nor an issue id.');
  const title = read.title('title') ?? read.title('epicName');
  if (title === null) return refuse('title', 'The row has no summary.');
  const type = read.line('type') ?? '';
  const status = read.line('status') ?? '';
  const resolution = read.line('resolution') ?? '';
  const stage = stageByCategory(read.line('category') ?? '');
  const finishedOn = read.date('resolved') ?? (stage === 'done' ? read.date('categoryChanged') : null);
  return {
    row: row.row,
    line: row.line,
    key: String(key.value),
    aliases: [id, read.line('epicName')].flatMap((word) => (word === null || word === key.value ? [] : word)),
    title,
    description: fromWikiMarkup(read.text('description') ?? ''),
    type,
    status,
    stage,
    dropped: dropsByWord(resolution),
    estimate: read.points('points'),
    assignee: read.line('assignee'),
    parents: parentsOf(read),
    parentTitle: read.title('parentTitle'),
    isPart: isPartType(type),
    project: null,
    links: links.flatMap(({ position, way, type: linkType }) => {
      const cell = row.cells[position];
      return isFilled(cell) ? linksOf(cell, linkType, way) : [];
    }),
    sprints: distinct(
      read.all('sprint').flatMap((cell) => sprintOf(cell) ?? []),
      ({ name }) => foldWord(name),
    ),
    criteria: read.all('criteria').flatMap((cell) => {
      const lines = linesCell(fromWikiMarkup(cell));
      return lines.ok && Array.isArray(lines.value) ? (lines.value as string[]) : [];
    }),
    createdOn: read.date('created'),
    startedOn: read.date('started') ?? startedBy(stage, read),
    finishedOn,
    plannedFrom: read.date('planned'),
    dueOn: read.date('due'),
    facts: factsOf(read, { resolution, epicName: read.line('epicName'), title }),
    comments: read.all('comment').flatMap((cell) => commentOf(cell, shape) ?? []),
  };
}

function startedBy(stage: ToldStage | null, read: PartReader<JiraPart>): string | null {
  return stage === 'in progress' ? read.date('categoryChanged') : null;
}

/** Every spelling of the parent, best first: the key says itself what it names, an id must be looked up. */
function parentsOf(read: PartReader<JiraPart>): string[] {
  const found = [...read.all('parentKey'), ...read.all('parent'), ...read.all('epicLink')].map(cleanTitle);
  const keys = found.flatMap((word) => /^[A-Z][A-Z0-9_]*-\d+(?=\s)/.exec(word)?.[0] ?? []);
  return [...new Set([...found, ...keys].filter((word) => word !== ''))];
}

function factsOf(
  read: PartReader<JiraPart>,
  { resolution, epicName, title }: { resolution: string; epicName: string | null; title: string },
): Item['facts'] {
  const joined = (part: JiraPart) => distinct(read.all(part).map(cleanTitle), foldWord).join(', ');
  const facts = [
    { says: 'Reporter', value: read.line('reporter') ?? '' },
    { says: 'Priority', value: read.line('priority') ?? '' },
    { says: 'Resolution', value: resolution },
    { says: 'Labels', value: joined('labels') },
    { says: 'Components', value: joined('components') },
    { says: 'Fix versions', value: joined('releases') },
    { says: 'Affects versions', value: joined('affected') },
    { says: 'Epic name', value: epicName !== null && foldWord(epicName) !== foldWord(title) ? epicName : '' },
    { says: 'Environment', value: fromWikiMarkup(read.text('environment') ?? '').trim() },
  ];
  return facts.filter(({ value }) => value !== '');
}

function distinct<T>(all: readonly T[], by: (one: T) => string): T[] {
  const last = new Map<string, T>();
  for (const one of all) {
    last.delete(by(one));
    last.set(by(one), one);
  }
  return [...last.values()];
}
