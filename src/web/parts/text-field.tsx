import type { ComponentProps } from 'react';
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
  | 'inputMode'
  | 'disabled'
>;

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  ...native
}: FieldProps & Native & { value: string; onChange: (text: string) => void }) {
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        <input
          className="control"
          dir="auto"
          {...native}
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
