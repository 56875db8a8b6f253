import type { Unfit } from '#domain/unfit';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { sayKept } from '../../../words/say-kept.ts';

interface KeptDialogProps {
  unfit: readonly Unfit[];
  /** How many others could be. */
  others: number;
  /** What goes on with the others: `Park`. */
  verb: string;
  onClose: () => void;
  onOthers: () => void;
}

/** Says which of several features a rule kept, each with its reason, and offers to go on with the others. */
export function KeptDialog({ unfit, others, verb, onClose, onOthers }: KeptDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Nothing was changed"
      says={unfit.length === 1 ? 'One of the features cannot be.' : `${unfit.length} of the features cannot be.`}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {others > 0 && (
            <Button kind="ink" keys="mod+enter" onClick={onOthers}>
              {`${verb}: the other ${others === 1 ? 'one' : others}`}
            </Button>
          )}
        </>
      }
    >
      <ul>
        {sayKept(unfit, 'features').map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </Dialog>
  );
}
