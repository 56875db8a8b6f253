import { describe, expect, it } from 'vitest';
import { sayStep, sayUndone } from './say-undone.ts';
import { sayField, sayValue } from './say-value.ts';

const done = (output: unknown) => ({ is: 'done' as const, output, command: 'c', seq: 1, undo: 'restore' as const });

describe('what an undo came to', () => {
  it('is said in a word where everything was taken back', () => {
    expect(sayUndone(done({ restored: 2, kept: [] }), 'Taken back')).toBe('Taken back.');
  });

  it('names what was kept because somebody changed it since', () => {
    const kept = [{ kind: 'story', id: '1', name: 'S-1 Queue', field: 'title', why: 'Jonas changed it since.' }];
    expect(sayUndone(done({ restored: 1, kept }), 'Taken back')).toBe(
      'Taken back, except S-1 Queue (title): Jonas changed it since.',
    );
  });

  it('names what was taken back, in the words it was told in or else by what was done', () => {
    const output = { restored: 1, kept: [] };
    expect(sayUndone(done(output), 'Taken back', { name: 'story.move', says: 'Moved S-40 above S-56' })).toBe(
      'Taken back: Moved S-40 above S-56.',
    );
    expect(sayUndone(done(output), 'Done again', { name: 'story.edit' })).toBe('Done again: Edited the story.');
    expect(sayStep({ name: 'story.edit' }, 'S-40 Queue a report')).toBe('Edited the story (S-40 Queue a report)');
  });

  it('of a proposal is that it was withdrawn', () => {
    const proposal = { id: '1', short: 'P-14' };
    expect(sayUndone(done({ proposal: '1' }), 'Taken back', { name: 'story.move', proposal })).toBe(
      'Withdrawn: your proposal P-14.',
    );
  });

  it('is a proposal where somebody else decides it', () => {
    expect(sayUndone({ is: 'proposed', proposal: { id: '1', short: 'P-3' } }, 'Taken back')).toContain('P-3');
  });
});

describe('a value in a preview', () => {
  it('is nothing where it is empty, and a word for yes and no', () => {
    expect([null, undefined, '', [], false, true].map((value) => sayValue(value))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'no',
      'yes',
    ]);
  });

  it('is a day, a name or the text itself', () => {
    const nameOf = (id: string) => (id === 'abc' ? 'F-1 Offline' : undefined);
    expect(sayValue('2026-12-12', nameOf)).toBe('12 Dec 2026');
    expect(sayValue('abc', nameOf)).toBe('F-1 Offline');
    expect(sayValue(['pm', 'po'], nameOf)).toBe('pm and po');
  });

  it('stands under the name of its field in words', () => {
    expect(['windowEnd', 'featureId', 'title'].map(sayField)).toEqual(['Window end', 'Feature', 'Title']);
  });
});
