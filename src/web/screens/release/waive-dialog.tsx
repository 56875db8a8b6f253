import { useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';

/** Asks why a gate need not hold: the reason stands beside it from then on. */
export function WaiveDialog({ gate, name, onClose }: { gate: string; name: string; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const about = { kind: 'gate', id: gate } as const;
  const [seen] = useState(() => client.seeing(about));
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<string>();
  const waive = async () => {
    if (why.trim() === '') return setWrong('Say why: whoever launches will want to know.');
    const outcome = await act('gate.waive', () => ({ gate, why, seen: seen() }), {
      guess: { ...about, fields: { state: 'waived', reason: why } },
      quiet: true,
      says: `Waived “${name}”.`,
    });
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) setWrong(fault);
    else if (outcome) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Waive “${name}”`}
      says="The release may go without it. Who waived it, when and why stays here."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" onClick={() => void waive()}>
            {decides('release') ? 'Waive' : 'Go on'}
          </Button>
        </>
      }
    >
      <TextArea
        label="Reason"
        required
        autoFocus
        maxLength={2000}
        value={why}
        onChange={setWhy}
        onSend={() => void waive()}
        error={wrong}
      />
    </Dialog>
  );
}
