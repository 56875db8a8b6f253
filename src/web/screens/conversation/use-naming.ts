import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type AtWord, atWord, fitting } from './at-word.ts';
import { nameOf, type Person } from './mention-text.ts';

/** What follows a name without a space between. */
const follows = /^[.,;:!?)]$/;

/** Offers the people whom an `@` word before the caret can mean, and writes the one who is picked. */
export function useNaming(
  area: RefObject<HTMLTextAreaElement | null>,
  people: readonly Person[],
  onPick: (person: Person) => void,
) {
  const [word, setWord] = useState<AtWord>();
  const [at, setAt] = useState(0);
  /** Where an `@` stands whose list was closed by Esc. */
  const [closed, setClosed] = useState<number>();
  /** Where the space stands that was written after a name. */
  const spaced = useRef<number>(undefined);
  const found = word && word.start !== closed ? fitting(people, word.words) : [];
  const open = found.length > 0;
  const current = Math.min(at, found.length - 1);

  const look = () => {
    const { current: field } = area;
    if (!field) return;
    const next = field.selectionStart === field.selectionEnd ? atWord(field.value, field.selectionStart) : undefined;
    if (next?.start !== word?.start) setClosed(undefined);
    if (next?.start !== word?.start || next?.words !== word?.words) {
      setWord(next);
      setAt(0);
    }
  };

  const pick = (person: Person | undefined) => {
    const { current: field } = area;
    if (!person || !field || !word) return;
    field.focus();
    field.setSelectionRange(word.start, word.start + 1 + word.words.length);
    onPick(person);
    setWord(undefined);
    // As if it were typed: the browser can take it back, and React hears of it.
    document.execCommand('insertText', false, `@${nameOf(person)} `);
    spaced.current = field.selectionStart;
  };

  /** A full stop or a comma after a picked name takes the place of the space. */
  const closeUp = (event: KeyboardEvent): boolean => {
    const { current: field } = area;
    const at = spaced.current;
    spaced.current = undefined;
    if (!field || !follows.test(event.key) || field.selectionStart !== at || field.selectionEnd !== at) return false;
    field.setSelectionRange(at - 1, at);
    document.execCommand('insertText', false, event.key);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key !== 'Shift' && closeUp(event)) event.preventDefault();
    if (!open || event.defaultPrevented) return;
    if (event.key === 'ArrowDown') setAt((current + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((current - 1 + found.length) % found.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(found[current]);
    else if (event.key === 'Escape') setClosed(word?.start);
    else return;
    event.preventDefault();
  };

  return { found, open, current, look, pick, onKeyDown, leave: () => setWord(undefined) };
}
