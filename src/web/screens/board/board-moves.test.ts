import { describe, expect, it } from 'vitest';
import { moveTo } from './board-moves.ts';

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
});
