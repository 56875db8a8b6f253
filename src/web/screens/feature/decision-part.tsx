import type { ReactNode } from 'react';

interface DecisionPartProps {
  title: string;
  /** By which an address leads to it. */
  id?: string;
  /** The answer in a line. */
  says?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** One question of the decision: its name, the answer in a line, what can be done, and what it rests on. */
export function DecisionPart({ title, id, says, actions, children }: DecisionPartProps) {
  return (
    <div className="decision-part" id={id} tabIndex={id ? -1 : undefined}>
      <h3>{title}</h3>
      <div className="decision-says">
        <div className="decision-line">
          <div>{says}</div>
          {actions && <div className="decision-actions">{actions}</div>}
        </div>
        {children}
      </div>
    </div>
  );
}
