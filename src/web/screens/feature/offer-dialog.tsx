import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

interface OfferDialogProps {
  feature: Row<'feature'>;
  /** The version that goes with it. */
  spec: Row<'spec'> | undefined;
  /** The designer's handoff that is passed on, where it is one. */
  from: Row<'handoff'> | undefined;
  onClose: () => void;
}

/** Offers a feature as it stands to the designer or the owner, with a few words. */
export function OfferDialog({ feature, spec, from, onClose }: OfferDialogProps) {
  const act = useAct();
  const client = useClient();
  const { whoDecides } = useHere();
  const draft = useFormDraft(from ? 'pass' : 'offer', from?.id ?? feature.id, () => ({
    toRole: 'po' as 'designer' | 'po',
    note: '',
  }));
  const { toRole, note } = draft.filled;
  const [part, about, version] = [from ? ('handoff' as const) : ('feature' as const), from?.id ?? feature.id, spec?.id];
  // A version that comes while this is open stands in its first sentence: what goes is what is read there.
  const looked = useMemo(
    () => client.seeing({ kind: part, id: about }, ...(version ? [{ kind: 'spec' as const, id: version }] : [])),
    [client, part, about, version],
  );
  const send = async () => {
    const words = note.trim() ? { note } : {};
    const options = {
      about: [{ kind: 'feature' as const, id: feature.id }],
      says: `Handed ${feature.short} over`,
      quiet: true,
    };
    const outcome = from
      ? await act('handoff.pass', () => ({ handoff: from.id, ...words, seen: looked() }), options)
      : await act('handoff.offer', () => ({ feature: feature.id, toRole, ...words, seen: looked() }), options);
    if (!outcome) return undefined;
    const { feature: wrong, handoff, ...faults } = faultsOf(outcome);
    const why = wrong ?? handoff;
    return why ? { ...faults, '': why } : faults;
  };
  return (
    <FormDialog
      title={from ? `Pass ${feature.short} on to the owner` : `Hand ${feature.short} over`}
      says={`They get ${spec ? `version ${spec.number} of the spec, ` : ''}the scope, window, promises, voices, stories and open questions as they stand now.`}
      verb="Hand over"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          {!from && (
            <SelectField
              label="To"
              value={toRole}
              onChange={(toRole) => draft.set({ toRole })}
              options={[
                { id: 'po', says: `The owner: ${whoDecides('handoff')}` },
                { id: 'designer', says: `The designer: ${whoDecides('design')}` },
              ]}
            />
          )}
          <WordsField
            label="A few words"
            autoFocus
            rows={3}
            maxLength={10_000}
            placeholder="What matters, what is still open, where to begin"
            value={note}
            onChange={(note) => draft.set({ note })}
            error={faults.note}
          />
        </>
      )}
    </FormDialog>
  );
}
