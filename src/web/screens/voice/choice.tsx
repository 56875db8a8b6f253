import { useId } from 'react';
import { OwnKeys } from '../../parts/kbd.tsx';

interface ChoiceProps<Id extends string> {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; says: string; keys?: string }[];
}

/** One of two or three, all in sight. */
export function Choice<Id extends string>({ label, value, onChange, options }: ChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset className="stance">
      <legend className="field-label">{label}</legend>
      <div className="stance-row">
        {options.map((option) => (
          <label key={option.id} className="stance-one">
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span>{option.says}</span>
            {option.keys && <OwnKeys keys={option.keys} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
