import { onMac, sayKeys } from '../keys/chord.ts';
import './kbd.css';

/** Keys as they stand on this person's keyboard. `keys` is written as in an action: `mod+k`, `g b`. */
export function Keys({ keys }: { keys: string }) {
  return <kbd className="kbd">{sayKeys(keys, onMac)}</kbd>;
}
