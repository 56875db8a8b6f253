import { useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { readNumber } from './read-number.ts';
import { useSelectedText } from './use-selected-text.ts';

interface NumberFieldProps extends FieldProps {
  value: number | null;
  /** The number, or `null` for an emptied field; not called for text that is no number. */
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  /** The unit, said once beside the label. */
  unit?: string | undefined;
}

/** A number, typed as people write numbers; what cannot be read stays in the field with the reason. */
export function NumberField({ label, hint, error, required, bare, value, onChange, min, max, unit }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const whole = useSelectedText();
  const leave = () => {
    if (typed === undefined) return;
    const read = readNumber(typed);
    const why = refusal(read, min, max);
    setWrong(why);
    if (why || read === undefined) return;
    setTyped(undefined);
    if (read !== value) onChange(read);
  };
  return (
    <Field label={unit ? `${label} (${unit})` : label} {...{ hint, required, bare }} error={error ?? wrong}>
      {(wiring) => (
        <input
          className="control number"
          inputMode="decimal"
          autoComplete="off"
          {...whole}
          {...wiring}
          data-unread={wrong !== undefined || undefined}
          value={typed ?? (value === null ? '' : String(value))}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(undefined);
          }}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      )}
    </Field>
  );
}

function refusal(
  read: number | null | undefined,
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  if (read === undefined) return 'This is not a number. Write it like 1200 or 3.5.';
  if (read === null) return undefined;
  if (min !== undefined && read < min) return `The least is ${min}.`;
  if (max !== undefined && read > max) return `The most is ${max}.`;
  return undefined;
}
