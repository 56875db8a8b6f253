import { useId } from 'react';
import './screens.css';

interface ChoicesProps<Id extends string> {
  legend: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; says: string; hint?: string | undefined }[];
}

/** One of a few ways, each with a sentence about it. */
export function Choices<Id extends string>({ legend, value, onChange, options }: ChoicesProps<Id>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="field-label">{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input type="radio" name={name} checked={option.id === value} onChange={() => onChange(option.id)} />
          <span>
            {option.says}
            {option.hint && <span className="meta">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
