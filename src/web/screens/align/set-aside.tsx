import { addDays } from '#lib/civil-date';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
import { nameOf } from './use-asides.ts';
import type { FindingLine } from './use-findings.ts';

const usualDays = 7;

/** What is to be set aside; what was written for it, where it was refused. */
export interface AsideAsked {
  lines: readonly FindingLine[];
  until?: string;
  why?: string;
  faults?: Record<string, string>;
}

interface SetAsideDialogProps {
  asked: AsideAsked;
  onSend: (until: string, why: string) => void;
  onClose: () => void;
}

/** Asks why findings can wait and until when: one reason for all of them. */
export function SetAsideDialog({ asked: { lines, ...asked }, onSend, onClose }: SetAsideDialogProps) {
  const { today } = useHere();
  const draft = useFormDraft('set-aside', lines.map(({ id }) => id).join(' '), () => ({
    until: (asked.until ?? addDays(today, usualDays)) as string | null,
    why: asked.why ?? '',
  }));
  const { until, why } = draft.filled;
  const send = async (): Promise<Record<string, string>> => {
    if (!until) return { until: 'Say until when it can wait.' };
    if (why.trim() === '') return { why: 'Say why it can wait: others will read it.' };
    // What is refused comes back into this dialog, with the reason.
    draft.clear();
    onSend(until, why.trim());
    return {};
  };
  return (
    <FormDialog
      title={lines.length === 1 ? 'Set aside' : `Set ${nameOf(lines)} aside`}
      says={
        lines.length === 1 ? nameOf(lines) : 'They wait together, for one reason, and one undo brings all of them back.'
      }
      verb="Set aside"
      draft={draft}
      begin={asked.faults}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <WordsField
            label={lines.length === 1 ? 'Why it can wait' : 'Why they can wait'}
            rows={2}
            autoFocus
            value={why}
            onChange={(why) => draft.set({ why })}
            maxLength={2000}
            error={faults.why}
          />
          <DateField
            label="Until"
            required
            value={until}
            onChange={(until) => draft.set({ until })}
            today={today}
            error={faults.until}
          />
        </>
      )}
    </FormDialog>
  );
}
