import { useState } from 'react';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { useUnfold } from '../../parts/phone-fold.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { ActionLine } from '../actions/action-line.tsx';
import '../questions/questions.css';
import { usePeoplePicks } from '../people-picks.ts';
import { Part } from './part.tsx';

const audiences = ['customers', 'sales', 'support', 'marketing', 'partners', 'team'] as const;

/** Who prepares whom by when: the actions on a release, by the audience they prepare. */
export function Tasks({ release }: { release: string }) {
  const { roles } = useHere();
  const unfold = useUnfold();
  const [adding, setAdding] = useState(false);
  useActions([
    {
      id: 'action.add',
      says: 'Add a launch task',
      group: 'Release',
      when: () => roles.length > 0,
      run: () => {
        unfold();
        setAdding(true);
      },
    },
  ]);
  const actions = useRows({
    kind: 'action',
    key: `on release ${release}`,
    where: (row) => row.subjectId === release && row.subjectKind === 'release',
    compare: (a, b) =>
      Number(a.state !== 'open') - Number(b.state !== 'open') ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.id.localeCompare(b.id),
  });
  const open = actions.filter(({ state }) => state === 'open').length;
  const groups = [...Map.groupBy(actions, ({ audience }) => audience ?? '')].sort(([a], [b]) => a.localeCompare(b));
  return (
    <Part
      id="tasks"
      title="Launch tasks"
      says={actions.length === 0 ? 'none' : open === 0 ? 'all done' : `${open} open`}
      actions={
        roles.length > 0 &&
        !adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            Add a task
          </Button>
        )
      }
    >
      {adding && <TaskForm release={release} onClose={() => setAdding(false)} />}
      {actions.length === 0 && !adding && (
        <p className="meta">Who prepares sales, support and customers, by when: a brief, a training, a mail.</p>
      )}
      {groups.map(([audience, lines]) => (
        <div key={audience} className="release-audience">
          <h3 className="meta">{audience ? `For ${audience}` : 'For everybody'}</h3>
          <ul className="thread-lines">
            {lines.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

function TaskForm({ release, onClose }: { release: string; onClose: () => void }) {
  const act = useAct();
  const { today } = useHere();
  const people = usePeoplePicks();
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<(typeof audiences)[number] | 'everybody'>('customers');
  const [who, setWho] = useState<Pick | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const add = async () => {
    if (text.trim() === '') return setWrong({ text: 'Write what is to be done.' });
    const outcome = await act(
      'action.add',
      {
        release,
        text,
        ...(audience === 'everybody' ? {} : { audience }),
        ...(who ? { assignee: who.id } : {}),
        ...(dueOn ? { dueOn } : {}),
      },
      { about: [{ kind: 'release', id: release }], quiet: true },
    );
    if (isTaken(outcome)) onClose();
    else setWrong(faultsOf(outcome));
  };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="What is to be done"
        autoFocus
        required
        maxLength={2000}
        value={text}
        onChange={setText}
        error={wrong.text ?? wrong['']}
      />
      <div className="release-pair">
        <SelectField
          label="Whom it prepares"
          value={audience}
          onChange={setAudience}
          options={[...audiences, 'everybody' as const].map((id) => ({ id, says: id }))}
        />
        <PickField
          label="Who"
          people
          placeholder="Nobody yet"
          value={who}
          options={people}
          onChange={setWho}
          error={wrong.assignee}
        />
      </div>
      <DateField label="By when" today={today} value={dueOn} onChange={setDueOn} error={wrong.dueOn} />
      <div className="buttons">
        <Button type="submit" kind="ink">
          Add
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
