import { useState } from 'react';
import type { Row } from '#domain/records';
import { type Confidence, confidences } from '#domain/strategy';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
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
  const draft = useFormDraft('check-in', result.id, () => ({
    value: result.current as number | null,
    confidence: last?.confidence ?? ('on track' as Confidence),
    note: '',
  }));
  const { value, confidence, note } = draft.filled;
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
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <NumberField
            label="Where it stands"
            unit={result.unit || undefined}
            value={value}
            onChange={(value) => draft.set({ value })}
            error={faults.value}
          />
          <SelectField
            label="Will it be reached?"
            value={confidence}
            onChange={(confidence) => draft.set({ confidence })}
            options={confidences.map((id) => ({ id, says: says[id] }))}
            error={faults.confidence}
          />
          <WordsField
            label="Note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(note) => draft.set({ note })}
            error={faults.note}
          />
        </>
      )}
    </FormDialog>
  );
}
