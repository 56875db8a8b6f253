import { Field, type FieldProps } from './field.tsx';

interface SelectFieldProps<Id extends string> extends FieldProps {
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; says: string }[];
}

/** One of a few fixed choices, with the browser's own list (best on a phone). For long lists there is PickField. */
export function SelectField<Id extends string>({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  options,
}: SelectFieldProps<Id>) {
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        <select
          className="control"
          {...wiring}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.target.value);
            if (chosen) onChange(chosen.id);
          }}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.says}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
