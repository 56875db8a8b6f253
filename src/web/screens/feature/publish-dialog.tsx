import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { FormDialog } from '../form-dialog.tsx';

interface PublishDialogProps {
  draft: Row<'spec'>;
  current: Row<'spec'> | undefined;
  onClose: () => void;
}

/** Publishes a draft as the version that holds, with what changed for those who read the one before. */
export function PublishDialog({ draft, current, onClose }: PublishDialogProps) {
  const act = useAct();
  const client = useClient();
  const [note, setNote] = useState('');
  const send = async () => {
    const before = current ? [{ kind: 'spec' as const, id: current.id }] : [];
    const seen = client.seeing({ kind: 'spec', id: draft.id }, ...before);
    const outcome = await act(
      'spec.publish',
      () => ({ spec: draft.id, ...(note.trim() ? { note } : {}), seen: seen() }),
      { says: `Published version ${draft.number}`, quiet: true },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Publish version ${draft.number}`}
      says={
        current
          ? `It takes the place of version ${current.number}, which stays readable.`
          : 'From then on everybody reads it as what is to be built.'
      }
      verb="Publish"
      onClose={onClose}
      send={send}
    >
      {(faults, go) => (
        <TextArea
          label="What changed"
          required={current !== undefined}
          autoFocus
          rows={2}
          maxLength={2000}
          value={note}
          onChange={setNote}
          onSend={go}
          error={faults.note}
        />
      )}
    </FormDialog>
  );
}
