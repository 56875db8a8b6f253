import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { feedbackKinds } from '#domain/feedback';
import { addDays } from '#lib/civil-date';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { captureDraft, type Draft, emptyDraft } from './capture-draft.ts';
import { HeardBefore } from './heard-before.tsx';
import { personNamed, sayCompany } from './known-names.ts';
import { useCustomerNames } from './use-customer-names.ts';
import { useKnownPeople } from './use-known-people.ts';
import './voice.css';
import { usePeoplePicks } from '../people-picks.ts';

const kinds = feedbackKinds.map((id) => ({ id, says: id.slice(0, 1).toUpperCase() + id.slice(1) }));
/** Days in which a complaint is to be resolved, unless it is said otherwise. */
const complaintDays = 7;

/** Takes down what somebody said, in their words; what is typed outlives the dialog and a reload until it is saved. */
export function Capture({ onClose }: { onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { product, today, member } = useHere();
  const customers = useCustomerNames();
  const keepers = usePeoplePicks();
  const kept = captureDraft(product.id, member.id);
  const [draft, setDraft] = useState<Draft>(kept.read);
  const [resumed] = useState(() => kept.read().text.trim() !== '');
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsIn(draft, today) : {};
  const people = useKnownPeople(draft.who);
  /** The name is being written. */
  const naming = useRef(false);
  /** What came with the name, which goes with it. */
  const came = useRef<Pick<Draft, 'customer' | 'email'>>(undefined);
  const set = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    kept.write(next);
  };
  const save = async () => {
    if (Object.keys(faultsIn(draft, today)).length > 0) return setTried(true);
    const { text, kind, who, customer, email, source, receivedOn, keeper, dueOn } = draft;
    const complaint = kind === 'complaint' ? { ...(keeper ? { keeper } : {}), ...(dueOn ? { dueOn } : {}) } : {};
    onClose();
    kept.write(emptyDraft);
    const outcome = await act(
      'feedback.capture',
      {
        product: product.id,
        text,
        kind,
        ...(who.trim() ? { who } : {}),
        ...(customer.trim() ? { customer } : {}),
        ...(email.trim() ? { email } : {}),
        ...(source.trim() ? { source } : {}),
        ...(receivedOn ? { receivedOn } : {}),
        ...complaint,
      },
      { keep: true, says: `Captured ${text.trim().slice(0, 40)}…` },
    );
    if (outcome?.is !== 'refused') return;
    // The words go back into the dialog, so that they stand in one place only.
    if (kept.read().text === '') kept.write(draft);
    for (const entry of client.outbox.unsettled) if (entry.name === 'feedback.capture') client.outbox.dismiss(entry.id);
  };
  const name = (who: string) => {
    const { customer, email } = came.current ?? {};
    const stands = came.current && draft.customer === customer && draft.email === email;
    came.current = undefined;
    set({ who, ...(stands ? { customer: '', email: '' } : {}) });
  };
  // While the name is written only: what came on leaving it would get into what is typed next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes of the name, never of what else is typed.
  useEffect(() => {
    const person = !naming.current || draft.customer || draft.email ? undefined : personNamed(draft.who, people);
    if (!person) return;
    came.current = { customer: person.customer ?? '', email: person.email ?? '' };
    set(came.current);
  }, [draft.who, people]);
  const throwAway = () => {
    set(emptyDraft);
    onClose();
    // What was begun anew since then stays.
    showToast('Thrown away: what was half captured.', () => kept.read().text === '' && kept.write(draft));
  };
  useActions([{ id: 'capture.save', says: 'Capture', keys: ['mod+enter'], group: 'Voice', run: () => void save() }]);
  return (
    <Dialog
      open
      wide
      keeps
      onClose={onClose}
      title="Capture feedback"
      says={
        resumed
          ? 'This was typed before and is not captured yet.'
          : `What somebody said about ${product.name}, as they said it.`
      }
      actions={
        <>
          {resumed && (
            <Button kind="quiet" onClick={throwAway}>
              Throw it away
            </Button>
          )}
          <Button onClick={onClose}>Keep for later</Button>
          <Button kind="ink" keys="mod+enter" onClick={() => void save()}>
            Capture
          </Button>
        </>
      }
    >
      <div className="capture">
        <TextArea
          label="Their words"
          required
          autoFocus
          rows={4}
          value={draft.text}
          onChange={(text) => set({ text })}
          onSend={() => void save()}
          error={faults.text}
        />
        <TextField
          label="Who said it"
          value={draft.who}
          onChange={name}
          onFocus={() => {
            naming.current = true;
          }}
          onBlur={() => {
            naming.current = false;
          }}
          maxLength={200}
          suggests={people.map(({ name, customer, email }) => ({
            value: name,
            says: [name, customer, email].filter(Boolean).join(' · '),
          }))}
          autoComplete="off"
        />
        <TextField
          label="Company"
          value={draft.customer}
          onChange={(customer) => set({ customer })}
          onFocus={cameByItself(came.current?.customer, draft.customer)}
          maxLength={200}
          suggests={customers}
          hint={<span aria-live="polite">{sayCompany(draft.customer, customers)}</span>}
          autoComplete="off"
        />
        <TextField
          label="E-mail"
          value={draft.email}
          onChange={(email) => set({ email })}
          onFocus={cameByItself(came.current?.email, draft.email)}
          maxLength={200}
          inputMode="email"
          autoComplete="off"
        />
        <TextField
          label="Where"
          placeholder="call, mail, survey…"
          value={draft.source}
          onChange={(source) => set({ source })}
          maxLength={100}
        />
        <SelectField
          label="Kind"
          value={draft.kind}
          onChange={(kind) =>
            set({ kind, ...(kind === 'complaint' && !draft.dueOn ? { dueOn: addDays(today, complaintDays) } : {}) })
          }
          options={kinds}
        />
        <DateField
          label="When"
          value={draft.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
          today={today}
          past
          hint={draft.receivedOn ? undefined : 'Today, unless you say another day.'}
          error={faults.receivedOn}
        />
        {draft.kind === 'complaint' && (
          <>
            <PickField
              label="Who sees to it"
              people
              options={keepers}
              value={keepers.find(({ id }) => id === (draft.keeper ?? member.id)) ?? null}
              onChange={(pick) => set({ keeper: pick?.id ?? null })}
            />
            <DateField label="Due" value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} today={today} />
          </>
        )}
        <HeardBefore words={draft.text} />
      </div>
    </Dialog>
  );
}

/** Whoever types into a field that was filled for them means something else: it is selected, to be typed over. */
function cameByItself(
  came: string | undefined,
  now: string,
): ((event: FocusEvent<HTMLInputElement>) => void) | undefined {
  if (!came || came !== now) return undefined;
  return ({ currentTarget }) => {
    // A tap puts the caret there after the focus.
    requestAnimationFrame(() => currentTarget.select());
  };
}

/** What cannot be captured so, by field. */
function faultsIn({ text, receivedOn }: Draft, today: string): { text?: string; receivedOn?: string } {
  return {
    ...(text.trim() === '' ? { text: 'Write what they said.' } : {}),
    ...(receivedOn !== null && receivedOn > today ? { receivedOn: 'This day has not come yet.' } : {}),
  };
}
