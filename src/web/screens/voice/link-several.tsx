import { useState } from 'react';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Listed } from './feedback-list.ts';
import { freshLink, LinkFields } from './link-fields.tsx';
import { useFeaturePicks } from './use-feature-picks.ts';

interface LinkSeveralProps {
  rows: readonly Listed[];
  onClose: () => void;
  onLinked: () => void;
}

/** Links several pieces of feedback, each with all its words, to one feature: one command, taken back by one undo. */
export function LinkSeveral({ rows: given, onClose, onLinked }: LinkSeveralProps) {
  const act = useAct();
  const client = useClient();
  const picks = useFeaturePicks();
  const [rows] = useState(given);
  const [seen] = useState(() =>
    client.seeing(...rows.map(({ id, version }) => ({ kind: 'feedback' as const, id, version }))),
  );
  const [link, setLink] = useState(freshLink);
  const target = link.feature?.id;
  const insights = useRows({
    kind: 'insight',
    key: `to ${target}`,
    where: (row) => row.featureId === target,
  });
  const linked = new Set(insights.map(({ feedbackId }) => feedbackId));
  const there = rows.filter(({ id }) => linked.has(id)).length;
  const fresh = rows.length - there;
  const send = async () => {
    const { feature, stance, importance } = link;
    if (!feature) return { feature: 'Pick the feature that they are about.' };
    if (fresh === 0) return { feature: 'All of them are linked to it already.' };
    const outcome = await act(
      'insight.link',
      () => ({ pieces: rows.map(({ id }) => id), ...picks.target(feature), stance, importance, seen: seen() }),
      { quiet: true, says: picks.sayLinked(feature, sayPieces(fresh)) },
    );
    if (!outcome) return undefined;
    if (isTaken(outcome)) onLinked();
    const [fault] = Object.values(faultsOf(outcome));
    const faults: Record<string, string> = fault === undefined ? {} : { feature: fault };
    return faults;
  };
  return (
    <FormDialog
      title={`Link ${sayPieces(rows.length)}`}
      says="Each with all of its words. To link a passage, open the piece and choose the words."
      verb={there > 0 && fresh > 0 ? `Link the other ${fresh === 1 ? 'one' : fresh}` : 'Link'}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <LinkFields
            link={link}
            onChange={(change) => setLink((now) => ({ ...now, ...change }))}
            picks={picks}
            error={faults.feature}
            autoFocus
          />
          <p className="meta" role="status">
            {there > 0 &&
              `${there === rows.length ? 'All' : there} of them ${there === 1 ? 'is' : 'are'} linked to it already, and ${there === 1 ? 'stays as it is' : 'stay as they are'}.`}
          </p>
        </>
      )}
    </FormDialog>
  );
}

/** How many pieces of feedback, in words. */
export function sayPieces(count: number): string {
  return count === 1 ? 'one piece of feedback' : `${new Intl.NumberFormat('en').format(count)} pieces of feedback`;
}
