import { useState } from 'react';
import { addDays } from '#lib/civil-date';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { FindingLine } from './use-findings.ts';

const usualDays = 7;

/** Asks why a finding can wait and until when. */
export function SetAsideDialog({ line: { finding }, onClose }: { line: FindingLine; onClose: () => void }) {
  const act = useAct();
  const { product, today } = useHere();
  const [until, setUntil] = useState<string | null>(addDays(today, usualDays));
  const [why, setWhy] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!until) return setFaults({ until: 'Say until when it can wait.' });
    if (why.trim() === '') return setFaults({ why: 'Say why it can wait: others will read it.' });
    setBusy(true);
    const outcome = await act(
      'finding.setAside',
      { product: product.id, key: finding.key, until, why: why.trim() },
      { says: `Set aside until ${sayDay(until, today)}`, quiet: true },
    );
    setBusy(false);
    if (!outcome) return;
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) onClose();
  };
  return (
    <Dialog
      open
      title="Set aside"
      says={finding.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" busy={busy} keys="mod+enter" onClick={() => void send()}>
            Set aside
          </Button>
        </>
      }
    >
      <div className="settle-form">
        <TextArea
          label="Why it can wait"
          rows={2}
          autoFocus
          value={why}
          onChange={setWhy}
          onSend={() => void send()}
          maxLength={2000}
          error={faults.why}
        />
        <DateField label="Until" required value={until} onChange={setUntil} today={today} error={faults.until} />
        {faults[''] && <p role="alert">{faults['']}</p>}
      </div>
    </Dialog>
  );
}
