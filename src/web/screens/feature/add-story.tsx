import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';

const whoseSays = { asA: 'As', iWant: 'I want', soThat: 'so that' };

/** A new story under the feature, with the criteria by which it will be accepted. */
export function AddStory({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const { product } = useHere();
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const draft = useFormDraft('add-story', feature.id, () => ({
    title: '',
    asA: '',
    iWant: '',
    soThat: '',
    criteria: '',
    team: teams[0]?.id ?? '',
  }));
  const { title, asA, iWant, soThat, criteria, team } = draft.filled;
  const { set } = draft;
  const add = async () => {
    if (title.trim() === '') return { title: 'Give it a title.' };
    const outcome = await act(
      'story.create',
      {
        team,
        title,
        feature: feature.id,
        ...written({ asA, iWant, soThat }),
        criteria: criteria.split('\n').filter((line) => line.trim() !== ''),
      },
      { quiet: true, says: `Added “${title.trim()}” to ${feature.short}.` },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`A story under ${feature.short}`}
      says="It goes to the end of the backlog, as a draft."
      verb="Add"
      draft={draft}
      onClose={onClose}
      send={add}
    >
      {(faults) => (
        <>
          <TextField
            label="Title"
            required
            autoFocus
            maxLength={500}
            value={title}
            onChange={(title) => set({ title })}
            error={faults.title}
          />
          {(['asA', 'iWant', 'soThat'] as const).map((field) => (
            <TextField
              key={field}
              label={whoseSays[field]}
              maxLength={500}
              value={draft.filled[field]}
              onChange={(text) => set({ [field]: text })}
              error={faults[field]}
            />
          ))}
          <TextArea
            label="Acceptance criteria"
            hint="One a line. Without any it cannot be made ready."
            value={criteria}
            onChange={(criteria) => set({ criteria })}
            error={faults.criteria}
          />
          {teams.length > 1 && (
            <SelectField
              label="Team"
              value={team}
              onChange={(team) => set({ team })}
              options={teams.map(({ id, name }) => ({ id, says: name }))}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** The parts that were written. */
function written(whose: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(whose).filter(([, text]) => text.trim() !== ''));
}
