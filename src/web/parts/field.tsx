import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import './field.css';

/** What every field of a form takes. */
export interface FieldProps {
  label: string;
  /** What to write, or why it is asked. */
  hint?: ReactNode;
  /** What is wrong and what to do; the typed text stays. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** The label is for screen readers alone, where the place says it already. */
  bare?: boolean | undefined;
}

/** The attributes that tie a control to its label, hint and error. */
interface Wiring {
  id: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, a control, and under it the hint or the error. */
export function Field({
  label,
  hint,
  error,
  required = false,
  bare = false,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const note = `${id}-note`;
  const described = error || hint ? note : undefined;
  return (
    <div className="field" data-bad={error ? true : undefined}>
      <label htmlFor={id} className={bare ? 'unseen' : 'field-label'}>
        {label}
        {required && !bare && <span className="meta"> needed</span>}
      </label>
      {children({ id, required, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {described && (
        <div id={note} className={error ? 'field-error' : 'field-hint'}>
          {error && <CircleAlert aria-hidden />}
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
