import { useState } from 'react';
import { TextField } from '../../parts/text-field.tsx';

interface SavedTextProps {
  label: string;
  hint?: string;
  value: string;
  /** Saves what was typed; `was` is what stood there when the typing began. */
  onSave: (text: string, was: string) => Promise<string | undefined> | undefined;
  readOnly?: boolean;
}

/** A line that is saved on Enter and on leaving; Esc takes back what was typed. What `onSave` answers is what is wrong. */
export function SavedText({ label, hint, value, onSave, readOnly = false }: SavedTextProps) {
  const [typed, setTyped] = useState<{ text: string; was: string }>();
  const [fault, setFault] = useState<string>();
  const save = async () => {
    if (!typed) return;
    const text = typed.text.trim();
    if (text === typed.was) return setTyped(undefined);
    if (text === '') return setFault('It cannot be empty.');
    const wrong = await onSave(text, typed.was);
    setFault(wrong);
    if (!wrong) setTyped(undefined);
  };
  return (
    <form
      className="saved-text"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !typed) return;
        event.stopPropagation();
        setTyped(undefined);
        setFault(undefined);
      }}
    >
      <TextField
        {...{ label, hint, readOnly }}
        error={fault}
        value={typed?.text ?? value}
        onChange={(text) => {
          setFault(undefined);
          setTyped({ text, was: typed?.was ?? value });
        }}
        onBlur={() => void save()}
        maxLength={100}
      />
    </form>
  );
}
