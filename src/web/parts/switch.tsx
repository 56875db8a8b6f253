import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import './field.css';

interface SwitchProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Something that is on or off at once. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control.
    <label className="tick">
      <Base.Root className="switch-track" checked={checked} onCheckedChange={(next) => onChange(next)}>
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
      <span>{label}</span>
    </label>
  );
}
