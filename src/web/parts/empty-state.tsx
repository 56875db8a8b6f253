import type { ReactNode } from 'react';
import './state.css';

interface EmptyStateProps {
  /** What belongs here, in a sentence. */
  says: ReactNode;
  title: string;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** A line as it would look, in grey, from the sample product. */
  example?: ReactNode;
  /** A second way: a link to the import. */
  other?: ReactNode;
}

/** Teaches what a place is for while nothing is in it. */
export function EmptyState({ title, says, action, example, other }: EmptyStateProps) {
  return (
    <section className="state">
      <h2>{title}</h2>
      <p>{says}</p>
      {example && (
        <div className="state-example">
          <span className="meta">For example</span>
          {example}
        </div>
      )}
      {(action || other) && (
        <div className="state-actions">
          {action}
          {other}
        </div>
      )}
    </section>
  );
}
