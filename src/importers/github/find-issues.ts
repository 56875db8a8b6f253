import { asObject, type JsonObject, listAt, textAt } from './values.ts';

/** The issues of a file, the pull requests that stood among them, and what was no issue. */
export type FoundIssues = { issues: JsonObject[]; pulls: number; others: number; earlier: number };

const wrappers = ['issues', 'items', 'data', 'nodes', 'edges', 'node', 'repository', 'search', 'content'];
const deepest = 6;

/** Finds the issues in what a file holds: a list, pages of lists, a search's answer, events that carry one, a board's items. */
export function findIssues(values: readonly unknown[]): FoundIssues {
  const found: FoundIssues = { issues: [], pulls: 0, others: 0, earlier: 0 };
  const at = new Map<string, number>();
  const keep = (issue: JsonObject) => {
    const url = textAt(issue, 'html_url', 'url', 'node_id', 'id');
    const known = url === null ? undefined : at.get(url);
    if (known === undefined) {
      if (url !== null) at.set(url, found.issues.length);
      found.issues.push(issue);
      return;
    }
    // Events tell of one issue again and again; the newest tells how it is.
    found.earlier++;
    const before = textAt(found.issues[known], 'updated_at', 'updatedAt') ?? '';
    if ((textAt(issue, 'updated_at', 'updatedAt') ?? '') >= before) found.issues[known] = issue;
  };
  const look = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const one of value) look(one, depth + 1);
      return;
    }
    const object = asObject(value);
    if (!object || depth > deepest) {
      found.others++;
      return;
    }
    if (isPull(object)) {
      found.pulls++;
      return;
    }
    if (isIssue(object)) {
      keep(object);
      return;
    }
    const event = asObject(object.issue);
    if (event) {
      look(event, depth + 1);
      return;
    }
    const board = asObject(object.content);
    if (board && textAt(board, 'title') !== null) {
      look(ofBoard(object, board), depth + 1);
      return;
    }
    const inside = wrappers.flatMap((name) => {
      const inner = object[name];
      return Array.isArray(inner) || asObject(inner) ? [inner] : [];
    });
    if (inside.length === 0) found.others++;
    for (const inner of inside) look(inner, depth + 1);
  };
  for (const value of values) look(value, 0);
  return found;
}

function isIssue(object: JsonObject): boolean {
  return typeof object.title === 'string' && (typeof object.number === 'number' || typeof object.number === 'string');
}

function isPull(object: JsonObject): boolean {
  if (typeof object.title !== 'string') return false;
  const url = textAt(object, 'html_url', 'url') ?? '';
  const type = textAt(object, '__typename') ?? textAt(asObject(object.content), 'type') ?? '';
  return (
    asObject(object.pull_request) !== undefined ||
    /\/pulls?\/\d+$/.test(url) ||
    type === 'PullRequest' ||
    (asObject(object.head) !== undefined && asObject(object.base) !== undefined)
  );
}

/** A board's item carries its own status, labels and iteration around the issue. */
function ofBoard(item: JsonObject, content: JsonObject): JsonObject {
  const { content: _, ...around } = item;
  const number = content.number ?? (textAt(content, 'type') === 'DraftIssue' ? textAt(item, 'id') : undefined);
  return { ...around, ...content, number, labels: listAt(item, 'labels').length > 0 ? item.labels : content.labels };
}
