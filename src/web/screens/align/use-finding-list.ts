import { useCallback, useEffect, useMemo, useState } from 'react';
import { linedUp } from '../views/arrange.ts';
import { asideGroup, byKind } from './groups.ts';
import type { FindingLine } from './use-findings.ts';

const none: readonly FindingLine[] = [];

/** The findings as the list shows them: those of one kind or all, by kind, without those of the folded groups. */
export function useFindingList(lines: readonly FindingLine[] | undefined, kind: string | undefined, open?: string) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set([asideGroup]));
  const unfold = useCallback((id: string) => setFolded((now) => new Set([...now].filter((one) => one !== id))), []);
  const parts = useMemo(
    () => byKind((lines ?? none).filter(({ finding }) => !kind || finding.kind === kind)),
    [lines, kind],
  );
  const partOf = (id: string | undefined) => parts.find(({ rows }) => rows.some((row) => row.id === id));
  const isThere = lines !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for whoever comes by an address; what is set aside while it is open goes with its group.
  useEffect(() => {
    const opened = partOf(open);
    if (opened) unfold(opened.id);
  }, [open, isThere]);
  const lined = useMemo(() => linedUp(parts, folded), [parts, folded]);
  return {
    ...lined,
    fold: (id: string) => (folded.has(id) ? unfold(id) : setFolded(new Set([...folded, id]))),
    /** All that stand under the same heading. */
    like: (line: FindingLine) => partOf(line.id)?.rows ?? none,
    /** The one that the cursor takes when these go. */
    after: (going: readonly FindingLine[]): FindingLine | undefined => {
      const ids = new Set(going.map(({ id }) => id));
      const at = lined.rows.findIndex(({ id }) => ids.has(id));
      const stays = ({ id }: FindingLine) => !ids.has(id);
      return lined.rows.slice(Math.max(at, 0)).find(stays) ?? lined.rows.slice(0, Math.max(at, 0)).findLast(stays);
    },
  };
}
