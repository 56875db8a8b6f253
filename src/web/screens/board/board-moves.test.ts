import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/records';
import { moveTo, wayTo, wayToState } from './board-moves.ts';

const story = (state: Row<'story'>['state'], criteria = 1) => ({ short: 'S-1', state, criteria }) as Row<'story'>;

describe('a move on the board', () => {
  it('is the act that leads to the column', () => {
    expect(moveTo('draft', 'ready')).toEqual({ act: 'ready' });
    expect(moveTo('ready', 'in progress')).toEqual({ act: 'start' });
    expect(moveTo('in progress', 'in review')).toEqual({ act: 'submit' });
    expect(moveTo('in review', 'accepted')).toEqual({ act: 'accept' });
    expect(moveTo('in review', 'in progress')).toEqual({ act: 'reject' });
    expect(moveTo('accepted', 'ready')).toEqual({ act: 'reopen' });
  });

  it('is nothing within a column, and says why where no act leads there', () => {
    expect(moveTo('ready', 'ready')).toBeUndefined();
    expect(moveTo('ready', 'accepted')).toEqual({
      why: 'You can accept a story that is in review; this one is ready.',
    });
    expect(moveTo('in progress', 'ready')).toMatchObject({ why: expect.stringContaining('does not become ready') });
    expect(moveTo('accepted', 'in progress')).toMatchObject({ why: expect.stringContaining('this one is accepted') });
  });

  it('says what a story lacks for it, before anybody asks for it', () => {
    expect(wayTo(story('draft', 0), 'ready')).toMatchObject({ why: expect.stringContaining('no acceptance criteria') });
    expect(wayTo(story('draft'), 'ready')).toEqual({ act: 'ready' });
    expect(wayTo(story('draft', 0), 'in progress')).toEqual({ act: 'start' });
  });

  it('leads back to draft from ready alone, and to no other state that has no column', () => {
    expect(wayToState(story('ready'), 'draft')).toEqual({ act: 'unready' });
    expect(wayToState(story('in progress'), 'draft')).toEqual({
      why: 'S-1 is in progress: it does not become draft by moving.',
    });
    expect(wayToState(story('in review'), 'accepted')).toEqual({ act: 'accept' });
    expect(wayToState(story('ready'), 'cut')).toMatchObject({ why: expect.stringContaining('does not become cut') });
    expect(wayToState(story('ready'), 'ready')).toBeUndefined();
  });
});
