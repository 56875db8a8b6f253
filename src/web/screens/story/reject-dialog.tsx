import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
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
  return (
    <ReasonDialog
      of={`reject ${story.id}`}
      title={`Reject ${story.short}`}
      says="It goes back to in progress, and the reason stands on the story until it is accepted."
      verb="Reject"
      none="Say what is missing: the team reads it on the story."
      // What was judged a moment ago may not have been answered yet.
      begin={unmet(criteria.map((criterion) => ({ ...criterion, ...client.store.waiting('criterion', criterion.id) })))}
      onClose={onClose}
      onSend={async (why) => {
        const outcome = await reject(story, why);
        const faults = faultsOf(outcome);
        if (Object.keys(faults).length > 0) letGo(client, 'story.reject');
        return outcome && faults;
      }}
    />
  );
}

/** What was judged not to hold, to begin the reason with. */
function unmet(criteria: readonly Row<'criterion'>[]): string {
  return criteria
    .filter(({ met }) => met === false)
    .map(({ text, evidence }) => (evidence ? `Not met: ${text} (${evidence})` : `Not met: ${text}`))
    .join('\n');
}
