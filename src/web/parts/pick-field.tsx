import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { fold } from '../filter/fold.ts';
import { Avatar } from './avatar.tsx';
import { bestFirst } from './best-first.ts';
import { Field, type FieldProps } from './field.tsx';
import { onlyFitting } from './only-fitting.ts';
import { type Room, roomAboveButtons } from './room-above-buttons.ts';
import { useSelectedText } from './use-selected-text.ts';
import './floating.css';

/** Something that can be picked. */
export interface Pick {
  id: string;
  says: string;
  /** A second, quieter line. */
  note?: string | undefined;
}

interface PickFieldProps extends FieldProps {
  value: Pick | null;
  onChange: (pick: Pick | null) => void;
  options: readonly Pick[];
  /** The options are people and show their initials. */
  people?: boolean | undefined;
  placeholder?: string | undefined;
  /** The typed words, where the options are looked up by the screen. */
  onSearch?: ((words: string) => void) | undefined;
  /** What to say when nothing fits. */
  none?: string | undefined;
  /** It is there to be typed into as soon as it comes. */
  autoFocus?: boolean | undefined;
  /** Its list is open as soon as it comes: picking is all there is to do. */
  opens?: boolean | undefined;
}

/**
 * One of many, found by typing: a person, a feature, a team. What is typed replaces what stood there; in a dialog, words
 * that were never picked from stay with the reason, and hold the dialog back.
 */
export function PickField({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  options,
  people = false,
  placeholder,
  onSearch,
  none = 'Nothing fits these words.',
  autoFocus = false,
  opens = false,
}: PickFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [room, setRoom] = useState<Room>();
  const fitting = useRef<Pick>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const whole = useSelectedText();
  useLayoutEffect(() => {
    if (opens) setRoom(roomAboveButtons(input.current));
  }, [opens]);
  const drop = () => {
    setTyped(undefined);
    setWrong(undefined);
  };
  const pick = (next: Pick | null) => {
    drop();
    onChange(next);
  };
  /** Takes what the words can only mean; a list that is looked up, or a field that is saved at once, wants the whole name. */
  const take = (words: string) => {
    const isSent = sentByButton(input.current) && !onSearch;
    const only = isSent ? onlyFitting(options, words) : options.find(({ says }) => fold(says) === words);
    if (!only || !words) return false;
    if (only.id === value?.id) drop();
    else pick(only);
    return true;
  };
  const hold = () => {
    const words = fold(typed ?? '');
    if (!words) return drop();
    if (take(words)) return;
    const fits = fitting.current ? 'Pick one that fits' : 'Nothing here fits';
    setWrong(`${fits} “${typed?.trim()}”.${value ? ` Escape brings back ${value.says}.` : ''}`);
  };
  return (
    <Field {...{ label, hint, required, bare }} error={wrong ?? error}>
      {(wiring) => (
        <Combobox.Root<Pick>
          items={onSearch || typed === undefined ? options : bestFirst(options, typed)}
          value={value}
          onValueChange={pick}
          inputValue={typed ?? value?.says ?? ''}
          onItemHighlighted={(one) => {
            fitting.current = one;
          }}
          onOpenChange={(open, { reason }) => {
            if (open) return setRoom(roomAboveButtons(input.current));
            // Left, or Enter where nothing fits; else something was picked, cleared or given up.
            const isLeft = reason === 'focus-out' || reason === 'outside-press';
            if (reason === 'none' || (isLeft && isInDialog(input.current))) hold();
            else if (!isLeft || !take(fold(typed ?? ''))) drop();
          }}
          itemToStringLabel={(pick) => pick.says}
          isItemEqualToValue={(a, b) => a.id === b.id}
          onInputValueChange={(words, { reason }) => {
            onSearch?.(words);
            if (reason !== 'input-change') return;
            setTyped(words);
            setWrong(undefined);
          }}
          autoHighlight
          filter={null}
          defaultOpen={opens}
        >
          <div className="with-button">
            <Combobox.Input
              ref={input}
              className="control"
              autoFocus={autoFocus}
              // With the list closed Esc leaves the field; it does not take away what was picked.
              onKeyDown={(event) => {
                const isOpen = event.currentTarget.ariaExpanded === 'true';
                if (event.key === 'Escape' && !isOpen) {
                  event.preventBaseUIHandler();
                  if (typed === undefined) return;
                  event.stopPropagation();
                  drop();
                }
                if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || !typed?.trim()) return;
                if (isOpen && fitting.current) pick(fitting.current);
                else hold();
              }}
              {...whole}
              onBlur={(event) => {
                if (event.currentTarget.ariaExpanded !== 'true' && !isInDialog(event.currentTarget)) drop();
              }}
              data-unread={wrong !== undefined || undefined}
              {...wiring}
              {...(placeholder ? { placeholder } : {})}
            />
            <Combobox.Clear className="pick-clear" aria-label={`Clear ${label}`}>
              <X size={14} aria-hidden />
            </Combobox.Clear>
          </div>
          <Combobox.Portal>
            <Combobox.Positioner sideOffset={4} className="floating" {...(room ? { collisionBoundary: room } : {})}>
              <Combobox.Popup className="sheet pick-list">
                <Combobox.Empty className="pick-none">{none}</Combobox.Empty>
                <Combobox.List>
                  {(pick: Pick) => (
                    <Combobox.Item key={pick.id} value={pick} className="menu-line">
                      {people && <Avatar name={pick.says} />}
                      <span className="menu-says">
                        {pick.says}
                        {pick.note && <small className="meta">{pick.note}</small>}
                      </span>
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  );
}

/** True for a field whose value is sent by a button; elsewhere leaving it gives up what was typed. */
function sentByButton(field: HTMLElement | null): boolean {
  return Boolean(field?.closest('[role="dialog"], form'));
}

/** True where a button leads back to what could not be read. */
function isInDialog(field: HTMLElement | null): boolean {
  return Boolean(field?.closest('[role="dialog"]'));
}
