import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { letGo } from '../story/let-go.ts';

interface DemoDialogProps {
  /** The sprint whose work is shown, to begin with. */
  sprint?: Row<'sprint'> | undefined;
  /** The demo that is changed; left out, a new one is planned. */
  demo?: Row<'demo'> | undefined;
  onPlanned?: (id: string) => void;
  onClose: () => void;
}

/** Plans a demo, or changes it: when, for whom, who shows it, and the work of which sprint. */
export function DemoDialog({ sprint, demo, onPlanned, onClose }: DemoDialogProps) {
  const act = useAct();
  const client = useClient();
  const { product, today } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const sprints = useRows({ kind: 'sprint', key: `of ${product.id}`, where: of });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  const roles = useRows({ kind: 'role', key: `of ${product.id}`, where: of });
  const people = useMemo(() => {
    const ids = new Set(roles.map(({ memberId }) => memberId));
    return members.filter(({ id }) => ids.has(id)).map(({ id, name }): Pick => ({ id, says: name }));
  }, [roles, members]);
  const [audience, setAudience] = useState(demo?.audience ?? '');
  const [heldOn, setHeldOn] = useState(demo?.heldOn ?? sprint?.endsOn ?? today);
  const [presenter, setPresenter] = useState<Pick | null>(people.find(({ id }) => id === demo?.presenterId) ?? null);
  const [of_, setOf] = useState(demo ? (demo.sprintId ?? '') : (sprint?.id ?? ''));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (audience.trim() === '') return setFaults({ audience: 'Say for whom it is.' });
    setBusy(true);
    const wrong = demo ? await change(demo) : await plan();
    setBusy(false);
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) onClose();
  };
  const plan = async () => {
    const outcome = await act(
      'demo.plan',
      {
        product: product.id,
        audience: audience.trim(),
        heldOn,
        ...(presenter ? { presenter: presenter.id } : {}),
        ...(of_ ? { sprint: of_ } : {}),
      },
      { says: 'Planned the demo', quiet: true, keep: true },
    );
    const wrong = faultsOf(outcome);
    if (Object.keys(wrong).length > 0) letGo(client, 'demo.plan');
    else if (outcome?.is === 'done') onPlanned?.(outcome.output.id);
    return wrong;
  };
  const change = async (row: Row<'demo'>) => {
    const wanted = {
      audience: audience.trim(),
      heldOn,
      presenterId: presenter?.id ?? null,
      sprintId: of_ === '' ? null : of_,
    };
    const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => wanted[name] !== row[name]);
    if (names.length === 0) return {};
    const set = Object.fromEntries(names.map((name) => [name, wanted[name]]));
    const was = Object.fromEntries(names.map((name) => [name, row[name]]));
    return faultsOf(
      await act(
        'demo.edit',
        { demo: row.id, ...set, was },
        { guess: { kind: 'demo', id: row.id, fields: set }, quiet: true },
      ),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={demo ? 'Change the demo' : 'Plan a demo'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            {demo ? 'Save' : 'Plan'}
          </Button>
        </>
      }
    >
      <form
        className="sprint-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label="For whom"
          required
          autoFocus
          maxLength={500}
          placeholder="Support, Norrbo Housing"
          value={audience}
          onChange={setAudience}
          error={faults.audience}
        />
        <DateField
          label="When"
          today={today}
          value={heldOn}
          onChange={(day) => day && setHeldOn(day)}
          error={faults.heldOn}
        />
        <PickField
          label="Who shows it"
          people
          placeholder="Nobody yet"
          value={presenter}
          onChange={setPresenter}
          options={people}
          error={faults.presenter ?? faults.presenterId}
        />
        <SelectField
          label="Work of"
          value={of_}
          onChange={setOf}
          options={[...sprints.map(({ id, name }) => ({ id, says: name })), { id: '', says: 'no sprint' }]}
        />
        {faults[''] && <p role="alert">{faults['']}</p>}
      </form>
    </Dialog>
  );
}
