import { onMac, sayKeys } from '../keys/chord.ts';
import { useShownKeys } from '../keys/keys-root.tsx';
import './kbd.css';

/** Keys as they stand on this person's keyboard. `keys` is written as in an action: `mod+k`, `g b`. */
export function Keys({ keys }: { keys: string }) {
  return <kbd className="kbd">{sayKeys(keys, onMac)}</kbd>;
}

/** The keys of what can be done here, as this person has them: chosen by themselves, or none. */
export function OwnKeys({ keys }: { keys: string }) {
  const shown = useShownKeys(keys);
  return shown && <Keys keys={shown} />;
}
