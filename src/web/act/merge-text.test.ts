import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeText } from './merge-text.ts';

describe('two versions of one text', () => {
  test('become one where they changed different lines', () => {
    const was = 'Reports wait.\nThey are sent later.\nNothing is lost.\n';
    const yours = 'Reports wait.\nThey are sent later.\nNothing is ever lost.\n';
    const theirs = 'Reports wait on the device.\nThey are sent later.\nNothing is lost.\n';
    expect(mergeText({ was, yours, theirs })).toEqual({
      text: 'Reports wait on the device.\nThey are sent later.\nNothing is ever lost.\n',
      clean: true,
    });
  });

  test('become one where they changed different words of one line', () => {
    expect(
      mergeText({
        was: 'A report waits for the network.',
        yours: 'A report waits for the signal.',
        theirs: 'Every report waits for the network.',
      }),
    ).toEqual({ text: 'Every report waits for the signal.', clean: true });
  });

  test('stand side by side where both changed the same word, and say so', () => {
    const { text, clean } = mergeText({ was: 'Sent at once.', yours: 'Sent tonight.', theirs: 'Sent tomorrow.' });
    expect([clean, text.includes('tonight'), text.includes('tomorrow')]).toEqual([false, true, true]);
  });

  test('give the one that changed anything, or either where both are the same', () => {
    const text = fc
      .array(fc.constantFrom('a ', 'b ', 'c\n', '\n', 'd'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (was, now) => {
        expect(mergeText({ was, yours: now, theirs: was })).toEqual({ text: now, clean: true });
        expect(mergeText({ was, yours: was, theirs: now })).toEqual({ text: now, clean: true });
        expect(mergeText({ was, yours: now, theirs: now })).toEqual({ text: now, clean: true });
      }),
    );
  });

  test('lose no word that either has added', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', '\n'), { maxLength: 10 });
    fc.assert(
      fc.property(words, words, words, (was, mine, other) => {
        const yours = [...mine, 'mine'].join(' ');
        const theirs = ['theirs', ...other].join(' ');
        const { text } = mergeText({ was: was.join(' '), yours, theirs });
        expect([text.includes('mine'), text.includes('theirs')]).toEqual([true, true]);
      }),
    );
  });
});
