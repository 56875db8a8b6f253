import { useState } from 'react';
import { isCommitted } from '#domain/feature';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { Alternatives, faultIn, type Weighed, weighedIn } from './alternatives.tsx';

/** Commits a feature, or decides anew on one that is: what is in, what is not, and the target window. */
export function CommitDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id }));
  const [scopeIn, setScopeIn] = useState(feature.scopeIn ?? '');
  const [scopeOut, setScopeOut] = useState(feature.scopeOut ?? '');
  const [windowStart, setStart] = useState(feature.windowStart);
  const [windowEnd, setEnd] = useState(feature.windowEnd);
  const [why, setWhy] = useState('');
  const [weighed, setWeighed] = useState<readonly Weighed[]>([]);
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
        says: again ? `Decided anew on ${feature.short}.` : `Committed ${feature.short}.`,
      },
    );
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={again ? `Decide anew on ${feature.short} ${feature.title}` : `Commit ${feature.short} ${feature.title}`}
      says={
        again
          ? 'It stays committed, as you say here. Give the reason: whoever objected will read it.'
          : 'A commitment is to each other: this much, in this window. A promise to a customer is made separately.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" onClick={() => void commit()}>
            {decides('scope') ? (again ? 'Decide' : 'Commit') : 'Go on'}
          </Button>
        </>
      }
    >
      <div className="feature-form">
        <TextArea label="In scope" required autoFocus value={scopeIn} onChange={setScopeIn} error={faults.scopeIn} />
        <TextArea
          label="Out of scope"
          hint="What people may expect and will not get."
          value={scopeOut}
          onChange={setScopeOut}
          error={faults.scopeOut}
        />
        <div className="feature-form-pair">
          <DateField
            label="From"
            required
            today={today}
            value={windowStart}
            onChange={setStart}
            error={faults.windowStart}
          />
          <DateField label="To" required today={today} value={windowEnd} onChange={setEnd} error={faults.windowEnd} />
        </div>
        <TextArea
          label={again ? 'Why it stays so' : 'Why this, why now'}
          rows={2}
          maxLength={2000}
          value={why}
          onChange={setWhy}
          error={faults.why}
        />
        <Alternatives value={weighed} onChange={setWeighed} />
        <StatusMessage kind="bad">{faults['']}</StatusMessage>
      </div>
    </Dialog>
  );
}
