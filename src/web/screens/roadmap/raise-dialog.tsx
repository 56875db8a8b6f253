import { useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';

/** Raises an idea: its title, and whose problem it is. */
export function RaiseDialog({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const { product, at } = useHere();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const raise = async () => {
    if (title.trim() === '') return setFaults({ title: 'Give it a title.' });
    setBusy(true);
    const outcome = await act(
      'feature.raise',
      { product: product.id, title, problem },
      { quiet: true, says: `Raised “${title.trim()}”.` },
    );
    setBusy(false);
    if (outcome?.is === 'done') {
      onClose();
      return goTo(at(`features/${outcome.output.short}`));
    }
    if (outcome?.is === 'kept') return onClose();
    setFaults(faultsOf(outcome));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Raise a feature"
      says="It begins as an idea. Whoever decides it explores, qualifies, parks or declines it."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" busy={busy} keys="mod+enter" onClick={() => void raise()}>
            Raise
          </Button>
        </>
      }
    >
      <form
        className="feature-form"
        onSubmit={(event) => {
          event.preventDefault();
          void raise();
        }}
      >
        <TextField
          label="Title"
          required
          autoFocus
          maxLength={500}
          value={title}
          onChange={setTitle}
          error={faults.title ?? faults['']}
        />
        <TextArea
          label="Problem"
          hint="Whose, and what happens today."
          value={problem}
          onChange={setProblem}
          onSend={() => void raise()}
        />
      </form>
    </Dialog>
  );
}
