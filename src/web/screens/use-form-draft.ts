import { useRef, useState } from 'react';
import { useWorkspaceHere } from '../here/here.tsx';
import { kept } from '../shell/kept.ts';
import { type Filled, hasMoved, keptOf, withKept } from './form-draft.ts';

/** What is filled in of a form on one record. */
export interface FormDraft<T extends Filled = Filled> {
  filled: T;
  set: (change: Partial<T>) => void;
  /** It was sent, or thrown away: nothing of it is kept, and the form stands as it began. */
  clear: () => void;
  /** What stood there when the form was opened was filled in before; `moved` where it is of what has changed since. */
  resumed: 'as it was' | 'moved' | undefined;
}

interface Held<T> {
  place: string;
  initial: T;
  filled: T;
  resumed: FormDraft['resumed'];
}

/**
 * Keeps what a member fills in of a form in this browser, over a reload and over closing it, until it is sent or thrown
 * away; `form` and `record` name where it was. Another member of the same browser has places of their own.
 */
export function useFormDraft<T extends Filled>(form: string, record: string, start: () => T): FormDraft<T> {
  const { member } = useWorkspaceHere();
  const place = `throughline.form.${member.id}.${form}.${record}`;
  const [state, setHeld] = useState(() => begun(place, start()));
  const held = state.place === place ? state : begun(place, start());
  if (held !== state) setHeld(held);
  const latest = useRef(held);
  latest.current = held;
  const hold = (next: Held<T>) => {
    latest.current = next;
    setHeld(next);
  };
  return {
    filled: held.filled,
    resumed: held.resumed,
    set: (change) => {
      const next = { ...latest.current, filled: { ...latest.current.filled, ...change } };
      const text = keptOf(next.filled, next.initial);
      if (text === '') kept(next.place).forget();
      else kept(next.place).write(text);
      hold(next);
    },
    clear: () => {
      kept(latest.current.place).forget();
      hold({ ...latest.current, filled: latest.current.initial, resumed: undefined });
    },
  };
}

function begun<T extends Filled>(place: string, initial: T): Held<T> {
  const text = kept(place).read();
  const filled = withKept(initial, text);
  const isResumed = keptOf(filled, initial) !== '';
  return { place, initial, filled, resumed: isResumed ? (hasMoved(initial, text) ? 'moved' : 'as it was') : undefined };
}
