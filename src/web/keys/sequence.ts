import { type Chord, isCharacter, readKeys, sameChord } from './chord.ts';

/** How long the second key of a sequence is waited for. */
export const sequenceMs = 1000;

/** With ⌘ or Ctrl these are the field’s own while one writes. */
const editing = /^(backspace|delete|home|end|arrow\w+|[acvx])$/;

/** Keys bound to something. */
interface Bound {
  keys?: readonly string[] | undefined;
}

/** What a press led to: one thing to run, a sequence begun, or nothing. */
type Step<T> = { kind: 'run'; bound: T } | { kind: 'wait'; begun: Chord } | { kind: 'none' };

/** Where the press was made. */
interface Place {
  /** Focus is in a field: only chords with ⌘ or Ctrl count. */
  inField: boolean;
  /** Single characters are switched on. */
  letters: boolean;
}

/**
 * Finds what a press means. `begun` is the first key of a sequence still waited for; the earlier of two bindings of
 * the same keys wins, so whoever is nearer to the person is given first.
 */
export function step<T extends Bound>(
  chord: Chord,
  begun: Chord | undefined,
  bounds: readonly T[],
  at: Place,
): Step<T> {
  if (isCharacter(chord) && (at.inField || !at.letters)) return { kind: 'none' };
  if (at.inField && (!chord.mod || editing.test(chord.key))) return { kind: 'none' };
  if (begun) {
    const second = find(bounds, (chords) => chords.length === 2 && pressed(chords, [begun, chord]));
    if (second) return { kind: 'run', bound: second };
  }
  const single = find(bounds, (chords) => chords.length === 1 && pressed(chords, [chord]));
  if (single) return { kind: 'run', bound: single };
  const starts = find(bounds, (chords) => chords.length === 2 && pressed(chords.slice(0, 1), [chord]));
  return starts ? { kind: 'wait', begun: chord } : { kind: 'none' };
}

function find<T extends Bound>(bounds: readonly T[], fits: (chords: Chord[]) => boolean): T | undefined {
  return bounds.find((bound) => bound.keys?.some((keys) => fits(readKeys(keys))));
}

function pressed(wanted: Chord[], made: Chord[]): boolean {
  return (
    wanted.length === made.length && wanted.every((chord, at) => sameChord(chord, made[at] ?? { ...chord, key: '' }))
  );
}
