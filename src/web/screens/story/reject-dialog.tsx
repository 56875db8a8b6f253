import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
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
  const draft = useFormDraft('reject', story.id, () => ({
    // What was judged a moment ago may not have been answered yet.
    why: unmet(criteria.map((criterion) => ({ ...criterion, ...client.store.waiting('criterion', criterion.id) }))),
  }));
  const { why } = draft.filled;
  const send = async () => {
    if (why.trim() === '') return { why: 'Say what is missing: the team reads it on the story.' };
    const outcome = await reject(story, why.trim());
    const faults = faultsOf(outcome);
    if (Object.keys(faults).length > 0) letGo(client, 'story.reject');
    return outcome && faults;
  };
  return (
    <FormDialog
      title={`Reject ${story.short}`}
      says="It goes back to in progress, and the reason stands on the story until it is accepted."
      verb="Reject"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <WordsField
          label="Reason"
          required
          autoFocus
          value={why}
          maxLength={2000}
          onChange={(why) => draft.set({ why })}
          error={faults.why}
        />
      )}
    </FormDialog>
  );
}

/** What was judged not to hold, to begin the reason with. */
function unmet(criteria: readonly Row<'criterion'>[]): string {
  return criteria
    .filter(({ met }) => met === false)
    .map(({ text, evidence }) => (evidence ? `Not met: ${text} (${evidence})` : `Not met: ${text}`))
    .join('\n');
}
