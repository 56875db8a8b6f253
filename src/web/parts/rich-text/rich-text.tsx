import { type ComponentType, type RefObject, use, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Field, type FieldProps } from '../field.tsx';
import { lettersBefore } from './letters-before.ts';
import { PicturesUnder } from './picture-waits.tsx';
import type { Begin, WriterProps } from './rich-writer.tsx';
import '../light-text.css';
import './rich-text.css';

/** Somebody who can be named by `@`. */
export interface Nameable {
  id: string;
  name: string;
}

export interface RichTextProps extends FieldProps {
  /** Markdown, as it is stored. */
  value: string;
  onChange: (text: string) => void;
  /** ⌘Enter. */
  onSend?: (() => void) | undefined;
  /** Esc, where leaving the field is not enough. */
  onLeave?: (() => void) | undefined;
  /** Hears that a picture is on its way, and that none is any more: what saves the text waits for it. Without it, the form around hears. */
  onUploading?: ((under: boolean) => void) | undefined;
  /** The focus has gone elsewhere. */
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  autoFocus?: boolean | undefined;
  /** Whom `@` offers, where the place tells people of it. */
  people?: readonly Nameable[] | undefined;
  /** False where what is written is read by the public, who see no pictures of the workspace. */
  pictures?: boolean | undefined;
  /** A few words in a form: the bar has no headings and no tables. */
  small?: boolean | undefined;
  /** What is written in, for whoever sets the focus. */
  area?: RefObject<HTMLElement | null> | undefined;
  /** What stands here until the editor does, where that is more than a plain field. */
  plain?: ((wiring: Record<string, unknown>) => React.ReactNode) | undefined;
}

type Writer = ComponentType<WriterProps>;
let loaded: Writer | undefined;

/** Brings the editor; one that could not be had, offline, is asked for again the next time. */
async function load(): Promise<Writer | undefined> {
  try {
    loaded ??= (await import('./rich-writer.tsx')).RichWriter;
  } catch {
    return undefined;
  }
  return loaded;
}

/**
 * A text with headings, lists, tables, pictures and links to records, written as it will read and kept as Markdown. A plain
 * field stands until the editor has come, and where it cannot be had; what is typed in it stays.
 */
export function RichText({ label, hint, error, required, bare, plain, area, ...rest }: RichTextProps) {
  const { value, onChange, onSend, onLeave, onBlur, rows = 3, placeholder, maxLength, autoFocus } = rest;
  const around = use(PicturesUnder);
  const box = useRef<HTMLDivElement>(null);
  const [begun] = useState(value);
  const [Writer, setWriter] = useState<Writer>();
  const begin = useRef<Begin>({ focus: false, letters: undefined, tail: '' });
  const composing = useRef(false);
  const bring = async () => {
    if (Writer) return;
    const found = await load();
    const field = box.current?.querySelector('textarea');
    if (!found || !field) return;
    const swap = () => {
      const focus = document.activeElement === field;
      const { value: text, selectionEnd: caret } = field;
      begin.current = focus
        ? { focus, letters: lettersBefore(text, caret), tail: /\s*$/.exec(text.slice(0, caret))?.[0] ?? '' }
        : { focus, letters: undefined, tail: '' };
      // At once: a letter that came in between would be typed into a field that is left already.
      flushSync(() => setWriter(() => found));
    };
    // Half a letter that is being composed is finished first.
    if (composing.current) field.addEventListener('compositionend', () => setTimeout(swap), { once: true });
    else swap();
  };
  const latest = useRef(bring);
  latest.current = bring;
  useEffect(() => {
    if (autoFocus) void latest.current();
  }, [autoFocus]);
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what happens to the field in it.
        <div
          ref={box}
          className="rich-text"
          data-rich
          data-changed={value.trim() !== begun.trim() || undefined}
          style={{ '--rich-rows': rows } as React.CSSProperties}
          onFocus={() => void bring()}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
          }}
          onBlur={({ relatedTarget, currentTarget }) => {
            // Another window, or the list of files, takes the focus for a moment only; a picture on its way holds the text open.
            if (!onBlur || !document.hasFocus() || currentTarget.contains(relatedTarget)) return;
            if (currentTarget.querySelector('progress')) return;
            onBlur();
          }}
        >
          {Writer ? (
            <Writer
              {...rest}
              onUploading={rest.onUploading ?? around}
              label={label}
              wiring={wiring}
              begin={begin.current}
              area={area}
            />
          ) : plain ? (
            plain({ ...wiring })
          ) : (
            <textarea
              className="control"
              dir="auto"
              {...wiring}
              {...{ placeholder, maxLength, autoFocus, rows }}
              ref={(field) => {
                if (area) area.current = field;
              }}
              value={value}
              onChange={({ target }) => onChange(target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey) && onSend;
                const leaves = event.key === 'Escape' && onLeave;
                if (!sends && !leaves) return;
                event.preventDefault();
                event.stopPropagation();
                (sends || leaves || (() => undefined))();
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
