import type { FieldProps } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';

interface ChooseFieldProps<Id extends string> extends FieldProps {
  value: Id | undefined;
  onChange: (id: Id) => void;
  options: readonly { id: Id; says: string }[];
}

/** One of a few answers that nobody gives for a person: nothing is chosen until they choose. */
export function ChooseField<Id extends string>({ value, onChange, options, ...field }: ChooseFieldProps<Id>) {
  return (
    <SelectField<Id | ''>
      {...field}
      value={value ?? ''}
      onChange={(id) => id !== '' && onChange(id)}
      options={value === undefined ? [{ id: '', says: 'Choose…' }, ...options] : options}
    />
  );
}
