import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { FilterField } from '../../filter/field.ts';
import { type Suggestion, suggest } from '../../filter/suggest.ts';

interface FilterInputProps<R> {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (text: string) => void;
  fields: readonly FilterField<R>[];
  /** A filter as an example: `state:draft assignee:me`. */
  like: string;
  describedBy: string;
  /** Enter, or Esc with nothing open: the writing is done. */
  onDone: () => void;
  onFocus: (here: boolean) => void;
}

/** The line in which a filter is written; below it the fields, or the values of one, that go on from the caret. */
export function FilterInput<R>({
  field,
  typed,
  onType,
  fields,
  like,
  describedBy,
  onDone,
  onFocus,
}: FilterInputProps<R>) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [caret, setCaret] = useState(0);
  const found = suggest(typed, caret, fields);
  const shown = open && found.list.length > 0;
  const chosen = shown ? found.list[active] : undefined;

  const moved = (element: HTMLInputElement) => setCaret(element.selectionStart ?? element.value.length);
  const take = ({ insert }: Suggestion) => {
    const rest = typed.slice(found.to);
    const next = typed.slice(0, found.from) + insert + (insert.endsWith(' ') ? rest.trimStart() : rest);
    const at = found.from + insert.length;
    onType(next);
    setActive(-1);
    setCaret(at);
    // After the text has been written into the field.
    requestAnimationFrame(() => field.current?.setSelectionRange(at, at));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      moved(event.currentTarget);
      setOpen(true);
      const count = found.list.length;
      if (count > 0)
        setActive(shown ? (active + by + count + (active < 0 && by < 0 ? 1 : 0)) % count : by > 0 ? 0 : count - 1);
    } else if (event.key === 'Enter') {
      const taken = chosen ?? (shown ? found.meant : undefined);
      if (taken) take(taken);
      else {
        setOpen(false);
        onDone();
      }
    } else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else onDone();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="filter-line">
      <input
        ref={field}
        className="filter-text"
        type="text"
        role="combobox"
        aria-label="Filter in words"
        aria-describedby={describedBy}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={chosen ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={`Filter: words, or ${like}`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          moved(event.target);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={(event) => {
          moved(event.currentTarget);
          setOpen(typed === '');
          onFocus(true);
        }}
        onClick={(event) => {
          moved(event.currentTarget);
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
          setActive(-1);
          onFocus(false);
        }}
        onSelect={(event) => moved(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div
          id={list}
          role="listbox"
          aria-label="What can be written here"
          className="sheet filter-list"
          // What scrolls is a stop of Tab otherwise, and goes as soon as the field is left.
          tabIndex={-1}
        >
          {found.list.map((one, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input answers the keys; the list has no focus of its own.
            <div
              key={one.says}
              id={`${list}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              data-highlighted={at === active || undefined}
              className="menu-line"
              ref={(element) => (at === active ? element?.scrollIntoView({ block: 'nearest' }) : undefined)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              <span className="filter-code">{one.says}</span>
              {one.note && <span className="meta">{one.note}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
