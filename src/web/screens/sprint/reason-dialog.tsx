import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

interface ReasonDialogProps {
  /** What it is asked for, under which what is typed is kept. */
  of: string;
  title: string;
  says: string;
  label?: string;
  verb: string;
  /** Does it; answers what is wrong, if anything. */
  onSend: (why: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** Asks for the reason that something cannot be done without. */
export function ReasonDialog({ of, title, says, label = 'Reason', verb, onSend, onClose }: ReasonDialogProps) {
  const draft = useFormDraft('reason', of, () => ({ why: '' }));
  const { why } = draft.filled;
  const send = async (): Promise<Record<string, string>> => {
    if (why.trim() === '') return { why: 'Write a sentence.' };
    const fault = await onSend(why.trim());
    return fault ? { why: fault } : {};
  };
  return (
    <FormDialog title={title} says={says} verb={verb} draft={draft} onClose={onClose} send={send}>
      {(faults) => (
        <WordsField
          label={label}
          required
          autoFocus
          maxLength={2000}
          value={why}
          onChange={(why) => draft.set({ why })}
          error={faults.why}
        />
      )}
    </FormDialog>
  );
}
