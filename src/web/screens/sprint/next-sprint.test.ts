import { describe, expect, it } from 'vitest';
import { nextSprint } from './next-sprint.ts';

describe('the sprint that comes next', () => {
  it('takes the next number, begins on the Monday after the last one, and is as long', () => {
    const last = { name: 'Sprint 14', startsOn: '2026-11-16', endsOn: '2026-11-27', capacity: 20 };
    expect(nextSprint([last], '2026-11-20')).toEqual({
      name: 'Sprint 15',
      startsOn: '2026-11-30',
      endsOn: '2026-12-11',
      capacity: 20,
    });
  });

  it('begins on the next Monday where none came before, or the last one is long over', () => {
    expect(nextSprint([], '2026-11-18')).toEqual({
      name: 'Sprint 1',
      startsOn: '2026-11-23',
      endsOn: '2026-12-04',
      capacity: null,
    });
    const old = { name: 'Pier', startsOn: '2026-01-05', endsOn: '2026-01-16', capacity: null };
    expect(nextSprint([old], '2026-11-16')).toMatchObject({ name: 'Pier 2', startsOn: '2026-11-16' });
  });
});
