import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { type Pick, PickField } from '../../../parts/pick-field.tsx';

interface MoveUnderProps {
  /** What is moved: `S-381 Queue a report` or `3 stories`. */
  what: string;
  label: string;
  options: readonly Pick[];
  /** True where it does not decide but proposes. */
  proposes: boolean;
  onMove: (under: Pick) => void;
  onClose: () => void;
}

/** Asks under what something goes, found by typing, for those who neither drag nor go from row to row. */
export function MoveUnderDialog({ what, label, options, proposes, onMove, onClose }: MoveUnderProps) {
  const [picked, setPicked] = useState<Pick | null>(null);
  const [wrong, setWrong] = useState<string>();
  const move = () => (picked ? onMove(picked) : setWrong('Choose one of the list.'));
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Move ${what}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={move}>
            {proposes ? 'Propose' : 'Move'}
          </Button>
        </>
      }
    >
      <PickField
        label={label}
        required
        autoFocus
        value={picked}
        options={options}
        error={wrong}
        placeholder="Title or id"
        onChange={(pick) => {
          setPicked(pick);
          setWrong(undefined);
        }}
      />
    </Dialog>
  );
}
