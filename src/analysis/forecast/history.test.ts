import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#lib/civil-date';
import { type FinishedItem, historyFromDays, teamHistory } from './history.ts';

const on = (finishedOn: string, createdOn?: string, startedOn?: string): FinishedItem => ({
  finishedOn,
  ...(createdOn && { createdOn }),
  ...(startedOn && { startedOn }),
});
const counts = (items: readonly FinishedItem[], asOf: string) =>
  teamHistory(items, null, asOf).weeks.map(({ monday, done }) => [monday, done]);

describe('a team history', () => {
  test('counts whole weeks from Monday to Sunday and leaves out the first and the last part-week', () => {
    const items = [
      on('2026-03-04'),
      on('2026-03-08'),
      on('2026-03-09'),
      on('2026-03-15'),
      on('2026-03-16'),
      on('2026-03-24'),
    ];
    expect(counts(items, '2026-03-25')).toEqual([
      ['2026-03-09', 2],
      ['2026-03-16', 1],
    ]);
  });

  test('a first week that begins with a finish on its Monday is whole; the week of today never is, not even on Sunday', () => {
    expect(counts([on('2026-03-02'), on('2026-03-15')], '2026-03-15')).toEqual([['2026-03-02', 1]]);
    expect(counts([on('2026-03-02'), on('2026-03-15')], '2026-03-16')).toEqual([
      ['2026-03-02', 1],
      ['2026-03-09', 1],
    ]);
  });

  test('a week without a finish is a week with none', () => {
    expect(counts([on('2026-03-02'), on('2026-03-17')], '2026-03-24').map(([, done]) => done)).toEqual([1, 0, 1]);
  });

  test('what is dated after the day of asking is not seen', () => {
    const known = [on('2026-03-02'), on('2026-03-10')];
    const history = teamHistory([...known, on('2026-06-01')], [{ on: '2026-06-01', stories: 9 }], '2026-03-24');
    expect(history).toEqual(teamHistory(known, [], '2026-03-24'));
  });

  test('a finish before the creation counts, is flagged and has no age', () => {
    const history = teamHistory([on('2026-03-02', '2026-03-03'), on('2026-03-10', '2026-03-09')], null, '2026-03-17');
    expect(history.finishedBeforeCreated).toBe(1);
    expect(history.cycleDays).toEqual([2]);
    expect(history.weeks.map(({ done }) => done)).toEqual([1, 1]);
  });

  test('the age runs from the start where it is known; a start after the finish is not believed', () => {
    const items = [on('2026-03-10', '2026-02-01', '2026-03-10'), on('2026-03-10', '2026-02-01', '2026-03-11')];
    expect(teamHistory(items, null, '2026-03-17').cycleDays).toEqual([1]);
  });

  test('net scope of a week stands beside its finishes', () => {
    const scope = [
      { on: '2026-03-03', stories: 3 },
      { on: '2026-03-08', stories: -1 },
      { on: '2026-03-09', stories: -2 },
    ];
    const history = teamHistory([on('2026-03-02'), on('2026-03-10')], scope, '2026-03-17');
    expect(history.weeks.map(({ done, added }) => [done, added])).toEqual([
      [1, 2],
      [1, -2],
    ]);
    expect(history.scopeRecorded).toBe(true);
    expect(teamHistory([], null, '2026-03-17').scopeRecorded).toBe(false);
  });

  test('weeks from before scope was recorded are given the mean of the recorded ones', () => {
    const weekly = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'].map((date) => on(date));
    const scope = [
      { on: '2026-03-17', stories: 4 },
      { on: '2026-03-24', stories: 1 },
    ];
    const added = (since: string | null) =>
      teamHistory(weekly, scope, '2026-03-30', since).weeks.map((week) => week.added);
    expect(added(null)).toEqual([0, 0, 4, 1]);
    expect(added('2026-03-16')).toEqual([2.5, 2.5, 4, 1]);
    expect(added('2026-03-17')).toEqual([1, 1, 1, 1]);
  });

  test('without a whole week on record growth is unknown, not none', () => {
    const history = teamHistory([on('2026-03-02')], [{ on: '2026-03-10', stories: 3 }], '2026-03-16', '2026-03-10');
    expect(history.scopeRecorded).toBe(false);
    expect(history.weeks.map((week) => week.added)).toEqual([0, 0]);
  });

  test('no finish is no weeks', () => {
    expect(teamHistory([], [{ on: '2026-03-03', stories: 3 }], '2026-03-17')).toMatchObject({
      weeks: [],
      lastFinishedOn: null,
    });
  });

  test('a date that does not exist is refused with its text', () => {
    expect(() => teamHistory([on('2026-02-30')], null, '2026-03-17')).toThrow('"2026-02-30" is not a date');
  });

  test('the order of the rows does not matter, and counts per day say the same as items', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((after) => addDays('2026-01-01', after));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 80 }), (days) => {
        const items = days.map((finishedOn) => ({ finishedOn }));
        const history = teamHistory(items, null, '2026-07-01');
        expect(teamHistory(items.toReversed(), null, '2026-07-01')).toEqual(history);
        expect(
          historyFromDays(
            days.map((one) => ({ on: one, count: 1 })),
            null,
            '2026-07-01',
          ),
        ).toEqual(history);
        for (const week of history.weeks) expect(weekday(week.monday)).toBe(1);
      }),
    );
  });
});

