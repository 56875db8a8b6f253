import { byDay } from '#domain/ledger';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';

/** The lines of a sprint's ledger, as they were written. */
export function useLines(sprint: string | undefined): readonly Row<'commitment'>[] {
  return useRows({
    kind: 'commitment',
    key: `of sprint ${sprint}`,
    where: (row) => row.sprintId === sprint,
    compare: byDay,
  });
}
