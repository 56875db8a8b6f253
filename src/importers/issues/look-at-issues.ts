import type { ImportReport } from '#domain/import';
import { Problem } from '#lib/problem';
import { readIssues } from '../recognise.ts';
import type { Existing } from './existing.ts';
import type { IssueChoices } from './issue-choices.ts';
import { toolNames } from './item.ts';
import { type IssuesPlan, planIssues } from './plan.ts';
import type { ReadIssues } from './read-issues.ts';

/** A file of issues, read and planned. */
export type LookedIssues = { read: ReadIssues; plan: IssuesPlan };

/** Reads a file of issues and plans its import; a file that holds none is refused with a `Problem`. */
export async function lookAtIssues(
  bytes: Uint8Array,
  choices: IssueChoices,
  existing: Existing,
): Promise<LookedIssues> {
  const read = await readIssues(bytes, choices);
  return { read, plan: planIssues(read, choices, existing) };
}

/** Throws where it is still open how the dates of a file are written. */
export function mustBeSettled({ dates }: ReadIssues, choices: IssueChoices): void {
  if (dates.sure || choices.dateShape !== undefined) return;
  throw new Problem({
    code: 'invalid',
    field: 'dateShape',
    message: `${dates.why} Say which it is: "dmy" or "mdy".`,
    details: { dates },
  });
}

/** What a plan of issues says of the file as a whole. */
export function issuesReport(plan: IssuesPlan): ImportReport {
  const criteria = plan.stories.reduce((sum, { item }) => sum + item.criteria.length, 0);
  const kinds = {
    feature: plan.features.length,
    sprint: plan.sprints.length,
    story: plan.stories.length,
    criterion: criteria,
    dependency: plan.links.length,
  };
  return {
    make: plan.make,
    same: plan.same,
    refused: plan.refused,
    drop: plan.drop.map((part) => ({ ...part, column: part.column.toWellFormed() })),
    problems: {
      ...plan.problems,
      first: plan.problems.first.map((problem) => ({ ...problem, message: problem.message.toWellFormed() })),
    },
    kinds: Object.fromEntries(Object.entries(kinds).filter(([, count]) => count > 0)),
    left: plan.left.map((one) => ({ ...one })),
    people: plan.people.map((one) => ({ ...one })),
    outside: { first: plan.outside.first.map((one) => ({ ...one })), total: plan.outside.total },
    notes: notesOf(plan),
  };
}

const count = new Intl.NumberFormat('en');

function notesOf(plan: IssuesPlan): string[] {
  const implied = plan.features.filter(({ item }) => item === null).length;
  const guessed = plan.sprints.filter((sprint) => sprint.startsOn === null || sprint.endsOn === null).length;
  const comments = plan.stories.reduce((sum, { item }) => sum + item.comments.length, 0);
  const tool = toolNames[plan.tool];
  const begun = plan.stories.filter(({ state }) => state === 'in progress' || state === 'in review').length;
  const waiting = plan.stories.filter(({ state }) => state === 'draft' || state === 'ready').length;
  return [
    begun > 0 &&
      `${count.format(begun)} of ${count.format(begun + waiting)} open stories ${begun === 1 ? 'is' : 'are'} in progress or in review: forecasts count ${begun === 1 ? 'it' : 'them'} before the stories that wait.`,
    implied === 1 && 'One feature is made of a project or parent that the file only names.',
    implied > 1 && `${count.format(implied)} features are made of projects and parents that the file only names.`,
    guessed === 1 && `One sprint comes with guessed dates, since ${tool} does not export them.`,
    guessed > 1 &&
      `${count.format(guessed)} sprints come with guessed dates, from when their stories were finished: ${tool} does not export them.`,
    plan.tool === 'github' && plan.sprints.length > 0 && 'Milestones become sprints, with their issues in them.',
    comments === 1 && 'One comment stands at the end of its description.',
    comments > 1 && `${count.format(comments)} comments stand at the end of the descriptions.`,
    plan.stories.length > 0 &&
      'What no field takes, such as labels, priority and reporter, stands in words below each description.',
    plan.features.length > 0 && 'Features come as ideas, unless who imports decides what is qualified.',
    'The file tells when work was finished at most, not how it moved: no times between states come of it.',
  ].filter((note) => note !== false);
}
