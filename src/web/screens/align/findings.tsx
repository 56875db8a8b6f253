import { type RefObject, useMemo } from 'react';
import { sayFindingKind } from '#analysis/alignment/kind-words';
import { useHere } from '../../here/here.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { findingColumns, isNeeded } from './columns.tsx';
import type { useFindingList } from './use-finding-list.ts';
import type { FindingLine, useFindings } from './use-findings.ts';

interface FindingsProps {
  findings: ReturnType<typeof useFindings>;
  list: ReturnType<typeof useFindingList>;
  box: RefObject<HTMLDivElement | null>;
  /** The one kind that is shown, by the address. */
  kind: string | undefined;
  onAllKinds: () => void;
  /** The key of the finding that stands beside the list. */
  opened: string | undefined;
  onOpen: (line: FindingLine) => void;
  onPeek: (line: FindingLine) => void;
  onCursor: (line: FindingLine) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** What an undo brought back: the cursor goes to it. */
  comesTo: string | undefined;
  linesFor: (which: readonly FindingLine[]) => readonly MenuLine[];
}

const count = new Intl.NumberFormat('en');

/** What disagrees, a line each under its kind; opened, its numbers and what settles it stand beside the list. */
export function Findings({ findings, list, box, kind, onAllKinds, selected, ...given }: FindingsProps) {
  const { lines, error, loading, again } = findings;
  const { today, product } = useHere();
  const columns = useMemo(() => findingColumns({ today, timeZone: product.timeZone }), [today, product.timeZone]);
  if (error && !lines)
    return <ErrorState title="The findings could not be read" says={error.message} onRetry={again} />;
  if (!lines) return loading ? <Skeleton says="the findings" /> : null;
  if (lines.length === 0)
    return (
      <EmptyState
        title="Nothing disagrees"
        says="When a forecast lies past a promise, work has no reason, a claim loses its story or a question waits, it stands here with its evidence, with the person whose it is, and with what would settle it."
      />
    );
  const chosen = lines.filter(({ id }) => selected.has(id));
  return (
    <div className="findings" ref={box}>
      <p className="meta findings-says">
        {kind ? (
          <>
            Only: {sayFindingKind(kind)}
            <Button kind="quiet" onClick={onAllKinds}>
              Show all {count.format(waitingIn(lines))}
            </Button>
          </>
        ) : (
          sayYours(lines)
        )}
      </p>
      <Grid<FindingLine>
        label="Findings by kind"
        rows={list.rows}
        columns={columns}
        groups={list.groups}
        onFold={list.fold}
        sayRow={({ finding }) => finding.title}
        onOpen={given.onOpen}
        onPeek={given.onPeek}
        onCursor={given.onCursor}
        startsAt={given.opened}
        comesTo={given.comesTo}
        allOf={list.like}
        arranged={kind ?? ''}
        selected={selected}
        onSelect={given.onSelect}
        menu={(line) => given.linesFor(chosen.length > 0 ? chosen : [line])}
        empty={
          <EmptyState
            title="Nothing of this kind disagrees"
            says="What there was is settled, or set aside by its people."
            action={<Button onClick={onAllKinds}>Show all kinds</Button>}
          />
        }
      />
      <BulkBar
        count={chosen.length}
        says={chosen.length === 1 ? 'finding' : 'findings'}
        onClear={() => given.onSelect(new Set())}
        lines={chosen.length > 0 ? given.linesFor(chosen) : []}
      />
    </div>
  );
}

/** How many are the reader's to settle, as the badge beside Align counts them. */
function sayYours(lines: readonly FindingLine[]): string {
  const waiting = waitingIn(lines);
  const yours = lines.filter(isNeeded).length;
  if (yours === 0) return 'None of these is yours to settle.';
  return yours === waiting
    ? 'All of these are yours to settle.'
    : `${count.format(yours)} of ${count.format(waiting)} are yours to settle.`;
}

function waitingIn(lines: readonly FindingLine[]): number {
  return lines.filter(({ finding }) => finding.aside === null).length;
}
