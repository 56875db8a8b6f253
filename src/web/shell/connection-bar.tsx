import { DatabaseZap, History, RefreshCw, WifiOff } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { sayAway, sayHeldUp, sayPageAge } from './say-connection.ts';
import { useAbove } from './use-above.ts';
import './frame.css';

interface ConnectionBarProps {
  offline: boolean;
  /** Changes kept on this device until the network is back. */
  kept: number;
  /** Up to when everything on the screen was heard, in milliseconds since 1970. */
  heardAt?: number | undefined;
  /** When what the screen shows was read, where only this device has it; in milliseconds since 1970. */
  pageAt?: number | undefined;
  /** Shows the changes that are kept. */
  onLook?: (() => void) | undefined;
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
  const { offline, kept, heardAt, pageAt, hasNetwork = false, heldUp, onRetry, onLook, newVersion, onReload } = props;
  const box = useRef<HTMLDivElement>(null);
  useAbove(box);
  const look = onLook && kept > 0 && (
    <Button kind="quiet" keys="g w" onClick={onLook}>
      What waits
    </Button>
  );
  return (
    <div ref={box} className="away" role="status" data-print="no">
      {offline && (
        <div className="bar">
          <WifiOff aria-hidden />
          <span>{sayAway({ kept, heardAt, pageAt, hasNetwork })}</span>
          {look}
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
          <span>{sayHeldUp(heldUp, kept)}</span>
          {look}
        </div>
      )}
      {pageAt !== undefined && !offline && (
        <div className="bar bar-plain">
          <History aria-hidden />
          <span>{sayPageAge(pageAt)} What is newer could not be read.</span>
          {onRetry && (
            <Button kind="quiet" onClick={onRetry}>
              Try now
            </Button>
          )}
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
