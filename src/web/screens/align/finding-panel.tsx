import { useEffect } from 'react';
import { sayFindingKind } from '#analysis/alignment/kind-words';
import { useActions } from '../../keys/keys-root.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { actionsOf, type MenuLine } from '../../parts/menu.tsx';
import { Peek } from '../../shell/peek.tsx';
import { FindingMore } from './finding-more.tsx';
import { PastEvidence } from './past-evidence.tsx';
import { Settle } from './settle.tsx';
import type { FindingLine } from './use-findings.ts';

interface FindingPanelProps {
  line: FindingLine | undefined;
  /** Whoever opened it goes on in it: the first of the ways out has the focus. */
  entered: boolean;
  onEntered: () => void;
  onClose: () => void;
  onSetAside: (line: FindingLine) => void;
  onTakeBack: (line: FindingLine) => void;
  /** What its keys do while it stands there; nothing where they mean what is selected in the list. */
  menu: readonly MenuLine[];
}

/** A finding beside the list: what shows it, whose it is, and what settles it. */
export function FindingPanel({ line, entered, onEntered, onClose, menu, ...acts }: FindingPanelProps) {
  useActions(line ? actionsOf([menu], line.finding.title) : []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is entered.
  useEffect(() => {
    if (!entered || !line) return;
    onEntered();
    document.querySelector<HTMLElement>('.finding-ways :is(a, button)')?.focus();
  }, [entered, line?.id]);
  if (!line)
    return (
      <Peek title="Settled" onClose={onClose}>
        <EmptyState title="This is settled" says="What was found here holds no more: somebody has seen to it." />
      </Peek>
    );
  const { finding, past, yours } = line;
  return (
    <Peek title={sayFindingKind(finding.kind)} onClose={onClose}>
      <div className="finding-more" key={line.id}>
        <h3 dir="auto">{finding.title}</h3>
        <FindingMore
          line={line}
          onSetAside={() => acts.onSetAside(line)}
          onTakeBack={() => acts.onTakeBack(line)}
          {...(past ? { evidence: <PastEvidence past={past} yours={yours} />, settle: <Settle line={past} /> } : {})}
        />
      </div>
    </Peek>
  );
}
