import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/civil-date';
import { BACKTEST_PLAN, backtest } from './backtest.ts';
import { readBacktestRows } from './backtest-rows.ts';
import { chanceOfCount, countAtChance, howMany } from './how-many.ts';
import { crps, scoreCounts } from './scores.ts';

describe('scores', () => {
  test('one number is scored by its distance', () => {
    expect(crps(Float64Array.of(7), 10)).toBe(3);
  });

  test('a range is scored by distance less half its spread', () => {
    expect(crps(Float64Array.of(0, 2), 1)).toBeCloseTo(0.5);
    expect(crps(Float64Array.of(1, 1), 1)).toBe(0);
    expect(crps(Float64Array.of(0, 1, 2, 3), 0)).toBeCloseTo(1.5 - 0.625);
  });

  test.each([
    [2, false, false],
    [3, false, true],
    [4, true, true],
    [19, true, true],
    [20, true, false],
  ])(
    'of counts 1 to 20, %i reaches the 85-percent count: %s, lies in the 80-percent range: %s',
    (actual, reached, inside) => {
      const score = scoreCounts(
        Float64Array.from({ length: 20 }, (_, at) => at + 1),
        actual,
      );
      expect([score.reached85, score.inside80]).toEqual([reached, inside]);
    },
  );
});

describe('how many', () => {
  const weeks = [3, 5, 2, 8, 4, 4, 6, 1, 5, 3].map((done) => ({ done, added: 0 }));

  test('the same seed gives the same counts, another seed others', () => {
    expect(howMany(weeks, 4, 1, 500)).toEqual(howMany(weeks, 4, 1, 500));
    expect(howMany(weeks, 4, 2, 500)).not.toEqual(howMany(weeks, 4, 1, 500));
  });

  test('more certainty promises no more, and the chance of a count agrees with it', () => {
    const counts = howMany(weeks, 4, 1, 2_000);
    expect(countAtChance(counts, 0.95)).toBeLessThanOrEqual(countAtChance(counts, 0.85));
    expect(countAtChance(counts, 0.85)).toBeLessThanOrEqual(countAtChance(counts, 0.5));
    expect(chanceOfCount(counts, countAtChance(counts, 0.85))).toBeGreaterThanOrEqual(0.85);
    expect(chanceOfCount(counts, 0)).toBe(1);
    expect(chanceOfCount(counts, 10_000)).toBe(0);
  });

  test('without a week of history there is no count', () => {
    expect(() => howMany([], 4, 1, 10)).toThrow('at least one whole week');
  });
});

describe('the walk through the past', () => {
  const days = Array.from({ length: 450 }, (_, at) => ({ on: addDays('2024-01-01', at), count: at % 7 < 5 ? 1 : 0 }));

  test('a team of one pace is forecast without error by every method', () => {
    const report = backtest([{ team: 'Even', days }], { ...BACKTEST_PLAN, trials: 200 });
    expect(report.used).toEqual(['Even']);
    expect(report.rows).toHaveLength(BACKTEST_PLAN.methods.length * 2);
    for (const row of report.rows.filter(({ method }) => method !== 'ours' && !method.startsWith('reference'))) {
      expect(row).toMatchObject({ wMAE: 0, nCRPS: 0, teams: 1, forecasts: row.horizon === 4 ? 9 : 8 });
    }
    for (const row of report.rows) expect(row.nCRPS).toBeLessThan(0.15);
  });

  test('a method sees nothing of the weeks it is asked for', () => {
    const seen: number[] = [];
    const spy = {
      name: 'spy',
      ranged: false,
      sample: (past: readonly unknown[]) => {
        seen.push(past.length);
        return Float64Array.of(0);
      },
    };
    backtest([{ team: 'Even', days }], { ...BACKTEST_PLAN, methods: [spy], horizons: [4] });
    expect(seen).toEqual([26, 30, 34, 38, 42, 46, 50, 54, 58]);
  });

  test.each([
    ['too seldom', days.map((day, at) => ({ ...day, count: at % 21 === 0 ? 9 : 0 })), 'of the weeks with a finish'],
    ['too little', days.map((day, at) => ({ ...day, count: at % 14 === 0 ? 1 : 0 })), 'finished a week of 1'],
    ['nothing', [], '0 whole weeks of 60'],
  ])('a team that finishes %s is left out with the reason', (_, some, why) => {
    const report = backtest([{ team: 'Left', days: some }]);
    expect(report.used).toEqual([]);
    expect(report.leftOut).toEqual([{ team: 'Left', why: expect.stringContaining(why) }]);
    expect(report.rows.every(({ forecasts }) => forecasts === 0)).toBe(true);
  });
});

describe('the rows of a backtest', () => {
  test('counts per day and team', () => {
    const table = [
      ['team', 'date', 'done'],
      ['A', '2026-01-05', '3'],
      ['B', '2026-01-05', '0'],
      ['A', '2026-01-06', '1'],
    ];
    expect(readBacktestRows(table)).toEqual([
      {
        team: 'A',
        days: [
          { on: '2026-01-05', count: 3 },
          { on: '2026-01-06', count: 1 },
        ],
      },
      { team: 'B', days: [{ on: '2026-01-05', count: 0 }] },
    ]);
  });

  test('created and finished dates, where an open item has none', () => {
    const table = [
      ['Created', 'Finished'],
      ['2026-01-01', '2026-01-05'],
      ['2026-01-01', ''],
    ];
    expect(readBacktestRows(table)).toEqual([{ team: 'team', days: [{ on: '2026-01-05', count: 1 }] }]);
  });

  test.each([
    [[['a', 'b']], 'The first row must name the columns'],
    [[], 'The first row must name the columns'],
    [
      [
        ['date', 'done'],
        ['2026-02-30', '1'],
      ],
      'Row 2, column "date": "2026-02-30" is not a date',
    ],
    [
      [
        ['date', 'done'],
        ['2026-02-03', '1'],
        ['2026-02-04', '-1'],
      ],
      'Row 3, column "done": "-1" is not a whole number',
    ],
    [[['date', 'done'], ['2026-02-03']], 'Row 2, column "done": "" is not a whole number'],
    [[['finished'], ['x'.repeat(99)]], `Row 2, column "finished": "${'x'.repeat(40)}…" is not a date`],
  ])('bad rows are refused with row and column: %j', (table, message) => {
    expect(() => readBacktestRows(table)).toThrow(message);
  });
});
