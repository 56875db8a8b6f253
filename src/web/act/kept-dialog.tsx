import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { sayNumber } from '../words/say-amount.ts';
import './act.css';

interface KeptDialogProps {
  /** `Nothing was changed`. */
  title: string;
  /** What they are: `stories`. */
  of: string;
  /** How many a rule kept. */
  kept: number;
  /** How many others there are to go on with. */
  others: number;
  /** What goes on with the others, where they are named: `Park: the other 3`. */
  goOn: (others: string) => string;
  onClose: () => void;
  onOthers: () => void;
  /** Which were kept, each with its reason, as items of a list. */
  children: ReactNode;
}

/** Says which of several records a rule kept from what was asked of all of them, and offers to go on with the others. */
export function KeptDialog({ title, of, kept, others, goOn, onClose, onOthers, children }: KeptDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      says={kept === 1 ? `One of the ${of} cannot be.` : `${sayNumber(kept)} of the ${of} cannot be.`}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {others > 0 && (
            <Button kind="ink" keys="mod+enter" onClick={onOthers}>
              {goOn(others === 1 ? 'other one' : `other ${sayNumber(others)}`)}
            </Button>
          )}
        </>
      }
    >
      <ul className="kept-back">{children}</ul>
    </Dialog>
  );
}
