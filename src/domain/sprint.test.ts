import { describe, expect, it } from 'vitest';
import { unsureOf } from './sprint.ts';

describe('what makes a story unsure to commit to', () => {
  it('is that it is a draft, or has no estimate, or both', () => {
    const short = 'S-53';
    expect(unsureOf({ short, state: 'draft', estimate: null })).toBe('S-53 is a draft without an estimate');
    expect(unsureOf({ short, state: 'draft', estimate: 3 })).toBe('S-53 is a draft');
    expect(unsureOf({ short, state: 'in progress', estimate: null })).toBe('S-53 has no estimate');
    expect(unsureOf({ short, state: 'ready', estimate: 0 })).toBeUndefined();
  });
});
