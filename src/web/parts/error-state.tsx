import { TriangleAlert } from 'lucide-react';
import { useIsOffline } from '../client/hooks.ts';
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

/** Says what went wrong in a place, what is kept and what to do; quietly while offline, since the bar at the top says it already. */
export function ErrorState({ title, says, onRetry, request }: ErrorStateProps) {
  const offline = useIsOffline();
  return (
    <section className={offline ? 'state' : 'state state-bad'} role={offline ? 'status' : 'alert'}>
      <h2>
        {!offline && <TriangleAlert aria-hidden />} {title}
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
