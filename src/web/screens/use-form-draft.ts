import { useState } from 'react';
import { useHere } from '../here/here.tsx';
import { kept } from '../shell/kept.ts';
import { type Filled, keptOf, withKept } from './form-draft.ts';

/** What is filled in of a dialog on one record. */
interface FormDraft<T extends Filled> {
  filled: T;
  set: (change: Partial<T>) => void;
  /** It was sent, or thrown away. */
  clear: () => void;
}

/** Keeps what a member fills in of a dialog in this browser until it is sent or thrown away; `dialog` and `record` name where it was. */
export function useFormDraft<T extends Filled>(dialog: string, record: string, start: () => T): FormDraft<T> {
  const { member } = useHere();
  const [initial] = useState(start);
  const [place] = useState(() => kept(`throughline.form.${member.id}.${dialog}.${record}`));
  const [filled, setFilled] = useState(() => withKept(initial, place.read()));
  return {
    filled,
    set: (change) =>
      setFilled((before) => {
        const next = { ...before, ...change };
        place.write(keptOf(next, initial));
        return next;
      }),
    clear: () => place.write(''),
  };
}
