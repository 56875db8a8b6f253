import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useReplyActs } from './use-reply-acts.ts';

/** Asks why somebody is told nothing. */
export function SkipReply({ reply, onClose }: { reply: Row<'reply'>; onClose: () => void }) {
  const { skip } = useReplyActs();
  const draft = useFormDraft('skip', reply.id, () => ({ reason: '' }));
  const { reason } = draft.filled;
  const send = async () => {
    if (reason.trim() === '') return { reason: 'Say why they are told nothing.' };
    const outcome = await skip(reply, reason);
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Tell ${reply.toName ?? reply.email ?? 'them'} nothing?`}
      says="They will not be asked about again for this."
      verb="Skip"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <TextField
          label="Why"
          required
          autoFocus
          value={reason}
          onChange={(reason) => draft.set({ reason })}
          maxLength={500}
          error={faults.reason}
        />
      )}
    </FormDialog>
  );
}
