import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Asking } from './act.tsx';
import { sayField, sayValue } from './say-value.ts';
import './act.css';

interface ConflictDialogProps {
  asking: Extract<Asking, { is: 'conflict' }>;
  onDone: () => void;
}

/** Two people changed the same fields: shows what it was, what stands there now and what was typed here, to pick from. */
export function ConflictDialog({ asking, onDone }: ConflictDialogProps) {
  const names = Object.keys(asking.fields);
  const [picked, setPicked] = useState<Record<string, 'yours' | 'current'>>(() =>
    Object.fromEntries(names.map((name) => [name, 'current'])),
  );
  const close = () => {
    asking.cancel();
    onDone();
  };
  return (
    <Dialog
      open
      wide
      onClose={close}
      title="Somebody else changed this meanwhile"
      says={`${asking.message} Pick what shall stand; nothing is lost until you do.`}
      actions={
        <Button
          kind="ink"
          onClick={() => {
            asking.answer(picked);
            onDone();
          }}
        >
          Keep what is picked
        </Button>
      }
    >
      {names.map((name) => (
        <fieldset key={name} className="clash">
          <legend>{sayField(name)}</legend>
          <p className="meta">It was: {sayValue(asking.fields[name]?.was) ?? '–'}</p>
          {(['current', 'yours'] as const).map((side) => (
            <label key={side} className="clash-side">
              <input
                type="radio"
                name={`clash ${name}`}
                checked={picked[name] === side}
                onChange={() => setPicked({ ...picked, [name]: side })}
              />
              <span>
                <span className="meta">{side === 'current' ? 'Theirs, as it stands now' : 'Yours'}</span>
                <span dir="auto">{sayValue(asking.fields[name]?.[side]) ?? '–'}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  );
}
