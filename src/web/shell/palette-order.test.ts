import { describe, expect, it } from 'vitest';
import type { Action } from '../keys/actions.ts';
import type { Found } from './command-palette.tsx';
import { fitting as allFitting, fittingActions, grouped } from './palette-order.ts';

const action = (id: string, says: string, group: string, near = false): Action => ({ id, says, group, near, run() {} });
const go = action('go.backlog', 'Go to Backlog', 'Go');
const add = action('story.add', 'Add a story', 'Backlog');
const cut = action('story.cut', 'Cut', 'S-381 Queue a report', true);
const report = { id: 'f1', says: 'F-112 Offline reports', href: '/harbour/features/F-112' };
const fitting = (words: string, actions: Action[], found: Found[], lately: (Action | Found)[]) =>
  allFitting(words, fittingActions(words, actions, lately), found, lately);

describe('the palette', () => {
  it('begins with what is selected, then what was done and looked at lately, then the rest by heading', () => {
    expect(grouped([add, go, cut], [report, go]).map(([heading]) => heading)).toEqual([
      'S-381 Queue a report',
      'Lately',
      'Backlog',
    ]);
  });

  it('says nothing twice: what was done lately stands there alone, and what is selected stays on top', () => {
    const lines = grouped([add, go, cut], [cut, go]).flatMap(([, members]) => members.map(({ id }) => id));
    expect(lines).toEqual(['story.cut', 'go.backlog', 'story.add']);
  });

  it('puts all that are selected before the row one is at, whatever was done lately', () => {
    const all = action('stories.cut', 'Cut', 'Selected: 30 stories', true);
    expect(grouped([cut, all], [cut]).map(([heading]) => heading)).toEqual([all.group, cut.group]);
  });

  it('heads each thing once, also where its page and its menu both say what can be done with it', () => {
    const close = action('story.close', 'Close', 'S-381 Queue a report');
    const told = grouped([close, cut, add], [close]);
    expect(told.map(([heading]) => heading)).toEqual(['S-381 Queue a report', 'Backlog']);
    expect(told[0]?.[1].map(({ id }) => id)).toEqual(['story.cut', 'story.close']);
  });

  it('puts what has keys before what is done seldom', () => {
    const theme = action('settings.theme', 'Dark colours', 'Settings');
    const keyed = { ...add, keys: ['c'] };
    expect(grouped([theme, keyed], []).map(([heading]) => heading)).toEqual(['Backlog', 'Settings']);
  });

  it('takes no letters scattered over other words for a find', () => {
    const theme = {
      ...action('settings.theme', 'Colours as the system', 'Settings'),
      words: ['settings', 'theme', 'mode'],
    };
    expect(fitting('claim', [theme], [], [])).toEqual([]);
    expect(fitting('theme', [theme], [], [])).toEqual([theme]);
    expect(fitting('gobklg', [go], [], [])).toEqual([go]);
  });

  it('puts the place that is typed by its name before whatever else has the word, however lately it was looked at', () => {
    const backlog = { ...go, named: 'Backlog' };
    const sprint = { ...action('go.sprint', 'Go to Sprint', 'Go'), named: 'Sprint' };
    const proposal = { id: 'p1', says: 'P-8 Backlog of the field team', href: '/harbour/align' };
    const closed = { id: 's1', says: 'Sprint 1', href: '/harbour/sprint', elsewhere: 'Harbour' };
    const start = action('story.start', 'Start', 'S-381 Queue a report', true);
    expect(fitting('backlog', [add, backlog], [proposal], [proposal])[0]).toBe(backlog);
    expect(fitting('sprint', [sprint], [closed], [closed])[0]).toBe(sprint);
    expect(fitting('sp', [sprint], [closed], [closed])[0]).toBe(sprint);
    expect(
      fitting('st', [{ ...action('go.stand-up', 'Go to Stand-up', 'Go'), named: 'Stand-up' }, start], [], [])[0],
    ).toBe(start);
    expect(fitting('cut', [cut, backlog], [{ ...report, says: 'F-9 Cut the queue' }], [])[0]).toBe(cut);
  });

  it('finds an action by its words and by the thing it is about, and a record by its name', () => {
    expect(fitting('cut', [add, go, cut], [], [])[0]).toBe(cut);
    expect(fitting('s-381 cut', [add, go, cut], [], [])[0]).toBe(cut);
    expect(fitting('offline', [add, go, cut], [report], [])[0]).toBe(report);
  });

  it('puts what was done lately before another that fits as well', () => {
    const other = action('story.add-other', 'Add a store', 'Backlog');
    expect(fitting('add a sto', [other, add], [], [add])[0]).toBe(add);
  });

  it('puts the record first whose id is typed, before longer ids, what was done lately and what can be done to them', () => {
    const longer = { id: 's2', says: 'S-45565 Sort the keys', href: '/harbour/stories/S-45565' };
    const meant = { id: 's1', says: 'S-455 Read the meter', href: '/harbour/stories/S-455' };
    const start = action('story.start', 'Start', 'S-45565 Sort the keys', true);
    const [first] = fitting('s-455', [start, cut], [longer, meant], [longer, start]);
    expect(first).toBe(meant);
  });
});
