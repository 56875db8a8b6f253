import { cleanText, cleanTitle } from '#domain/text';
import { titleCell } from '../csv/cells.ts';
import { readDate } from '../csv/date-shape.ts';
import type { RowProblem } from '../csv/table.ts';
import type { Item, ItemLink, Items, LeftOut, ToldStage } from '../issues/item.ts';
import { typeOfLabel } from '../issues/type-words.ts';
import { dropFields } from './drop-fields.ts';
import type { FoundIssues } from './find-issues.ts';
import { keyOf, mentionsOf, repositoryOf } from './names.ts';
import { asObject, type JsonObject, listAt, textAt } from './values.ts';

const issuesASlice = 500;

/** Reads the issues of GitHub as items, pausing now and then; pull requests are counted and left. */
export function* readGithubItems(found: FoundIssues): Generator<void, Items> {
  const problems: RowProblem[] = [];
  const items: Item[] = [];
  for (const [index, issue] of found.issues.entries()) {
    items.push(itemOf(issue, index + 1, problems));
    if (index % issuesASlice === issuesASlice - 1) yield;
  }
  const left: LeftOut[] = [
    { what: 'pull requests', count: found.pulls, why: 'They are not issues; the list mixes them in.' },
    { what: 'earlier states of an issue', count: found.earlier, why: 'Only the newest one counts.' },
    { what: 'things that are no issues', count: found.others, why: 'They have no number and title.' },
  ];
  return {
    tool: 'github',
    items,
    drop: dropFields(found.issues),
    left: left.filter(({ count }) => count > 0),
    problems,
  };
}

function itemOf(issue: JsonObject, row: number, problems: RowProblem[]): Item {
  const repository = repositoryOf(issue);
  const key = keyOf(repository, textAt(issue, 'number') ?? String(row));
  const note = (field: string, message: string) => problems.push({ row, line: row, field, message, kept: true });
  const read = titleCell(textAt(issue, 'title') ?? '');
  const title = (read.ok && String(read.value)) || key;
  if (read.ok && read.note) note('title', read.note);
  const day = (field: string, text: string | null) => {
    if (text === null) return null;
    const date = readDate(text, 'iso');
    if (!date.ok) note(field, date.says);
    return date.ok ? date.date : null;
  };
  const labels = listAt(issue, 'labels').flatMap((label) =>
    typeof label === 'string' ? [label] : (textAt(asObject(label), 'name') ?? []),
  );
  const ownType = textAt(asObject(issue.type) ?? asObject(issue.issueType), 'name');
  const type = ownType ?? labels.map(typeOfLabel).find((label) => label !== undefined) ?? '';
  const { status, stage } = statusOf(issue);
  const body = cleanText(textAt(issue, 'body') ?? '');
  const parent = parentOf(issue, repository);
  const closed = day('finishedOn', textAt(issue, 'closed_at', 'closedAt'));
  const people = [...listAt(issue, 'assignees'), issue.assignee].flatMap((one) => {
    const login = typeof one === 'string' ? one : textAt(asObject(one), 'login', 'name');
    return login === null ? [] : [login];
  });
  const assignees = [...new Set(people)];
  const facts = [
    { says: 'Author', value: textAt(asObject(issue.user) ?? asObject(issue.author), 'login', 'name') ?? '' },
    { says: 'Also assigned', value: assignees.slice(1).join(', ') },
    { says: 'Labels', value: labels.filter((label) => typeOfLabel(label) !== type).join(', ') },
    { says: 'Address', value: textAt(issue, 'html_url') ?? textAt(issue, 'url') ?? '' },
  ];
  return {
    row,
    line: row,
    key,
    aliases: [textAt(issue, 'html_url'), textAt(issue, 'url'), textAt(issue, 'id')].flatMap((alias) => alias ?? []),
    title,
    description: body,
    type,
    status,
    stage,
    dropped: false,
    estimate: typeof issue.estimate === 'number' && issue.estimate >= 0 ? issue.estimate : null,
    assignee: assignees[0] ?? null,
    parents: parent === null ? [] : [parent],
    parentTitle: null,
    isPart: parent !== null,
    project: null,
    links: linksOf(issue, body, repository),
    sprints: [...milestoneOf(issue, day), ...iterationOf(issue, day)],
    criteria: [],
    createdOn: day('createdOn', textAt(issue, 'created_at', 'createdAt')),
    startedOn: null,
    finishedOn: closed,
    plannedFrom: null,
    dueOn: null,
    facts: facts.filter(({ value }) => value !== ''),
    comments: commentsOf(issue, day),
  };
}

