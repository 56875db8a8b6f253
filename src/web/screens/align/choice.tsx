import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';

interface ChoiceProps<Id extends string> {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; says: string; count?: number }[];
}

/** A few sights of one list, of which one is shown. */
export function Choice<Id extends string>({ label, value, onChange, options }: ChoiceProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent with a form.
    <div role="group" aria-label={label} className="align-choice">
      {options.map(({ id, says, count }) => (
        <Button key={id} kind="quiet" aria-pressed={id === value} onClick={() => onChange(id)}>
          {says} {count !== undefined && count > 0 && <Badge count={count} />}
        </Button>
      ))}
    </div>
  );
}
