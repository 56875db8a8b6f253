import { useEffect, useId, useRef, useState } from 'react';

interface OneLineProps {
  label: string;
  value: string;
  placeholder?: string;
  /** Hears every letter. */
  onType?: (text: string) => void;
  /** Enter gives the text, Esc nothing. */
  onDone: (text: string | undefined) => void;
  /** What is wrong with the text, if anything. */
  fault?: (text: string) => string | undefined;
  /** It does not take the focus when it comes. */
  quiet?: boolean;
}

/** One line under a text that says something of a part of it. */
export function OneLine({ label, value, placeholder, onType, onDone, fault, quiet = false }: OneLineProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="rich-line" ref={box}>
      <label htmlFor={id} className="meta">
        {label}
      </label>
      <input
        id={id}
        className="control"
        // biome-ignore lint/a11y/noAutofocus: it was asked for by a key or a press.
        autoFocus={!quiet}
        dir="auto"
        value={text}
        maxLength={2000}
        placeholder={placeholder}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(undefined);
          onType?.(target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          const found = event.key === 'Enter' ? fault?.(text) : undefined;
          if (found) setWrong(found);
          else onDone(event.key === 'Enter' ? text : undefined);
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="field-error" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
