import { useEffect, useRef, useState } from 'react';
import { useSaveOnLeaving } from './use-save-on-leaving.ts';

/** So long after the last key what was typed is saved, in milliseconds. */
const restMs = 600;

interface Autosave {
  value: string;
  /** Called only with a text that is not saved yet. */
  onSave: (text: string) => void;
  onEnd: () => void;
}

/** The text of a field that saves by itself: after a rest in the typing, when it is left, and when its page goes. */
export function useAutosave({ value, onSave, onEnd }: Autosave) {
  const before = useRef(value);
  const saved = useRef(value);
  const [typed, setTyped] = useState(value);
  const save = useRef((_text: string) => {});
  save.current = (text) => {
    if (text === saved.current) return;
    saved.current = text;
    onSave(text);
  };
  useEffect(() => {
    const timer = setTimeout(() => save.current(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useSaveOnLeaving(() => save.current(typed));
  return {
    typed,
    setTyped,
    /** The text as it was when the writing began. */
    before: before.current,
    /** Saves this text and ends the writing. */
    end(text: string) {
      save.current(text);
      onEnd();
    },
  };
}
