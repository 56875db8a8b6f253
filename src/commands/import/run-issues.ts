import type { Change } from '#domain/change';
import type { ImportReport } from '#domain/import';
import type { Row } from '#domain/records';
import type { Existing } from '#importers/issues/existing';
import { settledIssues } from '#importers/issues/issue-choices';
import { issuesReport } from '#importers/issues/look-at-issues';
import { type IssuesPlan, planIssues } from '#importers/issues/plan';
import type { ReadIssues } from '#importers/issues/read-issues';
import { type MakingIssues, recordsOfIssues } from '#importers/issues/records-of-issues';
import { readIssues } from '#importers/recognise';
import { Problem } from '#lib/problem';
import { existingWork } from '#store/import-existing';
import type { Read } from '#store/read';

/** Issues read again before the transaction, with how many numbers their records need. */
export type AheadIssues = { read: ReadIssues; draws: { S: number; F: number } };

/** Reads the file of an import of issues anew, as it was settled when it began. */
export async function readAgain(read: Read, row: Row<'import'>, bytes: Uint8Array): Promise<AheadIssues> {
  const settled = settledIssues.parse(row.mapping);
  const issues = await readIssues(bytes, settled);
  const plan = planIssues(issues, settled, await existingWork(read, row.productId, settled.team));
  return { read: issues, draws: { S: plan.stories.length, F: plan.features.length } };
}

/** What is here as the records are made, under the list's lock. */
export function existingNow(read: Read, row: Row<'import'>): Promise<Existing> {
  return existingWork(read, row.productId, settledIssues.parse(row.mapping).team);
}

/** Makes the records of an import of issues, of what is still new. */
export function makeIssues(
  { read, draws }: AheadIssues,
  existing: Existing,
  row: Row<'import'>,
  making: Omit<MakingIssues, 'team' | 'import' | 'product'>,
): { changes: Change[]; plan: IssuesPlan; report: ImportReport } {
  const settled = settledIssues.parse(row.mapping);
  const plan = planIssues(read, settled, existing);
  if (plan.stories.length > draws.S || plan.features.length > draws.F)
    throw new Problem({
      code: 'conflict',
      message: 'Something that was here when the import began has been deleted meanwhile. Import the file again.',
    });
  const changes = recordsOfIssues(plan, { ...making, team: settled.team, import: row.id, product: row.productId });
  return { changes, plan, report: issuesReport(plan) };
}
