import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { RichInPlace } from '../../parts/rich-text/rich-in-place.tsx';
import { TextDialog } from './text-dialog.tsx';

type TextField = 'title' | 'problem' | 'outcome' | 'scopeIn' | 'scopeOut';

interface TextInPlaceProps {
  feature: Row<'feature'>;
  field: TextField;
  label: string;
  lines?: boolean | undefined;
  /** It is being written in, where a key opens it. */
  editing?: boolean | undefined;
  onEditing?: ((editing: boolean) => void) | undefined;
}

/** A text of the feature: whoever decides its scope writes in it where it stands, others write a proposal. */
export function TextInPlace({ feature, field, label, lines = false, editing, onEditing }: TextInPlaceProps) {
  const act = useAct();
  const { decides } = useHere();
  const [own, setOwn] = useState(false);
  const value = feature[field] ?? '';
  const open = editing ?? own;
  const setOpen = onEditing ?? setOwn;
  const save = (text: string, was: string) =>
    act(
      'feature.edit',
      { feature: feature.id, [field]: text, was: { [field]: was } },
      { guess: { kind: 'feature', id: feature.id, fields: { [field]: text } }, keep: true },
    );
  const onSave = (text: string, was: string) => void save(text, was);
  const writing = { label, value, editing: open, onEditing: setOpen, onSave };
  if (decides('scope'))
    return lines ? <RichInPlace {...writing} /> : <EditInPlace {...writing} required={field === 'title'} />;
  return (
    <>
      {lines && value ? <LightText text={value} /> : <span dir="auto">{value || '–'}</span>}{' '}
      {field !== 'title' && (
        <Button kind="quiet" aria-label={`Propose a change: ${label.toLowerCase()}`} onClick={() => setOpen(true)}>
          Propose a change
        </Button>
      )}
      {open && (
        <TextDialog
          label={label}
          value={value}
          onClose={() => setOpen(false)}
          onSave={(text, was) => {
            setOpen(false);
            void save(text, was);
          }}
        />
      )}
    </>
  );
}
