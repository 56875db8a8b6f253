import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { RichText } from '../../parts/rich-text/rich-text.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface AnnouncementFormProps {
  /** The release that a new one is of. */
  release?: string | undefined;
  /** The one to change. */
  announcement?: Row<'announcement'> | undefined;
  onClose: () => void;
}

/** Writes an announcement, with what it will look like under it. */
export function AnnouncementForm({ release, announcement, onClose }: AnnouncementFormProps) {
  const act = useAct();
  const { product, decides } = useHere();
  const [was] = useState(announcement);
  const draft = useFormDraft('announcement', was?.id ?? release ?? product.id, () => ({
    title: was?.title ?? '',
    text: was?.text ?? '',
  }));
  const { title, text } = draft.filled;
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const write = () =>
    act(
      'announcement.write',
      { product: product.id, title, text, ...(release ? { release } : {}) },
      { about: [{ kind: 'product', id: product.id }], quiet: true, keep: true },
    );
  const change = (old: Row<'announcement'>) =>
    act(
      'announcement.edit',
      { announcement: old.id, title, text, was: { title: old.title, text: old.text } },
      {
        guess: { kind: 'announcement', id: old.id, fields: { title, text, state: 'draft' } },
        quiet: true,
        keep: true,
      },
    );
  const save = async () => {
    if (title.trim() === '') return setWrong({ title: 'Give it a title.' });
    setBusy(true);
    const outcome = await (was ? change(was) : write());
    setBusy(false);
    if (isTaken(outcome)) leave();
    else setWrong(faultsOf(outcome));
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
        label="Title"
        required
        autoFocus
        maxLength={200}
        value={title}
        onChange={(title) => draft.set({ title })}
        error={wrong.title ?? wrong[''] ?? wrong.announcement}
      />
      <RichText
        label="Text"
        pictures={false}
        rows={6}
        value={text}
        onChange={(text) => draft.set({ text })}
        onSend={() => void save()}
        error={wrong.text}
      />
      {text.trim() !== '' && (
        <div className="release-preview">
          <span className="meta">As it will read</span>
          <LightText text={text} />
        </div>
      )}
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy}>
          {decides('message') ? 'Save the draft' : 'Go on'}
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
