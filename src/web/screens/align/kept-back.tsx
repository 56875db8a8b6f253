import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
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
    <Dialog
      open
      onClose={onClose}
      title="Nothing was set aside"
      says={unfit.length === 1 ? 'One of the findings cannot be.' : `${unfit.length} of the findings cannot be.`}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {others.length > 0 && (
            <Button kind="ink" keys="mod+enter" onClick={() => onOthers(others)}>
              {others.length === 1 ? 'Set the other one aside' : `Set the other ${others.length} aside`}
            </Button>
          )}
        </>
      }
    >
      <ul className="kept-back">
        {unfit.map(({ id, why }) => (
          <li key={id}>
            <span dir="auto">{titleOf(id)}</span> <span className="meta">{why}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
