import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/records';
import { actsOf, actsTogether, nextOf } from './acts.ts';

const story = (state: Row<'story'>['state'], criteria = 1) => ({ state, criteria }) as Row<'story'>;
const criterion = (met: boolean | null) => ({ met }) as Row<'criterion'>;
const can = (...given: Parameters<typeof actsOf>) => actsOf(...given).map(({ act }) => act);

describe('the acts of a story', () => {
  it('are those its state allows, the next step first', () => {
    expect(can(story('draft'))).toEqual(['ready', 'start', 'cut']);
    expect(can(story('ready'))).toEqual(['start', 'unready', 'cut']);
    expect(can(story('in progress'))).toEqual(['submit', 'cut']);
    expect(can(story('in review'))).toEqual(['accept', 'reject', 'cut']);
    expect(can(story('accepted'))).toEqual(['reopen']);
    expect(can(story('cut'))).toEqual(['reopen']);
  });

  it('stand as buttons where they lead on, and in the menu alone where they take a finished story back', () => {
    const buttons = (one: Row<'story'>) => nextOf(one, actsOf(one)).map(({ act }) => act);
    expect(buttons(story('draft'))).toEqual(['ready', 'start']);
    expect(buttons(story('ready'))).toEqual(['start']);
    expect(buttons(story('cut'))).toEqual(['reopen']);
    expect(buttons(story('accepted'))).toEqual([]);
  });

  it('of several stories are those that some of them allow, with how many', () => {
    const some = [story('draft'), story('draft'), story('ready'), story('accepted')];
    expect(actsTogether(some, ['ready', 'start', 'submit', 'unready'])).toEqual([
      { act: 'ready', fits: 2 },
      { act: 'start', fits: 3 },
      { act: 'unready', fits: 1 },
    ]);
    expect(actsTogether([story('draft'), story('draft', 0)], ['ready', 'start'])).toEqual([
      { act: 'ready', fits: 1 },
      { act: 'start', fits: 2 },
    ]);
    expect(actsTogether([story('draft', 0)], ['ready', 'start'])).toEqual([{ act: 'start', fits: 1 }]);
  });

  it('say what is lacking', () => {
    expect(actsOf(story('draft', 0))[0]?.because).toContain('no acceptance criteria');
    const [accept, reject] = actsOf(story('in review'), [criterion(true), criterion(null), criterion(false)]);
    expect(accept?.because).toBe('2 criteria are not marked as met.');
    expect(reject?.because).toBeUndefined();
    expect(actsOf(story('in review'), [criterion(true)])[0]?.because).toBeUndefined();
  });
});
