import { useState } from 'react';
import type { Row } from '#domain/records';
import { type Confidence, confidences } from '#domain/strategy';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { sayMeasured } from './say-strategy.ts';

const says: Record<Confidence, string> = { 'on track': 'On track', 'at risk': 'At risk', 'off track': 'Off track' };

interface CheckInProps {
  result: Row<'keyResult'>;
  last: Row<'checkIn'> | undefined;
  onClose: () => void;
}

/** Says where a key result stands today. */
export function CheckInDialog({ result, last, onClose }: CheckInProps) {
  const act = useAct();
  const client = useClient();
  const [seen] = useState(() => client.seeing({ kind: 'keyResult', id: result.id }));
  const [value, setValue] = useState<number | null>(result.current);
  const [confidence, setConfidence] = useState<Confidence>(last?.confidence ?? 'on track');
  const [note, setNote] = useState('');
  const send = async () => {
    if (value === null) return { value: 'Say the number.' };
    const outcome = await act(
      'checkIn.say',
      () => ({ keyResult: result.id, value, confidence, note: note.trim() || null, seen: seen() }),
      {
        guess: { kind: 'keyResult', id: result.id, fields: { current: value } },
        quiet: true,
        says: `${result.title}: ${sayMeasured(value, result.unit)}, ${confidence}.`,
      },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={result.title}
      says={`From ${sayMeasured(result.start, '')} to ${sayMeasured(result.target, result.unit)}.`}
      verb="Check in"
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <NumberField
            label="Where it stands"
            unit={result.unit || undefined}
            value={value}
            onChange={setValue}
            error={faults.value ?? faults['']}
          />
          <SelectField
            label="Will it be reached?"
            value={confidence}
            onChange={setConfidence}
            options={confidences.map((id) => ({ id, says: says[id] }))}
            error={faults.confidence}
          />
          <TextArea label="Note" rows={2} maxLength={2000} value={note} onChange={setNote} error={faults.note} />
        </>
      )}
    </FormDialog>
  );
}
