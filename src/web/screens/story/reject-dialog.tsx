import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { letGo } from './let-go.ts';
import { useStoryActs } from './use-story-acts.ts';

interface RejectDialogProps {
  story: Row<'story'>;
  criteria: readonly Row<'criterion'>[];
  onClose: () => void;
}

/** Asks what is missing, for whoever goes on with the story. */
export function RejectDialog({ story, criteria, onClose }: RejectDialogProps) {
  const { reject } = useStoryActs();
  const client = useClient();
  const [why, setWhy] = useState(() =>
    // What was judged a moment ago may not have been answered yet.
    unmet(criteria.map((criterion) => ({ ...criterion, ...client.store.waiting('criterion', criterion.id) }))),
  );
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (why.trim() === '') return setWrong('Say what is missing: the team reads it on the story.');
    setBusy(true);
    const outcome = await reject(story, why.trim());
    setBusy(false);
    const fault = Object.values(faultsOf(outcome))[0];
    if (fault) {
      letGo(client, 'story.reject');
      setWrong(fault);
    } else if (outcome) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Reject ${story.short}`}
      says="It goes back to in progress, and the reason stands on the story until it is accepted."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            Reject
          </Button>
        </>
      }
    >
      <TextArea
        label="Reason"
        required
        autoFocus
        value={why}
        maxLength={2000}
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

/** What was judged not to hold, to begin the reason with. */
function unmet(criteria: readonly Row<'criterion'>[]): string {
  return criteria
    .filter(({ met }) => met === false)
    .map(({ text, evidence }) => (evidence ? `Not met: ${text} (${evidence})` : `Not met: ${text}`))
    .join('; ');
}
