import { useState } from 'react';
import { isCommitted } from '#domain/feature';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
import { Alternatives, faultIn, type Weighed, weighedIn } from './alternatives.tsx';

/** Commits a feature, or decides anew on one that is: what is in, what is not, and the target window. */
export function CommitDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id, version: feature.version }));
  const draft = useFormDraft('commit', feature.id, () => ({
    scopeIn: feature.scopeIn ?? '',
    scopeOut: feature.scopeOut ?? '',
    windowStart: feature.windowStart,
    windowEnd: feature.windowEnd,
    why: '',
    weighed: [] as readonly Weighed[],
  }));
  const { scopeIn, scopeOut, windowStart, windowEnd, why, weighed } = draft.filled;
  const { set } = draft;
  const again = isCommitted(feature.stage);
  const commit = async () => {
    if (scopeIn.trim() === '') return { scopeIn: 'Say what is in: a commitment needs its boundary.' };
    if (!windowStart) return { windowStart: 'Say from when.' };
    if (!windowEnd) return { windowEnd: 'Say until when.' };
    if (windowEnd < windowStart) return { windowEnd: 'It ends before it begins.' };
    const half = faultIn(weighed);
    if (half) return { '': half };
    const outcome = await act(
      'feature.commit',
      () => ({
        feature: feature.id,
        scopeIn,
        scopeOut,
        windowStart,
        windowEnd,
        ...(why.trim() ? { why: why.trim() } : {}),
        alternatives: weighedIn(weighed),
        seen: seen(),
      }),
      {
        guess: {
          kind: 'feature',
          id: feature.id,
          fields: { ...(again ? {} : { stage: 'committed' }), stageReason: null, windowStart, windowEnd },
        },
        quiet: true,
        verb: `${again ? 'Decide anew on' : 'Commit'} ${feature.short}`,
        says: again ? `Decided anew on ${feature.short}.` : `Committed ${feature.short}.`,
      },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      wide
      title={again ? `Decide anew on ${feature.short} ${feature.title}` : `Commit ${feature.short} ${feature.title}`}
      says={
        again
          ? 'It stays committed, as you say here. Give the reason: whoever objected will read it.'
          : 'A commitment is to each other: this much, in this window. A promise to a customer is made separately.'
      }
      verb={decides('scope') ? (again ? 'Decide' : 'Commit') : 'Go on'}
      draft={draft}
      onClose={onClose}
      send={commit}
    >
      {(faults) => (
        <>
          <WordsField
            label="In scope"
            required
            autoFocus={!again}
            value={scopeIn}
            onChange={(scopeIn) => set({ scopeIn })}
            error={faults.scopeIn}
          />
          <WordsField
            label="Out of scope"
            hint="What people may expect and will not get."
            value={scopeOut}
            onChange={(scopeOut) => set({ scopeOut })}
            error={faults.scopeOut}
          />
          <div className="form-pair">
            <DateField
              label="From"
              required
              today={today}
              value={windowStart}
              onChange={(windowStart) => set({ windowStart })}
              error={faults.windowStart}
            />
            <DateField
              label="To"
              required
              today={today}
              value={windowEnd}
              onChange={(windowEnd) => set({ windowEnd })}
              error={faults.windowEnd}
            />
          </div>
          <WordsField
            label={again ? 'Why it stays so' : 'Why this, why now'}
            rows={2}
            autoFocus={again}
            maxLength={2000}
            value={why}
            onChange={(why) => set({ why })}
            error={faults.why}
          />
          <Alternatives value={weighed} onChange={(weighed) => set({ weighed })} />
        </>
      )}
    </FormDialog>
  );
}
