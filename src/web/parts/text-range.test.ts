import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';
import { cutAt, pieceAt, piecesOf, pointLength, rangeBetween, slicePoints } from './text-range.ts';

describe('choosing words', () => {
  it('begins and ends at words, whichever way they were dragged over', () => {
    const text = 'Half my inspectors, they said.';
    const pieces = piecesOf(text);
    const range = rangeBetween(pieces, pieceAt(pieces, 21), pieceAt(pieces, 6));
    expect(range && slicePoints(text, range)).toBe('my inspectors, they');
    expect(rangeBetween(pieces, 1, 1)).toBeUndefined();
  });

  it('counts an emoji outside the first plane as one place and never cuts it', () => {
    const text = '👷 in basements 😀 always';
    const pieces = piecesOf(text);
    const range = rangeBetween(pieces, pieceAt(pieces, 5), pieceAt(pieces, 18));
    expect(range).toEqual({ start: 5, end: 23 });
    expect(range && slicePoints(text, range)).toBe('basements 😀 always');
  });

  it('cuts any text into pieces that join to the same text and know their place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(slicePoints(text, piece)).toBe(piece.text);
        expect(pieces.at(-1)?.end ?? 0).toBe(pointLength(text));
      }),
    );
  });

  it('cuts a text at the edges of stretches, even of such as lie outside it', () => {
    const cuts = cutAt('abcdef', [
      { start: 1, end: 4 },
      { start: 3, end: 99 },
    ]);
    expect(cuts.map((cut) => `${cut.text}${cut.covered.length}`)).toEqual(['a0', 'bc1', 'd2', 'ef1']);
    expect(cutAt('', [])).toEqual([]);
  });
});

describe('initials', () => {
  it('are of the first and last word, by what a person sees as a letter', () => {
    expect(initials('Ana Sofia Ruiz')).toBe('AR');
    expect(initials('  jonas ')).toBe('J');
    expect(initials('Ωmega')).toBe('Ω');
    expect(initials('')).toBe('?');
  });
});
