import { useState } from 'react';
import { Checkbox } from '../parts/checkbox.tsx';
import { TextField } from '../parts/text-field.tsx';

const least = 12;

/** What is wrong with a chosen password before the server has judged it. */
export function passwordFault(password: string): string | undefined {
  if (password === '') return 'Choose a password.';
  const length = [...password].length;
  return length < least ? `A password needs at least ${least} characters; this one has ${length}.` : undefined;
}

interface NewPasswordProps {
  label?: string;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

/** A password that is being chosen; it can be looked at instead of being typed twice. */
export function NewPassword({ label = 'Password', value, onChange, error }: NewPasswordProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="new-password">
      <TextField
        label={label}
        type={shown ? 'text' : 'password'}
        name="new-password"
        autoComplete="new-password"
        hint={`At least ${least} characters: a few words that do not belong together.`}
        value={value}
        onChange={onChange}
        error={error}
      />
      <Checkbox label="Show it" checked={shown} onChange={setShown} />
    </div>
  );
}
