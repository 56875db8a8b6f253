import { TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';
import './state.css';

interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What is kept, and what to do. */
  says: string;
  onRetry?: (() => void) | undefined;
  /** The request's id, for whoever looks into it. */
  request?: string | undefined;
}

/** Says what went wrong in a place, what is kept and what to do. */
export function ErrorState({ title, says, onRetry, request }: ErrorStateProps) {
  return (
    <section className="state state-bad" role="alert">
      <h2>
        <TriangleAlert aria-hidden /> {title}
      </h2>
      <p>{says}</p>
      {onRetry && (
        <div className="state-actions">
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {request && <small className="meta">Request {request}</small>}
    </section>
  );
}
