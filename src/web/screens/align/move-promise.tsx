import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';

interface MovePromiseProps {
  line: { feature: Row<'feature'>; promise: Row<'promise'> };
  onClose: () => void;
}

/** Asks for the new date of a promise, beginning with the one the forecast bears. */
export function MovePromise({ line: { feature, promise }, onClose }: MovePromiseProps) {
  const act = useAct();
  const { today, product, decides } = useHere();
  const asked = useAsk('finding.list', { product: product.id }, { topics: ['finding'] });
  const found = asked.data?.findings.find(({ evidence }) => evidence.promise === promise.id);
  const p85 = typeof found?.evidence.p85 === 'string' ? found.evidence.p85 : undefined;
  const [was] = useState(promise);
  const [dueOn, setDueOn] = useState<string | null>(p85 ?? promise.dueOn);
  const [note, setNote] = useState(promise.note ?? '');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!dueOn) return setFaults({ dueOn: 'Say the day that is promised now.' });
    const set = { dueOn, ...(note.trim() === (was.note ?? '') ? {} : { note: note.trim() || null }) };
    setBusy(true);
    const outcome = await act(
      'promise.move',
      { promise: was.id, ...set, was: { dueOn: was.dueOn, ...('note' in set ? { note: was.note } : {}) } },
      {
        guess: { kind: 'promise', id: was.id, fields: set },
        says: `Promised ${feature.short} to ${was.toWhom} for ${sayDay(dueOn, today)}`,
        quiet: true,
      },
    );
    setBusy(false);
    if (!outcome) return;
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) onClose();
  };
  useActions([
    { id: 'promise.send', says: 'Send the date', keys: ['mod+enter'], group: 'Align', run: () => void send() },
  ]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${feature.short}: the promise to ${was.toWhom}`}
      says={`Promised for ${sayDay(was.dueOn, today)}. ${p85 ? `The forecast bears ${sayDay(p85, today)} with 85% chance.` : ''}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            {decides('promise') ? 'Move the promise' : 'Propose'}
          </Button>
        </>
      }
    >
      <div className="settle-form">
        <DateField label="Promised for" required value={dueOn} onChange={setDueOn} today={today} error={faults.dueOn} />
        <TextArea
          label="Note"
          hint="What they were told, for whoever meets them next."
          value={note}
          onChange={setNote}
          onSend={() => void send()}
          rows={2}
          maxLength={2000}
          error={faults.note}
        />
        {faults[''] && <p role="alert">{faults['']}</p>}
      </div>
    </Dialog>
  );
}
