import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { useFormDraft } from '../use-form-draft.ts';
import type { WholeRelease } from './use-release.ts';

interface ClaimFormProps {
  whole: WholeRelease;
  /** The claim to change; a new one where it is left out. */
  claim?: Row<'claim'>;
  onClose: () => void;
}

/** Writes a claim, or changes one: the sentence, who keeps it, and the stories it rests on. */
export function ClaimForm({ whole, claim, onClose }: ClaimFormProps) {
  const act = useAct();
  const client = useClient();
  const { member, decides } = useHere();
  const people = usePeoplePicks();
  const { release, features, stories, citations } = whole;
  const [was] = useState(claim);
  const [before] = useState(
    () => new Set(citations.filter(({ claimId }) => claimId === claim?.id).map(({ storyId }) => storyId)),
  );
  const [seen] = useState(() => (claim ? client.seeing({ kind: 'claim', id: claim.id }) : undefined));
  const draft = useFormDraft('claim', was?.id ?? release.id, () => ({ text: was?.text ?? '' }));
  const { text } = draft.filled;
  const [keeper, setKeeper] = useState<Pick | null>(
    people.find(({ id }) => id === (was?.keeperId ?? member.id)) ?? null,
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(before);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const inside = new Set(features.map(({ id }) => id));
  const offered = [...stories.values()]
    .filter(
      ({ id, state, featureId }) => before.has(id) || (state !== 'cut' && featureId !== null && inside.has(featureId)),
    )
    .sort(
      (a, b) =>
        Number(before.has(b.id)) - Number(before.has(a.id)) || a.short.localeCompare(b.short, 'en', { numeric: true }),
    );

  const write = () =>
    act(
      'claim.write',
      { release: release.id, text, stories: [...picked], ...(keeper ? { keeper: keeper.id } : {}) },
      { about: [{ kind: 'release', id: release.id }], quiet: true },
    );
  const change = async (old: Row<'claim'>) => {
    const reworded = text.trim() !== old.text || keeper?.id !== old.keeperId;
    const guess = { kind: 'claim', id: old.id, fields: { text, keeperId: keeper?.id ?? old.keeperId } } as const;
    const add = [...picked].filter((id) => !before.has(id));
    const remove = [...before].filter((id) => !picked.has(id));
    const edited = reworded
      ? await act(
          'claim.edit',
          {
            claim: old.id,
            text,
            keeperId: keeper?.id ?? old.keeperId,
            was: { text: old.text, keeperId: old.keeperId },
          },
          { guess, quiet: true },
        )
      : undefined;
    if (reworded && !isTaken(edited)) return edited;
    if (add.length + remove.length === 0) return edited ?? ('nothing' as const);
    return act('claim.cite', () => ({ claim: old.id, add, remove, seen: seen?.() ?? {} }), {
      quiet: true,
    });
  };
  const save = async () => {
    if (text.trim() === '') return setWrong({ text: 'Write what is to be said.' });
    setBusy(true);
    const outcome = await (was ? change(was) : write());
    setBusy(false);
    if (outcome === 'nothing' || isTaken(outcome)) return leave();
    setWrong(faultsOf(outcome));
  };
  const tick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const leave = () => {
    draft.clear();
    onClose();
  };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormResumed draft={draft} />
      <TextField
        label="What is said"
        autoFocus
        required
        maxLength={500}
        placeholder="A report written in a basement arrives once."
        value={text}
        onChange={(text) => draft.set({ text })}
        error={wrong.text ?? wrong[''] ?? wrong.claim ?? wrong.seen}
      />
      <fieldset className="release-cites">
        <legend className="field-label">Rests on</legend>
        {offered.map(({ id, short, title, state }) => (
          <Checkbox
            key={id}
            checked={picked.has(id)}
            onChange={(on) => tick(id, on)}
            label={
              <span dir="auto">
                <span className="id">{short}</span> {title} <span className="meta">{state}</span>
              </span>
            }
          />
        ))}
        {offered.length === 0 && <p className="meta">No story is in this release yet, so nothing carries a claim.</p>}
      </fieldset>
      <PickField label="Keeper" people value={keeper} options={people} onChange={setKeeper} error={wrong.keeper} />
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy}>
          {was ? (decides('message') ? 'Save' : 'Go on') : decides('message') ? 'Write' : 'Go on'}
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
