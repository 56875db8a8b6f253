import { DatabaseZap, RefreshCw, WifiOff } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { sayAway, sayHeldUp } from './say-connection.ts';
import './frame.css';

interface ConnectionBarProps {
  offline: boolean;
  /** Changes kept on this device until the network is back. */
  kept: number;
  /** Up to when everything on the screen was heard, in milliseconds since 1970. */
  heardAt?: number | undefined;
  /** The device has a network, so that it is the server which does not answer. */
  hasNetwork?: boolean | undefined;
  /** Why the server takes no changes now, in its own words; it can still be read. */
  heldUp?: string | undefined;
  onRetry?: (() => void) | undefined;
  /** The server runs a newer version than this page. */
  newVersion: boolean;
  onReload: () => void;
}

/** Says that the server is away or takes nothing and what is kept, or that a newer version waits; nothing while all is well. */
export function ConnectionBar(props: ConnectionBarProps) {
  const { offline, kept, heardAt, hasNetwork = false, heldUp, onRetry, newVersion, onReload } = props;
  return (
    <div role="status" data-print="no">
      {offline && (
        <div className="bar">
          <WifiOff aria-hidden />
          {sayAway({ kept, heardAt, hasNetwork })}
          {onRetry && (
            <Button kind="quiet" onClick={onRetry}>
              Try now
            </Button>
          )}
        </div>
      )}
      {heldUp !== undefined && !offline && (
        <div className="bar">
          <DatabaseZap aria-hidden />
          {sayHeldUp(heldUp, kept)}
        </div>
      )}
      {newVersion && !offline && (
        <div className="bar bar-plain">
          <RefreshCw aria-hidden />A newer version is ready. What you wrote is kept.
          <Button kind="quiet" onClick={onReload}>
            Reload
          </Button>
        </div>
      )}
    </div>
  );
}
