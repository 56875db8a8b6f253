import { useEffect, useRef } from 'react';
import { focusIfLost } from '../focus-onward.ts';
import { LightText } from '../light-text.tsx';
import { useAutosave } from '../use-autosave.ts';
import { RichText } from './rich-text.tsx';
import '../edit-in-place.css';

interface RichInPlaceProps {
  /** What it is: `Description`. */
  label: string;
  value: string;
  /** Saves; called 600 ms after the last key, on ⌘Enter and on leaving, and only with a changed text and what it was written from. */
  onSave: (text: string, was: string) => void;
  /** The text is being written in (the `E` key opens it). */
  editing: boolean;
  onEditing: (editing: boolean) => void;
  placeholder?: string | undefined;
}

/** A rich text that is read like text and written in where it stands; Esc takes back what was typed since it was opened. */
export function RichInPlace(props: RichInPlaceProps) {
  const { label, value, editing, onEditing, placeholder = `Add ${label.toLowerCase()}` } = props;
  const button = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // Ended by a key, the field would leave nothing focused behind it.
    if (!editing && byKey.current) focusIfLost(() => button.current);
    byKey.current = false;
  }, [editing]);
  if (editing) return <Writing {...props} placeholder={placeholder} byKey={byKey} />;
  const opens = (
    <button
      ref={button}
      type="button"
      className={value ? 'rich-opens' : 'in-place'}
      aria-label={`Edit ${label}: ${value ? startOf(value) : placeholder}`}
      onClick={() => onEditing(true)}
      dir="auto"
    >
      {value ? 'Edit' : <span className="in-place-empty">{placeholder}</span>}
    </button>
  );
  if (!value) return opens;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer alone; the button in it is the one for keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      className="in-place rich-in-place"
      onClick={({ target }) => {
        // Links lead on, and what is marked to be copied stays marked.
        const leads = target instanceof Element && target.closest('a, button');
        if (!leads && getSelection()?.isCollapsed !== false) onEditing(true);
      }}
    >
      <LightText text={value} headings={underSection} />
      {opens}
    </div>
  );
}

/** It stands under the heading of a part of the screen. */
const underSection = ['h3', 'h4'] as const;
const shown = 120;

/** As much of a text as names the button that opens it. */
function startOf(text: string): string {
  const line = text.slice(0, 2 * shown).replace(/\s+/g, ' ');
  return line.length <= shown ? line : `${line.slice(0, shown - 1)}…`;
}

function Writing({
  label,
  value,
  onSave,
  onEditing,
  placeholder,
  byKey,
}: RichInPlaceProps & { byKey: { current: boolean } }) {
  const { typed, setTyped, giveUp, end } = useAutosave({ value, onSave, onEnd: () => onEditing(false) });
  const byKeys = (leave: () => void) => {
    byKey.current = true;
    leave();
  };
  return (
    <div className="rich-writes-in-place">
      <RichText
        bare
        autoFocus
        label={label}
        placeholder={placeholder}
        value={typed}
        onChange={setTyped}
        onSend={() => byKeys(() => end(typed))}
        onLeave={() => byKeys(giveUp)}
        onBlur={() => end(typed)}
      />
    </div>
  );
}
