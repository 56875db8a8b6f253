import { describe, expect, it } from 'vitest';
import { ageingOf, daysInState, isOld } from './ageing.ts';

const stays = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('how old is old', () => {
  it('is past the days that 85 % of the team’s own stories did not pass', () => {
    const ageing = ageingOf('in progress', stays(20));
    expect(ageing).toEqual({ state: 'in progress', stays: 20, usual: 17 });
    expect(isOld(17, ageing)).toBe(false);
    expect(isOld(18, ageing)).toBe(true);
  });

  it('is not said with fewer than ten stays, however long a story stands there', () => {
    const ageing = ageingOf('in review', stays(9));
    expect(ageing).toEqual({ state: 'in review', stays: 9, usual: null });
    expect(isOld(400, ageing)).toBe(false);
  });

  it('counts from the day noted, else from the start of the work, else from its creation', () => {
    const story = { state: 'in progress', stateOn: null, startedOn: '2026-11-10', createdOn: '2026-11-01' } as const;
    expect(daysInState({ ...story, stateOn: '2026-11-14' }, '2026-11-16')).toBe(2);
    expect(daysInState(story, '2026-11-16')).toBe(6);
    expect(daysInState({ ...story, state: 'ready' }, '2026-11-16')).toBe(15);
    expect(daysInState({ ...story, stateOn: '2026-11-20' }, '2026-11-16')).toBe(0);
  });
});
