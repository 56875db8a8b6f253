import type { DroppedPart } from '../issues/item.ts';
import { asObject, type JsonObject } from './values.ts';

const taken = new Set(
  'number title body state state_reason stateReason closed labels user author assignee assignees milestone iteration sprint created_at createdAt closed_at closedAt html_url url id repository_url repository parent parent_issue parent_issue_url sub_issues subIssues blocked_by blockedBy type issueType status estimate'.split(
    ' ',
  ),
);
const exampleLength = 80;

/** The fields of the issues that are not imported, each with how many issues hold something in it. */
export function dropFields(issues: readonly JsonObject[]): DroppedPart[] {
  const positions = new Map<string, number>();
  const dropped = new Map<string, DroppedPart>();
  for (const issue of issues)
    for (const [name, value] of Object.entries(issue)) {
      if (!positions.has(name)) positions.set(name, positions.size);
      // A list of comments is kept; a mere number of them is not.
      if (taken.has(name) || (name === 'comments' && Array.isArray(value)) || isEmpty(value)) continue;
      const known = dropped.get(name);
      if (known) known.cells++;
      else
        dropped.set(name, {
          position: positions.get(name) ?? 0,
          column: name,
          cells: 1,
          example: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, exampleLength).toWellFormed(),
          why: 'not mapped',
        });
    }
  return [...dropped.values()].sort((one, other) => one.position - other.position);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  const object = asObject(value);
  if (!object) return false;
  if (typeof object.total_count === 'number') return object.total_count === 0;
  if (typeof object.total === 'number') return object.total === 0;
  return Object.keys(object).length === 0;
}
