import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

/** Raises an idea: its title, and whose problem it is. */
export function RaiseDialog({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const { product, at } = useHere();
  const draft = useFormDraft('raise', product.id, () => ({ title: '', problem: '' }));
  const { title, problem } = draft.filled;
  const raise = async () => {
    if (title.trim() === '') return { title: 'Give it a title.' };
    const outcome = await act(
      'feature.raise',
      { product: product.id, title, problem },
      { quiet: true, says: `Raised “${title.trim()}”.` },
    );
    if (outcome?.is === 'done') goTo(at(`features/${outcome.output.short}`));
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title="Raise a feature"
      says="It begins as an idea. Whoever decides it explores, qualifies, parks or declines it."
      verb="Raise"
      draft={draft}
      onClose={onClose}
      send={raise}
    >
      {(faults) => (
        <>
          <TextField
            label="Title"
            required
            autoFocus
            maxLength={500}
            value={title}
            onChange={(title) => draft.set({ title })}
            error={faults.title}
          />
          <WordsField
            label="Problem"
            hint="Whose, and what happens today."
            value={problem}
            onChange={(problem) => draft.set({ problem })}
            error={faults.problem}
          />
        </>
      )}
    </FormDialog>
  );
}
