import { useState } from 'react';
import { useEscape } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface DeclineFormProps {
  /** The proposal that is declined. */
  proposal: string;
  busy: boolean;
  /** Declines; false when it was refused and the words stay. */
  onDecline: (answer: string) => Promise<boolean>;
  onClose: () => void;
}

/** Declining needs an answer: whoever proposed it reads why. */
export function DeclineForm({ proposal, busy, onDecline, onClose }: DeclineFormProps) {
  const draft = useFormDraft('decline', proposal, () => ({ answer: '' }));
  const { answer } = draft.filled;
  const [missing, setMissing] = useState(false);
  useEscape(true, onClose);
  const send = async () => {
    if (answer.trim() === '') return setMissing(true);
    if (await onDecline(answer)) draft.clear();
  };
  return (
    <div className="decline">
      <FormResumed draft={draft} />
      <TextArea
        label="Why not"
        autoFocus
        rows={2}
        value={answer}
        onChange={(answer) => draft.set({ answer })}
        onSend={() => void send()}
        maxLength={2000}
        error={missing && answer.trim() === '' ? 'Say why: whoever proposed it will read it.' : undefined}
      />
      <div className="decline-actions">
        <Button kind="ink" busy={busy} keys="mod+enter" onClick={() => void send()}>
          Decline
        </Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </div>
  );
}