function statusOf(issue: JsonObject): { status: string; stage: ToldStage | null } {
  const own = textAt(issue, 'status');
  const state = (textAt(issue, 'state') ?? (issue.closed === true ? 'closed' : 'open')).toLowerCase();
  const reason = (textAt(issue, 'state_reason', 'stateReason') ?? '').toLowerCase().replaceAll('_', ' ');
  if (own !== null) return { status: cleanTitle(own), stage: state === 'closed' ? 'done' : null };
  if (state !== 'closed') return { status: 'Open', stage: 'to do' };
  const dropped = reason === 'not planned' || reason === 'duplicate';
  return { status: dropped ? `Closed as ${reason}` : 'Closed', stage: dropped ? 'dropped' : 'done' };
}

function parentOf(issue: JsonObject, repository: string): string | null {
  const url = textAt(issue, 'parent_issue_url');
  if (url !== null) return keyOf(repositoryOf({ url }), /\d+$/.exec(url)?.[0] ?? '');
  const parent = asObject(issue.parent) ?? asObject(issue.parent_issue);
  const number = textAt(parent, 'number');
  return parent && number !== null ? keyOf(repositoryOf(parent) || repository, number) : null;
}

function linksOf(issue: JsonObject, body: string, repository: string): ItemLink[] {
  const parts = listAt(issue, 'sub_issues', 'subIssues').flatMap((one) => {
    const part = asObject(one);
    const number = textAt(part, 'number');
    return part && number !== null
      ? [{ verb: 'has part' as const, to: keyOf(repositoryOf(part) || repository, number), says: 'sub-issue' }]
      : [];
  });
  const blockers = listAt(issue, 'blocked_by', 'blockedBy').flatMap((one) => {
    const number = textAt(asObject(one), 'number');
    return number === null ? [] : [{ verb: 'blocked by' as const, to: keyOf(repository, number), says: 'blocked by' }];
  });
  return [...parts, ...blockers, ...mentionsOf(body, repository)];
}

type Day = (field: string, text: string | null) => string | null;

function milestoneOf(issue: JsonObject, day: Day): Item['sprints'] {
  const milestone = asObject(issue.milestone);
  const name = cleanTitle(textAt(milestone, 'title', 'name') ?? '')
    .slice(0, 200)
    .toWellFormed();
  if (name === '') return [];
  const startsOn = day('sprint', textAt(milestone, 'created_at', 'createdAt'));
  const endsOn = day('sprint', textAt(milestone, 'due_on', 'dueOn') ?? textAt(milestone, 'closed_at', 'closedAt'));
  return [{ name, startsOn: startsOn !== null && endsOn !== null && startsOn > endsOn ? null : startsOn, endsOn }];
}

function iterationOf(issue: JsonObject, day: Day): Item['sprints'] {
  const iteration = asObject(issue.iteration) ?? asObject(issue.sprint);
  const name = cleanTitle(textAt(iteration, 'title', 'name') ?? '')
    .slice(0, 200)
    .toWellFormed();
  if (name === '') return [];
  return [{ name, startsOn: day('sprint', textAt(iteration, 'startDate', 'start_date')), endsOn: null }];
}

function commentsOf(issue: JsonObject, day: Day): Item['comments'] {
  return listAt(issue, 'comments').flatMap((one) => {
    const comment = asObject(one);
    const text = cleanText(textAt(comment, 'body') ?? '');
    if (text === '') return [];
    const who = textAt(asObject(comment?.author) ?? asObject(comment?.user), 'login', 'name') ?? '';
    return [{ on: day('comment', textAt(comment, 'created_at', 'createdAt')), who, text }];
  });
}
