import { type Faults, FormDialog } from './form-dialog.tsx';
import { useFormDraft } from './use-form-draft.ts';
import { WordsField } from './words-field.tsx';

interface ReasonDialogProps {
  /** What it is asked for, under which what is typed is kept. */
  of: string;
  title: string;
  says?: string;
  label?: string;
  verb: string;
  /** What stands there to begin with. */
  begin?: string;
  /** What is said where nothing was written. */
  none?: string;
  /** Does it; answers what is wrong, where it was not taken back. */
  onSend: (why: string) => Promise<Faults | undefined>;
  onClose: () => void;
}

/** Asks for the reason that something cannot be done without. */
export function ReasonDialog({ of, title, says, label = 'Reason', begin = '', ...rest }: ReasonDialogProps) {
  const { verb, none = 'Write a sentence.', onSend, onClose } = rest;
  const draft = useFormDraft('reason', of, () => ({ why: begin }));
  const { why } = draft.filled;
  const send = async () => (why.trim() === '' ? { why: none } : onSend(why.trim()));
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
