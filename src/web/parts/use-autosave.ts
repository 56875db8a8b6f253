import { useEffect, useRef, useState } from 'react';
import { showToast } from '../shell/toast-list.ts';
import { useSaveOnLeaving } from './use-save-on-leaving.ts';

/** So long after the last key what was typed is saved, in milliseconds. */
const restMs = 600;

interface Autosave {
  value: string;
  /** Called only with a text that is not saved yet; `was` is what it was written from, whatever others wrote meanwhile. */
  onSave: (text: string, was: string) => void;
  /** There is always a text: an empty one is not saved. */
  required?: boolean | undefined;
  onEnd: () => void;
}

/** The text of a field that saves by itself: after a rest in the typing, when it is left, and when its page goes. */
export function useAutosave({ value, onSave, required = false, onEnd }: Autosave) {
  const before = useRef(value);
  const saved = useRef(value);
  const [typed, setTyped] = useState(value);
  const save = useRef((_text: string) => {});
  save.current = (text) => {
    const was = saved.current;
    if (text === was || (required && text.trim() === '')) return;
    saved.current = text;
    onSave(text, was);
  };
  useEffect(() => {
    const timer = setTimeout(() => save.current(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useSaveOnLeaving(() => save.current(typed));
  /** Saves this text and ends the writing. */
  const end = (text: string) => {
    save.current(text);
    onEnd();
  };
  return {
    typed,
    setTyped,
    end,
    /** Goes back to the text as it was when the writing began; what was saved of it since is not lost. */
    giveUp() {
      const was = before.current;
      if (saved.current !== was) showToast('Back to what stood here. Undo brings what you wrote.');
      setTyped(was);
      end(was);
    },
  };
}
