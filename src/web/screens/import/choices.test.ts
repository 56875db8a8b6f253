import { describe, expect, it } from 'vitest';
import { assign, readChoices, targetOf, writeChoices } from './choices.ts';

const fields = [
  { name: 'title', columns: 'one' as const },
  { name: 'feature', columns: 'first' as const },
  { name: 'criteria', columns: 'all' as const },
];

describe('the columns of an import', () => {
  it('go to one field each, and a field for one column lets its former one go', () => {
    const mapping = { title: [0], criteria: [3] };
    expect(assign(mapping, 1, 'title', fields)).toEqual({ title: [1], criteria: [3] });
    expect(assign(mapping, 2, 'criteria', fields)).toEqual({ title: [0], criteria: [2, 3] });
    expect(assign(mapping, 3, 'feature', fields)).toEqual({ title: [0], feature: [3] });
    expect(assign(mapping, 3, undefined, fields)).toEqual({ title: [0] });
    expect(targetOf(mapping, 3)).toBe('criteria');
    expect(targetOf(mapping, 9)).toBeUndefined();
  });

  it('stand in the address with the other choices, and come back from there', () => {
    const choices = { mapping: { title: [1] }, delimiter: ';' as const, headerless: true };
    expect(readChoices(writeChoices(choices))).toEqual(choices);
    expect(writeChoices({})).toBeUndefined();
    expect(readChoices('{"mapping":')).toEqual({});
    expect(readChoices('{"mapping":{"title":[1]},"file":"x"}')).toEqual({ mapping: { title: [1] } });
    expect(readChoices('3')).toEqual({});
  });
});
