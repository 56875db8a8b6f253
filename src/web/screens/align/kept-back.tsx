import { KeptDialog } from '../../act/kept-dialog.tsx';
import type { FindingLine } from './use-findings.ts';
import type { Kept } from './use-setting-aside.tsx';

interface KeptBackProps {
  kept: Kept;
  onOthers: (others: readonly FindingLine[]) => void;
  onClose: () => void;
}

/** Lists the findings that a rule keeps from being set aside, each with its reason, and offers to set the others aside. */
export function KeptBack({ kept: { unfit, lines }, onOthers, onClose }: KeptBackProps) {
  const ids = new Set(unfit.map(({ id }) => id));
  const others = lines.filter(({ id }) => !ids.has(id));
  const titleOf = (id: string) => lines.find((line) => line.id === id)?.finding.title;
  return (
    <KeptDialog
      title="Nothing was set aside"
      of="findings"
      kept={unfit.length}
      others={others.length}
      goOn={(named) => `Set the ${named} aside`}
      onClose={onClose}
      onOthers={() => onOthers(others)}
    >
      {unfit.map(({ id, why }) => (
        <li key={id}>
          <span dir="auto">{titleOf(id)}</span> <span className="meta">{why}</span>
        </li>
      ))}
    </KeptDialog>
  );
}
