import { useState } from 'react';
import { isCommitted } from '#domain/feature';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogWrong } from '../../parts/dialog-wrong.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { faultBeside } from '../fault-beside.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { Alternatives, faultIn, type Weighed, weighedIn } from './alternatives.tsx';

const fields = ['scopeIn', 'scopeOut', 'windowStart', 'windowEnd', 'why'];

/** Commits a feature, or decides anew on one that is: what is in, what is not, and the target window. */
export function CommitDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id }));
  const { filled, set, clear } = useFormDraft('commit', feature.id, () => ({
    scopeIn: feature.scopeIn ?? '',
    scopeOut: feature.scopeOut ?? '',
    windowStart: feature.windowStart,
    windowEnd: feature.windowEnd,
    why: '',
    weighed: [] as readonly Weighed[],
  }));
  const { scopeIn, scopeOut, windowStart, windowEnd, why, weighed } = filled;
  const [faults, setFaults] = useState<Record<string, string>>({});
  const again = isCommitted(feature.stage);
  const commit = async () => {
    if (scopeIn.trim() === '') return setFaults({ scopeIn: 'Say what is in: a commitment needs its boundary.' });
    if (!windowStart) return setFaults({ windowStart: 'Say from when.' });
    if (!windowEnd) return setFaults({ windowEnd: 'Say until when.' });
    if (windowEnd < windowStart) return setFaults({ windowEnd: 'It ends before it begins.' });
    const half = faultIn(weighed);
    if (half) return setFaults({ '': half });
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
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) leave();
  };
  const leave = () => {
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      wide
      keeps
      onClose={onClose}
      title={again ? `Decide anew on ${feature.short} ${feature.title}` : `Commit ${feature.short} ${feature.title}`}
      says={
        again
          ? 'It stays committed, as you say here. Give the reason: whoever objected will read it.'
          : 'A commitment is to each other: this much, in this window. A promise to a customer is made separately.'
      }
      actions={
        <>
          <DialogWrong>{faultBeside(faults, fields)}</DialogWrong>
          <Button onClick={leave}>Cancel</Button>
          <Button kind="ink" onClick={() => void commit()}>
            {decides('scope') ? (again ? 'Decide' : 'Commit') : 'Go on'}
          </Button>
        </>
      }
    >
      <div className="feature-form">
        <TextArea
          label="In scope"
          required
          autoFocus
          value={scopeIn}
          onChange={(scopeIn) => set({ scopeIn })}
          error={faults.scopeIn}
        />
        <TextArea
          label="Out of scope"
          hint="What people may expect and will not get."
          value={scopeOut}
          onChange={(scopeOut) => set({ scopeOut })}
          error={faults.scopeOut}
        />
        <div className="feature-form-pair">
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
        <TextArea
          label={again ? 'Why it stays so' : 'Why this, why now'}
          rows={2}
          maxLength={2000}
          value={why}
          onChange={(why) => set({ why })}
          error={faults.why}
        />
        <Alternatives value={weighed} onChange={(weighed) => set({ weighed })} />
      </div>
    </Dialog>
  );
}
