import { type RefObject, useId, useRef } from 'react';
import { Avatar } from '../../parts/avatar.tsx';
import { RichText } from '../../parts/rich-text/rich-text.tsx';
import { storedOf, type Typed, typedOf } from './mention-text.ts';
import { useMentionable } from './use-mentionable.ts';
import { useNaming } from './use-naming.ts';

interface MentionAreaProps {
  label: string;
  value: Typed;
  /** Changes what is typed, from what it is by then. */
  onChange: (change: (typed: Typed) => Typed) => void;
  /** ⌘Enter. */
  onSend: () => void;
  /** Esc, where leaving the field is not enough. */
  onLeave?: (() => void) | undefined;
  /** Hears that a picture is on its way, and that none is any more. */
  onUploading?: ((under: boolean) => void) | undefined;
  placeholder?: string | undefined;
  error?: string | undefined;
  rows?: number | undefined;
  autoFocus?: boolean | undefined;
  area?: RefObject<HTMLElement | null> | undefined;
}

const longest = 20_000;
/** So much room the list of people takes at most. */
const listHeight = 240;

/** A rich text in which `@` opens the people who can be mentioned; mentions are kept beside it as they were picked. */
export function MentionArea({
  label,
  value,
  onChange,
  onSend,
  onLeave,
  onUploading,
  error,
  area,
  ...native
}: MentionAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const people = useMentionable();
  /** What the editor told: it is not handed its own words in another spelling. */
  const told = useRef(new WeakMap<Typed, string>());
  const text = told.current.get(value) ?? storedOf(value, people);
  const naming = useNaming(field, people, ({ id, name }) =>
    onChange((typed) => ({ ...typed, picked: { ...typed.picked, [name]: id } })),
  );
  const below = naming.open && (field.current?.getBoundingClientRect().top ?? 0) < listHeight;
  return (
    <RichText
      bare
      {...{ label, error, area, onSend, onLeave, onUploading, people, ...native }}
      value={text}
      onChange={(next) => {
        const typed = typedOf(next);
        told.current.set(typed, next);
        onChange(() => typed);
      }}
      plain={(wiring) => (
        <div className="mention-area">
          <textarea
            className="control"
            dir="auto"
            maxLength={longest}
            {...native}
            {...wiring}
            ref={(element) => {
              field.current = element;
              if (area) area.current = element;
            }}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            {...(naming.open ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${naming.current}` } : {})}
            value={value.text}
            onChange={({ target }) => {
              onChange((typed) => ({ ...typed, text: target.value }));
              naming.look();
            }}
            onSelect={naming.look}
            onBlur={naming.leave}
            onKeyDown={(event) => {
              naming.onKeyDown(event);
              if (event.defaultPrevented || event.nativeEvent.isComposing) return;
              const mod = event.metaKey || event.ctrlKey;
              // While there is a text, what is taken back is typing; the browser does that.
              if (mod && event.key.toLowerCase() === 'z' && value.text !== '') event.stopPropagation();
              else if (event.key === 'Enter' && mod) {
                event.preventDefault();
                onSend();
              } else if (event.key === 'Escape' && onLeave) {
                event.preventDefault();
                onLeave();
              }
            }}
          />
          {naming.open && (
            <div
              className="sheet mention-list"
              role="listbox"
              id={list}
              tabIndex={-1}
              aria-label="People"
              data-below={below || undefined}
            >
              {naming.found.map((person, at) => (
                <div
                  key={person.id}
                  id={`${list}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === naming.current}
                  className="menu-line"
                  data-highlighted={at === naming.current || undefined}
                  onPointerDown={(event) => {
                    event.preventDefault();
                    naming.pick(person);
                  }}
                >
                  <Avatar name={person.name} />
                  <span className="menu-says">{person.name}</span>
                </div>
              ))}
            </div>
          )}
          <div className="unseen" role="status">
            {naming.open &&
              `${naming.found.length === 1 ? 'One person fits' : `${naming.found.length} people fit`}. Arrows choose, Enter takes.`}
          </div>
        </div>
      )}
    />
  );
}
