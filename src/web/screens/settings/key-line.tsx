import { useRef } from 'react';
import { chooseKeys } from '../../keys/kept-keys.ts';
import type { MapEntry } from '../../keys/map-entry.ts';
import { alsoOn, giveKeys, keysOfEntry, type OwnKeys } from '../../keys/own-keys.ts';
import { Button } from '../../parts/button.tsx';
import { Keys } from '../../parts/kbd.tsx';
import { PressKeys } from './press-keys.tsx';

interface KeyLineProps {
  entry: MapEntry;
  own: OwnKeys;
  /** Its new key is being pressed. */
  isChanging: boolean;
  onChange: (open: boolean) => void;
}

/** One thing that has a key: which one, and the way to another. */
export function KeyLine({ entry, own, isChanging, onChange }: KeyLineProps) {
  const line = useRef<HTMLLIElement>(null);
  const [keys] = keysOfEntry(entry, own);
  const isOwn = own[entry.name] !== undefined;
  const shared = isOwn && keys ? alsoOn(entry, keys, own) : [];
  const close = () => {
    onChange(false);
    setTimeout(() => line.current?.querySelector('button')?.focus());
  };
  return (
    <li ref={line}>
      <span>
        <span>
          {entry.says} {keys ? <Keys keys={keys} /> : <span className="meta">no key</span>}
        </span>
        {shared.length > 0 && (
          <span className="meta">Also: {shared.map(({ says }) => says).join(', ')}. What is nearer answers.</span>
        )}
      </span>
      {isChanging ? (
        <PressKeys entry={entry} own={own} onClose={close} />
      ) : (
        <span className="settings-ends">
          <Button kind="quiet" aria-label={`Change the key: ${entry.says}`} onClick={() => onChange(true)}>
            Change
          </Button>
          {isOwn && (
            <Button
              kind="quiet"
              aria-label={`Reset: ${entry.says}`}
              onClick={() => {
                chooseKeys(giveKeys(entry, entry.keys[0] ?? '', own));
                close();
              }}
            >
              Reset
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
