import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Diff } from '../parts/diff.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { Asking } from './asking.ts';

interface ProposeDialogProps {
  asking: Extract<Asking, { is: 'propose' }>;
  onDone: () => void;
}

/** Says that this is somebody else's to decide, shows exactly what would change, and asks why. */
export function ProposeDialog({ asking, onDone }: ProposeDialogProps) {
  const [reason, setReason] = useState('');
  const send = () => {
    asking.answer(reason.trim() || undefined);
    onDone();
  };
  const close = () => {
    asking.cancel();
    onDone();
  };
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={`Propose to ${asking.to}`}
      says={`${asking.says}: this is for ${asking.to} to decide. Nothing changes before it is accepted.`}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={send}>
            Propose
          </Button>
        </>
      }
    >
      <Diff caption="What would change" changes={asking.changes} />
      <TextArea
        label="Reason"
        hint="It helps the other to decide. It is kept in the decision log."
        value={reason}
        onChange={setReason}
        onSend={send}
        maxLength={2000}
        autoFocus
      />
    </Dialog>
  );
}
