import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './floating.css';

/** What is wrong with a dialog as a whole, among its buttons: it stays in sight however long the dialog is. */
export function DialogWrong({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="field-error dialog-wrong" role="alert">
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </p>
  );
}
