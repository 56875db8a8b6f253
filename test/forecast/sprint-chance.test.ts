import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readBacktestRows } from '#analysis/forecast/backtest-rows';
import { historyFromDays } from '#analysis/forecast/history';
import { sprintChance } from '#analysis/sprint/chance';
import { storiesAtChance } from '#analysis/sprint/read-chance';
import { addDays, weekOf } from '#lib/civil-date';

const read = (file: string) =>
  readBacktestRows(parse(readFileSync(new URL(`../fixtures/throughput/${file}`, import.meta.url), 'utf8')));
const teams = [...read('tawos-done-per-day.csv'), ...read('rueedlinger-P0-created-finished.csv')];
const levels = [0.5, 0.85];

/** Sprints from a Monday to the Friday after next, one every four weeks, with only the days before each in hand. */
function walk(): { sprints: number; held: number[] } {
  const held = levels.map(() => 0);
  let sprints = 0;
  for (const { days } of teams) {
    const known = days.filter(({ count }) => count > 0).map(({ on }) => on);
    const [first] = [...known].sort();
    const last = [...known].sort().at(-1);
    if (!first || !last) continue;
    for (let start = addDays(weekOf(first), 26 * 7); addDays(start, 13) < last; start = addDays(start, 28)) {
      const endsOn = addDays(start, 11);
      const history = historyFromDays(
        days.filter(({ on }) => on < start),
        null,
        start,
      );
      const said = sprintChance({ today: start, startsOn: start, endsOn, history, seed: 7, trials: 400 });
      const whole = historyFromDays(days, null, last);
      const bulk = whole.bulkClosed.some(({ on }) => on >= start && on <= endsOn);
      if (said.kind === 'none' || bulk) continue;
      const done = days.reduce((sum, { on, count }) => sum + (on >= start && on <= endsOn ? count : 0), 0);
      sprints++;
      for (const [at, level] of levels.entries())
        if (done >= storiesAtChance(said.atLeast, level)) held[at] = (held[at] ?? 0) + 1;
    }
  }
  return { sprints, held: held.map((count) => count / sprints) };
}

describe('the chance of a sprint, on real teams with only their past in hand', () => {
  test('what is said with 85 % holds in 80 to 93 of 100 sprints, and what is said with 50 % in about half', () => {
    const { sprints, held } = walk();
    const [half = 0, nearly = 0] = held;
    expect(sprints).toBeGreaterThan(200);
    expect(nearly).toBeGreaterThanOrEqual(0.8);
    expect(nearly).toBeLessThanOrEqual(0.93);
    expect(half).toBeGreaterThanOrEqual(0.42);
    expect(half).toBeLessThanOrEqual(0.65);
  });
});

describe('the chance of a sprint', () => {
  const days = Array.from({ length: 70 }, (_, at) => ({ on: addDays('2026-09-07', at), count: at % 7 < 5 ? 1 : 0 }));
  const history = historyFromDays(days, null, '2026-11-16');
  const asked = { today: '2026-11-16', startsOn: '2026-11-16', history, seed: 1 };

  test('falls with every story and rises with every day', () => {
    const short = sprintChance({ ...asked, endsOn: '2026-11-20' });
    const long = sprintChance({ ...asked, endsOn: '2026-11-27' });
    if (short.kind === 'none' || long.kind === 'none') throw new Error('There is enough history.');
    expect([...short.atLeast].sort((a, b) => b - a)).toEqual(short.atLeast);
    expect(storiesAtChance(long.atLeast, 0.85)).toBeGreaterThan(storiesAtChance(short.atLeast, 0.85));
  });

  test('is none for a sprint that is over, since no day is left', () => {
    const over = sprintChance({ ...asked, startsOn: '2026-11-02', endsOn: '2026-11-13' });
    expect(over).toMatchObject({ kind: 'chances', atLeast: [] });
  });

  test('is not said without ten finished stories in five weeks', () => {
    const little = historyFromDays(days.slice(0, 12), null, '2026-09-21');
    expect(sprintChance({ ...asked, today: '2026-09-21', history: little, endsOn: '2026-11-27' })).toMatchObject({
      kind: 'none',
      missing: { weeks: { have: 2, needed: 5 } },
    });
  });
});
