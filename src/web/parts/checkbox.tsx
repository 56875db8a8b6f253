import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import './field.css';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some of what it stands for is ticked. */
  mixed?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** A box to tick, for what is sent with a form. */
export function Checkbox({ label, checked, onChange, mixed = false, disabled = false }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control.
    <label className="tick">
      <Base.Root
        className="tick-box"
        checked={checked}
        indeterminate={mixed}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
      >
        <Base.Indicator>{mixed ? <Minus aria-hidden /> : <Check aria-hidden />}</Base.Indicator>
      </Base.Root>
      <span>{label}</span>
    </label>
  );
}
