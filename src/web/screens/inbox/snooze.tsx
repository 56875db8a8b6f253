import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RowMenu } from '../../parts/grid/row-menu.tsx';
import { snoozeDays } from './snooze-days.ts';

interface SnoozeProps {
  /** What the few days hang on; without it another day is asked for. */
  anchor: HTMLElement | undefined;
  /** What is snoozed, in words. */
  of: string;
  today: string;
  onSnooze: (until: string) => void;
  onOther: () => void;
  onClose: () => void;
}

/** The few days until which one snoozes something, or any other day. */
export function Snooze({ anchor, of, today, onSnooze, onOther, onClose }: SnoozeProps) {
  if (!anchor) return <OtherDay {...{ today, onSnooze, onClose }} />;
  return (
    <RowMenu
      anchor={anchor}
      of={of}
      groups={[
        snoozeDays(today).map(({ id, says, until }) => ({ id: `snooze.${id}`, says, run: () => onSnooze(until) })),
        [{ id: 'snooze.other', says: 'Another day…', run: onOther }],
      ]}
      onClose={onClose}
    />
  );
}

function OtherDay({ today, onSnooze, onClose }: Pick<SnoozeProps, 'today' | 'onSnooze' | 'onClose'>) {
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const wrong = day === null ? 'Say until which day.' : day <= today ? 'Choose a day after today.' : undefined;
  const send = () => {
    if (day === null || wrong) return setTried(true);
    onClose();
    onSnooze(day);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Snooze"
      says="It comes back on that day, or as soon as somebody mentions or asks you."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={send}>
            Snooze
          </Button>
        </>
      }
    >
      <DateField label="Until" value={day} onChange={setDay} today={today} error={tried ? wrong : undefined} />
    </Dialog>
  );
}
