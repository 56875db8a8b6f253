import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

interface PublishDialogProps {
  draft: Row<'spec'>;
  current: Row<'spec'> | undefined;
  onClose: () => void;
}

/** Publishes a draft as the version that holds, with what changed for those who read the one before. */
export function PublishDialog({ draft: spec, current, onClose }: PublishDialogProps) {
  const act = useAct();
  const client = useClient();
  const draft = useFormDraft('publish', spec.id, () => ({ note: '' }));
  const { note } = draft.filled;
  const send = async () => {
    const before = current ? [{ kind: 'spec' as const, id: current.id }] : [];
    const seen = client.seeing({ kind: 'spec', id: spec.id }, ...before);
    const outcome = await act(
      'spec.publish',
      () => ({ spec: spec.id, ...(note.trim() ? { note } : {}), seen: seen() }),
      { says: `Published version ${spec.number}`, quiet: true },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Publish version ${spec.number}`}
      says={
        current
          ? `It takes the place of version ${current.number}, which stays readable.`
          : 'From then on everybody reads it as what is to be built.'
      }
      verb="Publish"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <WordsField
          label="What changed"
          required={current !== undefined}
          autoFocus
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(note) => draft.set({ note })}
          error={faults.note}
        />
      )}
    </FormDialog>
  );
}
