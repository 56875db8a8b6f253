import { useState } from 'react';
import { useEscape } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';

interface DeclineFormProps {
  busy: boolean;
  /** Declines; false when it was refused and the words stay. */
  onDecline: (answer: string) => Promise<boolean>;
  onClose: () => void;
}

/** Declining needs an answer: whoever proposed it reads why. */
export function DeclineForm({ busy, onDecline, onClose }: DeclineFormProps) {
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  useEscape(true, onClose);
  const send = () => {
    if (answer.trim() === '') return setMissing(true);
    void onDecline(answer);
  };
  return (
    <div className="decline">
      <TextArea
        label="Why not"
        autoFocus
        rows={2}
        value={answer}
        onChange={setAnswer}
        onSend={send}
        maxLength={2000}
        error={missing && answer.trim() === '' ? 'Say why: whoever proposed it will read it.' : undefined}
      />
      <div className="decline-actions">
        <Button kind="ink" busy={busy} keys="mod+enter" onClick={send}>
          Decline
        </Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </div>
  );
}