describe('bulk-close days', () => {
  const ordinary = Array.from({ length: 20 }, (_, at) => on(addDays('2026-03-02', at)));
  const many = (count: number, date: string) => Array.from({ length: count }, () => on(date));

  test('a day of more than 25 and more than 12 times the median is set aside and named', () => {
    const history = teamHistory([...ordinary, ...many(300, '2026-03-10')], null, '2026-03-30');
    expect(history.bulkClosed).toEqual([{ on: '2026-03-10', count: 301 }]);
    expect(history.weeks.map(({ done }) => done)).toEqual([7, 6, 6, 0]);
  });

  test.each([
    [24, 0],
    [25, 1],
  ])('with one finish on usual days, %i more on a day set aside %i days', (more, days) => {
    expect(teamHistory([...ordinary, ...many(more, '2026-03-10')], null, '2026-03-30').bulkClosed).toHaveLength(days);
  });

  test('a team that finishes many each day has higher days before they are bulk', () => {
    const busy = Array.from({ length: 20 }, (_, at) => many(10, addDays('2026-03-02', at))).flat();
    expect(teamHistory([...busy, ...many(110, '2026-03-10')], null, '2026-03-30').bulkClosed).toEqual([]);
    expect(teamHistory([...busy, ...many(111, '2026-03-10')], null, '2026-03-30').bulkClosed).toHaveLength(1);
  });

  test('a backlog imported or dropped in one go is no growth either', () => {
    const scope = [
      { on: '2026-03-03', stories: 1 },
      { on: '2026-03-04', stories: 5_100 },
      { on: '2026-03-12', stories: -400 },
    ];
    const history = teamHistory(ordinary, scope, '2026-03-30');
    expect(history.bulkScope.map(({ count }) => count)).toEqual([5_100, -400]);
    expect(history.weeks.map(({ added }) => added)).toEqual([1, 0, 0, 0]);
  });
});

describe('long pauses', () => {
  const weekly = (from: string, weeks: number) => Array.from({ length: weeks }, (_, at) => on(addDays(from, at * 7)));

  test('eight whole weeks without a finish, then work again: those weeks are left out and named', () => {
    const history = teamHistory([...weekly('2026-01-05', 4), ...weekly('2026-03-30', 4)], null, '2026-04-27');
    expect(history.pauses).toEqual([{ from: '2026-02-02', weeks: 8 }]);
    expect(history.weeks.map(({ done }) => done)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('seven weeks are part of the pace', () => {
    const history = teamHistory([...weekly('2026-01-05', 4), ...weekly('2026-03-23', 4)], null, '2026-04-27');
    expect(history.pauses).toEqual([]);
    expect(history.weeks).toHaveLength(16);
  });

  test('a silence up to today stays, for it may be the end; a finish this week ends it', () => {
    const before = weekly('2026-01-05', 4);
    expect(teamHistory(before, null, '2026-04-29').pauses).toEqual([]);
    expect(teamHistory([...before, on('2026-04-28')], null, '2026-04-29').pauses).toEqual([
      { from: '2026-02-02', weeks: 12 },
    ]);
  });
});
