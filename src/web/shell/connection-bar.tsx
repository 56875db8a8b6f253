import { RefreshCw, WifiOff } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import './frame.css';

interface ConnectionBarProps {
  offline: boolean;
  /** Changes kept on this device until the network is back. */
  kept: number;
  /** The server runs a newer version than this page. */
  newVersion: boolean;
  onReload: () => void;
}

const one = new Intl.PluralRules('en');

/** Says that the network is away and what is kept, or that a newer version waits; nothing while all is well. */
export function ConnectionBar({ offline, kept, newVersion, onReload }: ConnectionBarProps) {
  return (
    <div role="status" data-print="no">
      {offline && (
        <div className="bar">
          <WifiOff aria-hidden />
          Offline.{' '}
          {kept === 0
            ? 'You see what was read last.'
            : `${kept} ${one.select(kept) === 'one' ? 'change' : 'changes'} kept on this device.`}
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
