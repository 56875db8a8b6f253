import { describe, expect, it, vi } from 'vitest';
import { createActions } from './actions.ts';
import { backOneLevel, pushLevel } from './escape.ts';

const action = (id: string, says = id) => ({ id, says, group: 'List', run: () => {} });

describe('the registry of actions', () => {
  it('holds an id once, as the thing mounted last means it, and gives the earlier back when that goes', () => {
    const actions = createActions();
    actions.add([action('open', 'Open the row'), action('edit')]);
    const leave = actions.add([action('open', 'Open the feedback')]);
    const says = () => actions.open().map((one) => one.says);
    expect([says(), actions.one('open')?.says]).toEqual([['Open the feedback', 'edit'], 'Open the feedback']);
    leave();
    expect([says(), actions.one('open')?.says]).toEqual([['Open the row', 'edit'], 'Open the row']);
  });

  it('means the one of two that can be done now', () => {
    const actions = createActions();
    actions.add([action('open', 'Open the page')]);
    actions.add([{ ...action('open', 'Open the row'), when: () => false }]);
    expect(actions.open().map((one) => one.says)).toEqual(['Open the page']);
  });

  it('means what is selected before the row one is at, though that was come to later', () => {
    const actions = createActions();
    actions.add([{ ...action('stories.state'), keys: ['s'], ofSelected: true }]);
    actions.add([{ ...action('list.menu'), keys: ['s'] }]);
    expect(actions.open().map(({ id }) => id)).toEqual(['stories.state', 'list.menu']);
  });

  it('tells its followers of every change until they leave', () => {
    const actions = createActions();
    const changed = vi.fn();
    const leave = actions.follow(changed);
    const take = actions.add([action('open')]);
    take();
    leave();
    actions.add([action('edit')]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('gives the same object for an action, whatever comes and goes around it, until its keys are others', () => {
    const actions = createActions();
    actions.add([{ ...action('open'), keys: ['o'] }]);
    const before = actions.one('open');
    actions.add([action('edit')]);
    expect(actions.one('open')).toBe(before);
    actions.rebind();
    expect(actions.one('open')).not.toBe(before);
  });
});

describe('Esc', () => {
  it('goes back one level at a time, the latest first, and says when there is none', () => {
    const went: string[] = [];
    const leavePeek = pushLevel(() => went.push('peek'));
    const leaveSelection = pushLevel(() => went.push('selection'));
    expect(backOneLevel()).toBe(true);
    leaveSelection();
    backOneLevel();
    leavePeek();
    expect(went).toEqual(['selection', 'peek']);
    expect(backOneLevel()).toBe(false);
  });
});
