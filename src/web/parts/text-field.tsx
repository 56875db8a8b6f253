import { type ComponentProps, useId, useRef } from 'react';
import { Field, type FieldProps } from './field.tsx';

type Native = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'autoComplete'
  | 'placeholder'
  | 'readOnly'
  | 'autoFocus'
  | 'maxLength'
  | 'name'
  | 'onBlur'
  | 'onFocus'
  | 'inputMode'
  | 'disabled'
>;

/** Words that are offered, and what is said of them where they do not say it themselves. */
type Suggested = string | { value: string; says: string };

/**
 * One line of text; `suggests` are words that the browser offers while it is typed, none of which need be taken. Where
 * it has the focus from the start, typing replaces what is proposed.
 */
export function TextField({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  suggests,
  ...native
}: FieldProps &
  Native & { value: string; onChange: (text: string) => void; suggests?: readonly Suggested[] | undefined }) {
  const list = useId();
  const came = useRef(false);
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        <>
          <input
            className="control"
            dir="auto"
            {...native}
            onFocus={(event) => {
              if (native.autoFocus && !came.current) event.currentTarget.select();
              came.current = true;
              native.onFocus?.(event);
            }}
            {...wiring}
            {...(suggests ? { list } : {})}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggests && (
            <datalist id={list}>
              {suggests.map((words) =>
                typeof words === 'string' ? (
                  <option key={words} value={words} />
                ) : (
                  <option key={words.says} value={words.value} label={words.says} />
                ),
              )}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
