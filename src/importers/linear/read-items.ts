import { cleanText, cleanTitle, foldText } from '#domain/text';
import { idCell } from '../csv/cells.ts';
import { contentIds } from '../csv/content-ids.ts';
import type { DateShape } from '../csv/date-shape.ts';
import { type DateGuess, dateGuesser } from '../csv/guess-dates.ts';
import type { RowProblem, Table } from '../csv/table.ts';
import { dropColumns } from '../issues/drop-columns.ts';
import type { Item, ItemLink, Items, LinkVerb, ToldStage } from '../issues/item.ts';
import { dateCells, type PartColumns, type PartReader, partReader } from '../issues/row-issues.ts';
import { isKnownState } from '../issues/state-words.ts';
import { typeOfLabel } from '../issues/type-words.ts';

const names = {
  key: ['id', 'identifier'],
  uuid: ['uuid'],
  title: ['title'],
  description: ['description', 'issue description'],
  status: ['status'],
  estimate: ['estimate'],
  priority: ['priority'],
  projectId: ['project id'],
  project: ['project'],
  creator: ['creator'],
  assignee: ['assignee'],
  labels: ['labels'],
  cycleNumber: ['cycle number'],
  cycleName: ['cycle name'],
  cycleStart: ['cycle start'],
  cycleEnd: ['cycle end'],
  created: ['created'],
  started: ['started'],
  completed: ['completed'],
  canceled: ['canceled', 'cancelled'],
  due: ['due date'],
  parent: ['parent issue', 'parent'],
  milestone: ['project milestone'],
  initiatives: ['initiatives'],
  related: ['related to'],
  blockedBy: ['blocked by'],
  blocks: ['blocks', 'blocking'],
  duplicateOf: ['duplicate of'],
} as const;
type LinearPart = keyof typeof names;

const dates: readonly LinearPart[] = ['created', 'started', 'completed', 'canceled', 'due', 'cycleStart', 'cycleEnd'];
const rowsASlice = 500;

function linearColumns(headers: readonly string[]): PartColumns<LinearPart> {
  const folded = headers.map(foldText);
  return new Map(
    Object.entries(names).flatMap(([part, aliases]) => {
      const position = folded.findIndex((name) => (aliases as readonly string[]).includes(name));
      return position < 0 ? [] : [[part as LinearPart, [position]] as const];
    }),
  );
}

/** Guesses how the dates of a Linear export are written. */
export function guessLinearDates(table: Table): DateGuess {
  const guesser = dateGuesser();
  for (const cell of dateCells(table.rows, linearColumns(table.headers), dates)) guesser.add(cell);
  return guesser.guess();
}

/** Reads the rows of a Linear export as items, pausing now and then. */
export function* readLinearItems(table: Table, shape: DateShape): Generator<void, Items> {
  const columns = linearColumns(table.headers);
  const problems: RowProblem[] = [];
  const read = partReader(columns, shape, problems);
  const contentId = contentIds();
  const items: Item[] = [];
  for (const [index, row] of table.rows.entries()) {
    const parts = read(row);
    const title = parts.title('title');
    // The oldest exports carry no ids; who wrote what when never changes, as the rest of a row does.
    const unnamed = () => contentId([title ?? '', parts.text('created') ?? '', parts.text('creator') ?? '']);
    const key = idCell(parts.line('key') ?? (title === null ? '' : unnamed()));
    if (!key.ok || title === null)
      problems.push({
        row: row.row,
        line: row.line,
        field: key.ok ? 'title' : 'externalId',
        message: key.ok ? 'The row has no title.' : key.says,
        kept: false,
      });
    else items.push(itemOf(row, String(key.value), title, parts));
    if (index % rowsASlice === rowsASlice - 1) yield;
  }
  const taken = new Set([...columns.values()].flat());
  return { tool: 'linear', items, drop: dropColumns(table.headers, table.rows, taken), left: [], problems };
}

function itemOf(
  { row, line }: { row: number; line: number },
  key: string,
  title: string,
  read: PartReader<LinearPart>,
): Item {
  const status = read.line('status') ?? '';
  const labels = listOf(read.line('labels'));
  const type = labels.map(typeOfLabel).find((label) => label !== undefined) ?? '';
  const completed = read.date('completed');
  const canceled = read.date('canceled');
  const started = read.date('started');
  const byDates: ToldStage = completed ? 'done' : canceled ? 'dropped' : started ? 'in progress' : 'to do';
  const uuid = read.line('uuid');
  const parent = read.line('parent');
  const projectName = read.line('project');
  const priority = read.line('priority') ?? '';
  const facts = [
    { says: 'Creator', value: read.line('creator') ?? '' },
    { says: 'Priority', value: /^no(ne| priority)$/i.test(priority) ? '' : priority },
    { says: 'Labels', value: labels.filter((label) => typeOfLabel(label) !== type).join(', ') },
    { says: 'Milestone', value: read.line('milestone') ?? '' },
    { says: 'Initiatives', value: read.line('initiatives') ?? '' },
  ];
  return {
    row,
    line,
    key,
    aliases: uuid === null ? [] : [uuid],
    title,
    description: cleanText(read.text('description') ?? ''),
    type,
    status,
    stage: isKnownState(status) ? null : byDates,
    dropped: false,
    estimate: read.points('estimate'),
    assignee: read.line('assignee'),
    parents: parent === null ? [] : [parent],
    parentTitle: null,
    isPart: parent !== null,
    project:
      projectName === null
        ? null
        : { id: `project:${read.line('projectId') ?? foldText(projectName)}`.slice(0, 200), title: projectName },
    links: [
      ...linksTo(read.line('related'), 'relates to'),
      ...linksTo(read.line('blockedBy'), 'blocked by'),
      ...linksTo(read.line('blocks'), 'blocks'),
      ...linksTo(read.line('duplicateOf'), 'duplicates'),
    ],
    sprints: cycleOf(read),
    criteria: [],
    createdOn: read.date('created'),
    startedOn: started,
    finishedOn: completed,
    plannedFrom: null,
    dueOn: read.date('due'),
    facts: facts.filter(({ value }) => value !== ''),
    comments: [],
  };
}

function cycleOf(read: PartReader<LinearPart>): Item['sprints'] {
  const number = read.line('cycleNumber');
  const name = read.line('cycleName') ?? (number === null ? null : `Cycle ${number}`);
  const startsOn = read.date('cycleStart');
  const endsOn = read.date('cycleEnd');
  if (name === null && startsOn === null) return [];
  return [{ name: (name ?? `Cycle of ${startsOn}`).slice(0, 200).toWellFormed(), startsOn, endsOn }];
}

function linksTo(cell: string | null, verb: LinkVerb): ItemLink[] {
  return listOf(cell).map((to) => ({ verb, to, says: verb }));
}

function listOf(cell: string | null): string[] {
  return (cell ?? '')
    .split(',')
    .map(cleanTitle)
    .filter((word) => word !== '');
}
