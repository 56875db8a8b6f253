/** One press as an action names it: `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Chord {
  key: string;
  mod: boolean;
  shift: boolean;
}

/** The part of a keyboard event that decides which chord it is. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  altGraph: boolean;
}

const shown: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  space: 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Reads `mod+shift+k`, `g b` or `[` into the chords to be pressed one after the other. */
export function readKeys(text: string): Chord[] {
  return text.split(' ').map((part) => {
    const words = part.length === 1 ? [part] : part.split('+');
    const key = words.at(-1)?.toLowerCase() ?? '';
    return { key, mod: words.includes('mod'), shift: words.includes('shift') };
  });
}

/** Names the chord of a press, or nothing for a lone modifier and for the Alt combinations that belong to the system. */
export function chordOf(press: Press, mac: boolean): Chord | undefined {
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  if (['shift', 'control', 'meta', 'alt', 'altgraph', 'dead', 'process', 'unidentified'].includes(key))
    return undefined;
  // AltGr reports Ctrl and Alt on Windows while it types `[` or `]`: there they are part of the character.
  if (press.altGraph) return { key, mod: false, shift: false };
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const typesSymbol = press.altKey && !mod && !other && key.length === 1 && !isLetter(key);
  if (other || (press.altKey && !typesSymbol)) return undefined;
  // Shift is what makes `?` or `{` on one layout and not on another: it counts only where it makes no new character.
  const shift = press.shiftKey && (key.length > 1 || isLetter(key) || mod);
  return { key, mod, shift };
}

/** Whether two chords are the same press. */
export function sameChord(a: Chord, b: Chord): boolean {
  return a.key === b.key && a.mod === b.mod && a.shift === b.shift;
}

/** Whether the chord is a bare character, which a person can switch off and which never fires inside a field. */
export function isCharacter(chord: Chord): boolean {
  return !chord.mod && chord.key.length === 1;
}

/** Writes keys as a person reads them: `⌘K`, `Ctrl K`, `G then B`. */
export function sayKeys(text: string, mac: boolean): string {
  return readKeys(text)
    .map((chord) => {
      const key = shown[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : capital(chord.key));
      if (mac) return `${chord.mod ? '⌘' : ''}${chord.shift ? '⇧' : ''}${key}`;
      return [chord.mod ? 'Ctrl' : '', chord.shift ? 'Shift' : '', key].filter(Boolean).join(' ');
    })
    .join(' then ');
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Whether this browser runs on a Mac or an iPad, where ⌘ does what Ctrl does elsewhere. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
