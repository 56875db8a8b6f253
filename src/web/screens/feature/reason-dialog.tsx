import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';

interface ReasonDialogProps {
  title: string;
  verb: string;
  onReason: (why: string) => void;
  onClose: () => void;
}

/** Asks why a feature is put aside: those who asked for it will want to know. */
export function ReasonDialog({ title, verb, onReason, onClose }: ReasonDialogProps) {
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => (why.trim() === '' ? setMissing(true) : onReason(why.trim()));
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      says="The reason stands on the roadmap for whoever asks again."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={send}>
            {verb}
          </Button>
        </>
      }
    >
      <TextArea
        label="Reason"
        required
        autoFocus
        maxLength={2000}
        value={why}
        onChange={setWhy}
        onSend={send}
        error={missing && why.trim() === '' ? 'Say why: those who asked will want to know.' : undefined}
      />
    </Dialog>
  );
}
