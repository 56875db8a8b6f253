import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { showToast } from '../shell/toast-list.ts';
import { type Action, type Actions, createActions, type KeysOf } from './actions.ts';
import { type Chord, chordOf, onMac, sayKeys } from './chord.ts';
import { backOneLevel, leaveField, leaveGround, pushGround, pushLevel, standsBeside } from './escape.ts';
import { chosenKeys, followKeys, useChosenKeys } from './kept-keys.ts';
import { followLetters, lettersOn, useLetters } from './letters.ts';
import { watchFocus } from './near.ts';
import { isCharacters, ownKeysOf } from './own-keys.ts';
import { undoesItself, watchWritten } from './own-undo.ts';
import { sequenceMs, step } from './sequence.ts';
import { watchTyped } from './unsent.ts';
import { watchForms } from './watch-forms.ts';
import { watchLost } from './watch-lost.ts';
import './keys.css';

const Registry = createContext<Actions | undefined>(undefined);

/** Listens to the keyboard for the whole page and shows the second keys of a sequence that was begun. */
export function KeysRoot({ children }: { children: ReactNode }) {
  const [actions] = useState(() => createActions(keysNow));
  const [begun, setBegun] = useState<Chord>();
  const waiting = useRef<{ chord: Chord; timer: number } | undefined>(undefined);

  useEffect(() => followKeys(actions.rebind), [actions]);
  useEffect(() => followLetters(actions.rebind), [actions]);
  useEffect(watchFocus, []);
  useEffect(watchForms, []);
  useEffect(watchLost, []);
  useEffect(watchTyped, []);
  useEffect(watchWritten, []);
  useEffect(() => {
    const settle = () => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = undefined;
      setBegun(undefined);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf({ ...pick(event), altGraph: event.getModifierState('AltGraph') }, onMac);
      if (!chord) return;
      const at = placeOf(event.target);
      if (at === 'own' && !chord.mod) return;
      if (chord.mod && chord.key === 'z' && undoesItself(event.target)) return;
      if (chord.key === 'escape' && !chord.mod) {
        // With the focus nowhere, a field that was written in has just gone: it is the field that is left.
        const inField = at === 'field' || (at === 'page' && event.target === document.body);
        const isBack =
          !waiting.current &&
          (backOneLevel() || (inField || standsBeside(event.target) ? leaveField() : at === 'page' && leaveGround()));
        if (isBack) event.preventDefault();
        settle();
        return;
      }
      if (pressesControl(chord, event.target)) return settle();
      const next = step(chord, waiting.current?.chord, actions.open(), {
        inField: at === 'field',
        letters: lettersOn(),
      });
      settle();
      if (next.kind === 'none') {
        if (chord.key === 'enter' && chord.mod && !chord.shift && sendForm(event.target)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (next.kind === 'run') return next.bound.because ? showToast(next.bound.because) : next.bound.run();
      waiting.current = { chord: next.begun, timer: window.setTimeout(settle, sequenceMs) };
      setBegun(next.begun);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      settle();
      window.removeEventListener('keydown', onKey);
    };
  }, [actions]);

  return (
    <Registry value={actions}>
      {children}
      {begun && <SequenceHint begun={begun} />}
    </Registry>
  );
}

/** Offers actions while the caller is mounted. Their `run` and `when` may change on every render. */
export function useActions(actions: readonly Action[]): void {
  const registry = useRegistry();
  const latest = useRef(actions);
  latest.current = actions;
  const shape = JSON.stringify(actions.map((one) => [one.id, one.says, one.keys, one.group, one.words, one.because]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says when the registered lines differ; what they do is read when they are run.
  useEffect(() => {
    const current = (id: string) => latest.current.find((action) => action.id === id);
    return registry.add(
      latest.current.map((action) => ({
        ...action,
        when: () => current(action.id)?.when?.() ?? current(action.id) !== undefined,
        run: () => current(action.id)?.run(),
      })),
    );
  }, [registry, shape]);
}

/** What an action has for whoever sits here: the keys they chose, and no letters where letters are off. */
const keysNow: KeysOf = (id, keys) => {
  const own = ownKeysOf(id, keys, chosenKeys());
  return lettersOn() ? own : own.filter((each) => !isCharacters(each));
};

/** The first of an action's keys as they are now, for a line that shows it; nothing where it has none. */
export function useKeysOf(id: string, keys: readonly string[] | undefined): string | undefined {
  useChosenKeys();
  useLetters();
  return keysNow(id, keys ?? [])[0];
}

/** What a person presses now for keys that stand on a button; nothing where that is no key any more. */
export function useShownKeys(keys: string): string | undefined {
  const registry = use(Registry);
  const own = useChosenKeys();
  const letters = useLetters();
  const isPlain = letters && Object.keys(own).length === 0;
  const shown = () => (isPlain || !isCharacters(keys) ? keys : registry ? registry.shown(keys) : keys);
  return useSyncExternalStore(registry?.follow ?? never, shown);
}

const never = () => () => {};

/** One of the actions on the screen: whoever asks is drawn again when it changes, not with every row the cursor comes to. */
export function useAction(id: string): Action | undefined {
  const registry = useRegistry();
  return useSyncExternalStore(registry.follow, () => registry.one(id));
}

/** Gives what can be done at the moment it is called, for what takes the focus away by asking. */
export function useOpenActions(): () => readonly Action[] {
  return useRegistry().open;
}

/** Makes Esc call `back` while `active`; the latest to become active is the first to go. */
export function useEscape(active: boolean, back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => (active ? pushLevel(() => latest.current()) : undefined), [active]);
}

/** Makes Esc leave the page by `leave` while `active`, once nothing on it is left to go back from. */
export function useGround(active: boolean, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => (active ? pushGround(() => latest.current()) : undefined), [active]);
}

function useRegistry(): Actions {
  const registry = use(Registry);
  if (!registry) throw new Error('Keys are used outside KeysRoot: put it around the app.');
  return registry;
}

function SequenceHint({ begun }: { begun: Chord }) {
  const options = useRegistry()
    .open()
    .flatMap((action) => {
      const keys = action.keys?.find((text) => text.startsWith(`${begun.key} `));
      return keys ? [{ id: action.id, key: keys.split(' ')[1] ?? '', says: action.says }] : [];
    });
  return (
    <div className="sequence-hint" role="status">
      <span className="sequence-begun">{sayKeys(begun.key, onMac)} then</span>
      {options.map((option) => (
        <span key={option.id}>
          <kbd className="kbd">{sayKeys(option.key, onMac)}</kbd> {option.says}
        </span>
      ))}
    </div>
  );
}

/** Enter and Space press the control that has the focus, whatever else they are bound to. */
function pressesControl(chord: Chord, target: EventTarget | null): boolean {
  if (chord.mod || chord.shift || !(target instanceof HTMLElement)) return false;
  if (chord.key === 'enter') return target.matches('a[href], button, summary');
  return chord.key === 'space' && target.matches('button, summary, input, [role=checkbox], [role=switch], [role=tab]');
}

/** ⌘Enter sends the form that is being filled in, where it has no keys of its own. */
function sendForm(target: EventTarget | null): boolean {
  const form = target instanceof HTMLElement ? target.closest('form') : null;
  // A field that gives its value on Enter has told it once this press is over.
  const send = () => {
    // A picture on its way into one of its texts is waited for.
    if (form?.isConnected && !form.querySelector('.rich-text progress')) form.requestSubmit();
  };
  if (form) setTimeout(send);
  return form !== null;
}

function pick({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, shiftKey };
}

/** Menus, lists and dialogs answer their own keys; in a field, and in the rest of its form, the letters are text. */
function placeOf(target: EventTarget | null): 'page' | 'field' | 'own' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('[role=menu],[role=listbox],[role=dialog],[role=alertdialog]')) return 'own';
  if (target.isContentEditable || target.closest('form,textarea,select,[role=combobox],[role=textbox]')) return 'field';
  const input = target.closest('input');
  return input && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(input.type) ? 'field' : 'page';
}
