import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../text-field.tsx';

interface MoveDialogProps<Row> {
  /** What is moved: `S-381 Queue a report` or `3 rows`. */
  what: string;
  find: (typed: string) => Row | undefined;
  onMove: (above: Row) => void;
  onClose: () => void;
}

/** Asks above which row something goes, for those who neither drag nor count steps. */
export function MoveDialog<Row>({ what, find, onMove, onClose }: MoveDialogProps<Row>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const move = () => {
    const row = find(typed.trim());
    if (row) onMove(row);
    else setWrong('No row here has this id. Write it as it stands in the list, like S-381.');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Move ${what}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" onClick={move}>
            Move
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <TextField
          label="Above the row with the id"
          autoFocus
          required
          value={typed}
          onChange={setTyped}
          error={wrong}
        />
      </form>
    </Dialog>
  );
}
