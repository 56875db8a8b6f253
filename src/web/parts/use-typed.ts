import { type FocusEvent, useEffect, useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Holds a dialog back that would close over typed text: `mayGo` answers no the first time, and `isAsking` is true until
 * something else is typed. A field counts once its text is not what it was when it was first come to.
 */
export function useTyped(open: boolean) {
  const before = useRef(new Map<Field, string>());
  /** Rich texts that were come to, which say themselves whether they were changed. */
  const rich = useRef(new Set<HTMLElement>());
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (open) return;
    before.current.clear();
    rich.current.clear();
    setAsking(false);
  }, [open]);
  return {
    isAsking,
    onFocus: ({ target }: FocusEvent) => {
      const around = target instanceof Element ? target.closest<HTMLElement>('[data-rich]') : null;
      if (around) rich.current.add(around);
      if (isField(target) && !before.current.has(target)) before.current.set(target, target.value);
    },
    onInput: () => setAsking(false),
    mayGo: (): boolean => {
      const hasTyped =
        [...before.current].some(([field, text]) => field.isConnected && field.value.trim() !== text.trim()) ||
        [...rich.current].some((field) => field.isConnected && field.dataset.changed !== undefined);
      if (!hasTyped || isAsking) return true;
      setAsking(true);
      return false;
    },
  };
}

/** True for what a text is written in; what is looked for among things to pick is no text. */
function isField(target: EventTarget): target is Field {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement) || target.role === 'combobox') return false;
  return !['checkbox', 'radio', 'file', 'range', 'search'].includes(target.type);
}
