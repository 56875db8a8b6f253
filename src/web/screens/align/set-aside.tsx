import { useState } from 'react';
import { addDays } from '#lib/civil-date';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { nameOf } from './use-asides.ts';
import type { FindingLine } from './use-findings.ts';

const usualDays = 7;

/** What is to be set aside; what was written for it, where it was refused. */
export interface AsideAsked {
  lines: readonly FindingLine[];
  until?: string;
  why?: string;
  faults?: Record<string, string>;
}

interface SetAsideDialogProps {
  asked: AsideAsked;
  onSend: (until: string, why: string) => void;
  onClose: () => void;
}

/** Asks why findings can wait and until when: one reason for all of them. */
export function SetAsideDialog({ asked: { lines, ...asked }, onSend, onClose }: SetAsideDialogProps) {
  const { today } = useHere();
  const [until, setUntil] = useState<string | null>(asked.until ?? addDays(today, usualDays));
  const [why, setWhy] = useState(asked.why ?? '');
  const [faults, setFaults] = useState(asked.faults ?? {});
  const send = () => {
    if (!until) return setFaults({ until: 'Say until when it can wait.' });
    if (why.trim() === '') return setFaults({ why: 'Say why it can wait: others will read it.' });
    onSend(until, why.trim());
  };
  const { until: wrongDay, why: wrongWords, ...others } = faults;
  return (
    <Dialog
      open
      title={lines.length === 1 ? 'Set aside' : `Set ${nameOf(lines)} aside`}
      says={
        lines.length === 1 ? nameOf(lines) : 'They wait together, for one reason, and one undo brings all of them back.'
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={send}>
            Set aside
          </Button>
        </>
      }
    >
      <div className="settle-form">
        <TextArea
          label={lines.length === 1 ? 'Why it can wait' : 'Why they can wait'}
          rows={2}
          autoFocus
          value={why}
          onChange={setWhy}
          onSend={send}
          maxLength={2000}
          error={wrongWords}
        />
        <DateField label="Until" required value={until} onChange={setUntil} today={today} error={wrongDay} />
        {Object.values(others).map((fault) => (
          <p key={fault} role="alert">
            {fault}
          </p>
        ))}
      </div>
    </Dialog>
  );
}
