import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { chordOf, onMac, sayKeys } from '../../keys/chord.ts';
import { chooseKeys } from '../../keys/kept-keys.ts';
import type { MapEntry } from '../../keys/map-entry.ts';
import { alsoOn, giveKeys, isCharacters, type OwnKeys, refuseKeys, takeKeys, writeChord } from '../../keys/own-keys.ts';
import { sequenceMs } from '../../keys/sequence.ts';
import { Button } from '../../parts/button.tsx';

interface PressKeysProps {
  entry: MapEntry;
  own: OwnKeys;
  onClose: () => void;
}

/** Takes down what is pressed as the new key of something, and says what else it would do. */
export function PressKeys({ entry, own, onClose }: PressKeysProps) {
  const [pressed, setPressed] = useState('');
  const [asked, setAsked] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = (next: OwnKeys) => {
    chooseKeys(next);
    onClose();
  };
  const settle = (keys: string) => {
    clearTimeout(timer.current);
    if (keys !== '' && alsoOn(entry, keys, own).length > 0) setAsked(keys);
    else keep(giveKeys(entry, keys, own));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && pressed === '' && !event.ctrlKey && !event.metaKey) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const altGraph = event.getModifierState('AltGraph');
    const chord = chordOf({ key, ctrlKey, metaKey, altKey, shiftKey, altGraph }, onMac);
    if (!chord) return;
    event.preventDefault();
    clearTimeout(timer.current);
    const isBare = !chord.mod && !chord.shift;
    if (isBare && chord.key === 'escape') return onClose();
    if (isBare && (chord.key === 'backspace' || chord.key === 'delete')) return settle('');
    if (isBare && chord.key === 'enter') return settle(pressed);
    const one = writeChord(chord);
    const next = pressed !== '' && isCharacters(pressed) && !pressed.includes(' ') ? `${pressed} ${one}` : one;
    setAsked(undefined);
    setPressed(next);
    if (refuseKeys(next)) return;
    // A second key may follow a letter; nothing follows a chord.
    if (isCharacters(next) && !next.includes(' ')) timer.current = window.setTimeout(() => settle(next), sequenceMs);
    else settle(next);
  };
  const why = pressed === '' ? undefined : refuseKeys(pressed);
  const others = asked ? alsoOn(entry, asked, own) : [];
  return (
    <div className="key-press">
      <input
        ref={field}
        className="control"
        readOnly
        aria-label={`New key: ${entry.says}`}
        aria-describedby={`${entry.name}-says`}
        value={pressed && sayKeys(pressed, onMac)}
        placeholder="Press the key"
        onKeyDown={onKeyDown}
      />
      <span id={`${entry.name}-says`} className="meta" role="status">
        {asked
          ? `${sayKeys(asked, onMac)} is also: ${others.map(({ says }) => says).join(', ')}.`
          : (why ?? 'Backspace for none, Esc to leave it.')}
      </span>
      <span className="settings-ends">
        {asked && (
          <>
            <Button onClick={() => keep(takeKeys(entry, asked, own))}>Take it from there</Button>
            <Button onClick={() => keep(giveKeys(entry, asked, own))}>Have it for both</Button>
          </>
        )}
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </span>
    </div>
  );
}
