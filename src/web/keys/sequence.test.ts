import { describe, expect, it } from 'vitest';
import { type Chord, chordOf, type Press, readKeys, sayKeys } from './chord.ts';
import { step } from './sequence.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...held,
});
const chord = (key: string, held: Partial<Press> = {}, mac = false): Chord => {
  const made = chordOf(press(key, held), mac);
  if (!made) throw new Error(`${key} makes no chord`);
  return made;
};
const page = { inField: false, letters: true };
const actions = [
  { id: 'palette', keys: ['mod+k', '/'] },
  { id: 'backlog', keys: ['g b'] },
  { id: 'previous', keys: ['k'] },
  { id: 'fold', keys: ['[', 'g n'] },
  { id: 'top', keys: ['shift+t'] },
  { id: 'delete', keys: ['mod+backspace'] },
];
const meant = (made: Chord, begun?: Chord, at = page) => {
  const next = step(made, begun, actions, at);
  return next.kind === 'run' ? next.bound.id : next.kind;
};

describe('a press', () => {
  it('means the command key of its system', () => {
    expect(meant(chord('k', { metaKey: true }, true))).toBe('palette');
    expect(meant(chord('k', { ctrlKey: true }))).toBe('palette');
    expect(chordOf(press('k', { metaKey: true }), false)).toBeUndefined();
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('of a bracket counts on a layout that types it with AltGr', () => {
    expect(meant(chord('[', { ctrlKey: true, altKey: true, altGraph: true }))).toBe('fold');
    expect(meant(chord('[', { altKey: true }, true))).toBe('fold');
  });

  it('of a slash counts on a layout that types it with Shift', () => {
    expect(meant(chord('/', { shiftKey: true }))).toBe('palette');
  });

  it('with Alt and a letter or an arrow is left to the system', () => {
    expect(chordOf(press('b', { altKey: true }), false)).toBeUndefined();
    expect(chordOf(press('ArrowLeft', { altKey: true }), false)).toBeUndefined();
    expect(chordOf(press('b', { altKey: true, ctrlKey: true }), false)).toBeUndefined();
  });

  it('of a modifier or a dead key alone means nothing', () => {
    for (const key of ['Shift', 'Control', 'Meta', 'Dead', 'Process'])
      expect(chordOf(press(key), false)).toBeUndefined();
  });

  it('with Shift and a letter is another press than the letter', () => {
    expect(meant(chord('T', { shiftKey: true }))).toBe('top');
    expect(meant(chord('t'))).toBe('none');
  });
});

describe('a sequence', () => {
  it('waits after its first key and runs at its second', () => {
    expect(meant(chord('g'))).toBe('wait');
    expect(meant(chord('b'), chord('g'))).toBe('backlog');
  });

  it('that nothing answers to falls back to the single key', () => {
    expect(meant(chord('k'), chord('g'))).toBe('previous');
    expect(meant(chord('z'), chord('g'))).toBe('none');
  });
});

describe('single letters', () => {
  it('are text in a field, while chords with the command key still count', () => {
    const field = { inField: true, letters: true };
    expect(meant(chord('k'), undefined, field)).toBe('none');
    expect(meant(chord('g'), undefined, field)).toBe('none');
    expect(meant(chord('k', { ctrlKey: true }), undefined, field)).toBe('palette');
  });

  it('are not all: the chords by which one edits are the field’s own too', () => {
    const chordOfDelete = chord('Backspace', { ctrlKey: true });
    expect(meant(chordOfDelete, undefined, { inField: true, letters: true })).toBe('none');
    expect(meant(chordOfDelete)).toBe('delete');
  });

  it('do nothing once they are switched off', () => {
    const off = { inField: false, letters: false };
    expect(meant(chord('k'), undefined, off)).toBe('none');
    expect(meant(chord('/'), undefined, off)).toBe('none');
    expect(meant(chord('b'), chord('g'), off)).toBe('none');
    expect(meant(chord('k', { ctrlKey: true }), undefined, off)).toBe('palette');
  });
});

describe('keys', () => {
  it('are written as they stand on the keyboard', () => {
    expect(sayKeys('mod+shift+z', true)).toBe('⌘⇧Z');
    expect(sayKeys('mod+shift+z', false)).toBe('Ctrl Shift Z');
    expect(sayKeys('g b', false)).toBe('G then B');
    expect(sayKeys('escape', false)).toBe('Esc');
  });

  it('of a plus sign are read as the plus sign', () => {
    expect(readKeys('+')).toEqual([{ key: '+', mod: false, shift: false }]);
  });
});
