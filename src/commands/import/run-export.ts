import { z } from 'zod';
import type { Change } from '#domain/change';
import type { Row } from '#domain/records';
import { carriedPictures } from '#importers/own/carried-pictures';
import { idsOf, readOwnExport } from '#importers/own/look-at-export';
import { type ExportPlan, planExport } from '#importers/own/plan-export';
import type { OwnExport } from '#importers/own/read-export';
import { numbersOf, recordsOfExport } from '#importers/own/records-of-export';
import { Problem } from '#lib/problem';
import { type KnownIds, knownIds } from '#store/import-known';
import type { Read } from '#store/read';

const settled = z.object({ from: z.string() });

/** An export read again before the transaction, with how many numbers its records need. */
export type AheadExport = { file: OwnExport; draws: Record<string, number> };

/** Reads the file of an import of an export anew. */
export async function readExportAgain(read: Read, row: Row<'import'>, bytes: Uint8Array): Promise<AheadExport> {
  const file = await readOwnExport(bytes);
  return { file, draws: numbersOf(planFor(file, row, await knownNow(read, row, file))) };
}

/** What is known as the records are made, under the list's lock. */
export function knownNow(read: Read, row: Row<'import'>, file: OwnExport): Promise<KnownIds> {
  return knownIds(read, row.productId, idsOf(file));
}

/** Makes the records of an import of an export, of what is still new. */
export function makeExport(
  { file, draws }: AheadExport,
  known: KnownIds,
  row: Row<'import'>,
  short: (letter: string) => number,
): { changes: Change[]; plan: ExportPlan } {
  const plan = planFor(file, row, known);
  if (Object.entries(numbersOf(plan)).some(([letter, count]) => count > (draws[letter] ?? 0)))
    throw new Problem({
      code: 'conflict',
      message: 'Something that was here when the import began has been deleted meanwhile. Import the file again.',
    });
  return { changes: recordsOfExport(plan, { product: row.productId, short }), plan: tellLost(plan, file, row, known) };
}

/** By now the pictures of the file are here, but for those that could not be kept. */
function tellLost(plan: ExportPlan, file: OwnExport, row: Row<'import'>, known: KnownIds): ExportPlan {
  const from = { id: settled.parse(row.mapping).from };
  const count = carriedPictures(file, from, row.productId, known).filter(({ here }) => !here).length;
  if (count === 0) return plan;
  const lost = { what: 'picture', count, why: 'They could not be read, or the workspace has no room for them.' };
  return { ...plan, report: { ...plan.report, left: [...(plan.report.left ?? []), lost] } };
}

function planFor(file: OwnExport, row: Row<'import'>, known: KnownIds): ExportPlan {
  return planExport(file, { id: settled.parse(row.mapping).from }, row.productId, known, row.startedBy);
}
