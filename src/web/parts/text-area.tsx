import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { Field, type FieldProps } from './field.tsx';

type Native = Pick<
  ComponentProps<'textarea'>,
  'placeholder' | 'readOnly' | 'autoFocus' | 'maxLength' | 'name' | 'onBlur' | 'disabled'
>;

interface TextAreaProps extends FieldProps, Native {
  value: string;
  onChange: (text: string) => void;
  /** ⌘Enter: save or send what was written. */
  onSend?: (() => void) | undefined;
  rows?: number | undefined;
}

/** Several lines of text, growing with what is written. */
export function TextArea({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  onSend,
  rows = 3,
  ...native
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const node = area.current;
    if (!node || CSS.supports('field-sizing', 'content')) return;
    node.style.blockSize = 'auto';
    node.style.blockSize = `${node.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        <textarea
          className="control"
          dir="auto"
          {...native}
          {...wiring}
          ref={area}
          rows={rows}
          style={{ minBlockSize: `calc(${rows}lh + 14px)` }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || !onSend) return;
            event.preventDefault();
            onSend();
          }}
        />
      )}
    </Field>
  );
}
