import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';

interface ReasonDialogProps {
  title: string;
  says: string;
  label?: string;
  verb: string;
  /** Does it; answers what is wrong, if anything. */
  onSend: (why: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** Asks for the reason that something cannot be done without. */
export function ReasonDialog({ title, says, label = 'Reason', verb, onSend, onClose }: ReasonDialogProps) {
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (why.trim() === '') return setWrong('Write a sentence.');
    setBusy(true);
    const fault = await onSend(why.trim());
    setBusy(false);
    if (fault) setWrong(fault);
    else onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      says={says}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            {verb}
          </Button>
        </>
      }
    >
      <TextArea
        label={label}
        required
        autoFocus
        maxLength={2000}
        value={why}
        onChange={(text) => {
          setWhy(text);
          setWrong(undefined);
        }}
        onSend={() => void send()}
        error={wrong}
      />
    </Dialog>
  );
}
