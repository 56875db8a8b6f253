import { useEffect, useRef } from 'react';
import { focusIfLost } from './focus-onward.ts';
import { useAutosave } from './use-autosave.ts';
import './edit-in-place.css';

interface EditInPlaceProps {
  /** What it is: `Title`. */
  label: string;
  value: string;
  /** Saves; called 600 ms after the last key, on Enter and on leaving, and only with a changed text and what it was written from. */
  onSave: (text: string, was: string) => void;
  /** There is always a text: an empty one is not saved. */
  required?: boolean | undefined;
  /** Several lines: Enter is a new line and ⌘Enter ends. */
  lines?: boolean | undefined;
  /** The text is being written in (the `E` key opens it). */
  editing: boolean;
  onEditing: (editing: boolean) => void;
  /** It cannot be written in by this person. */
  locked?: boolean | undefined;
  placeholder?: string | undefined;
}

/** A text that is read like text and written in where it stands; Esc takes back what was typed since it was opened. */
export function EditInPlace(props: EditInPlaceProps) {
  const {
    label,
    value,
    lines = false,
    editing,
    onEditing,
    locked = false,
    placeholder = `Add ${label.toLowerCase()}`,
  } = props;
  const button = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // Ended by a key, the field would leave nothing focused behind it.
    if (!editing && byKey.current) focusIfLost(() => button.current);
    byKey.current = false;
  }, [editing]);
  if (editing && !locked) return <Editor {...props} lines={lines} byKey={byKey} />;
  if (locked) return <span dir="auto">{value || '–'}</span>;
  return (
    <button
      ref={button}
      type="button"
      className="in-place"
      aria-label={`Edit ${label}: ${value || placeholder}`}
      onClick={() => onEditing(true)}
      dir="auto"
    >
      {value || <span className="in-place-empty">{placeholder}</span>}
    </button>
  );
}

function Editor({
  label,
  value,
  onSave,
  required,
  lines,
  onEditing,
  byKey,
}: EditInPlaceProps & { byKey: { current: boolean } }) {
  const { typed, setTyped, giveUp, end } = useAutosave({ value, onSave, required, onEnd: () => onEditing(false) });
  const field = {
    className: 'in-place-editor',
    'aria-label': label,
    autoFocus: true,
    // One goes on with a title where it ends.
    onFocus: ({ target }: { target: HTMLTextAreaElement }) => {
      if (!lines) target.setSelectionRange(target.value.length, target.value.length);
    },
    dir: 'auto' as const,
    value: typed,
    // A title that is pasted is one line, however it is broken off.
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped(lines ? target.value : target.value.replace(/\s*\n\s*/g, ' ')),
    onBlur: () => end(typed),
  };
  const ends = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const done = event.key === 'Enter' && (!lines || event.metaKey || event.ctrlKey);
    if (event.key !== 'Escape' && !done) return;
    event.preventDefault();
    event.stopPropagation();
    byKey.current = true;
    if (event.key === 'Escape') giveUp();
    else end(typed);
  };
  return <textarea {...field} rows={lines ? 3 : 1} onKeyDown={ends} />;
}
