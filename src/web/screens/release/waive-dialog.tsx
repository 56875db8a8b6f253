import { useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';

/** Asks why a gate need not hold: the reason stands beside it from then on. */
export function WaiveDialog({ gate, name, onClose }: { gate: string; name: string; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const about = { kind: 'gate', id: gate } as const;
  const [seen] = useState(() => client.seeing(about));
  return (
    <ReasonDialog
      of={`waive ${gate}`}
      title={`Waive “${name}”`}
      says="The release may go without it. Who waived it, when and why stays here."
      verb={decides('release') ? 'Waive' : 'Go on'}
      none="Say why: whoever launches will want to know."
      onClose={onClose}
      onSend={async (why) => {
        const outcome = await act('gate.waive', () => ({ gate, why, seen: seen() }), {
          guess: { ...about, fields: { state: 'waived', reason: why } },
          quiet: true,
          says: `Waived “${name}”.`,
        });
        return outcome && faultsOf(outcome);
      }}
    />
  );
}
