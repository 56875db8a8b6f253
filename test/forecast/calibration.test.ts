import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { BACKTEST_PLAN, backtest } from '#analysis/forecast/backtest';
import { backtestDates } from '#analysis/forecast/backtest-dates';
import { readBacktestRows } from '#analysis/forecast/backtest-rows';
import { forecastTeam } from '#analysis/forecast/forecast-team';
import { makeRandom } from '#lib/random';
import { finishOf, KINDS, syntheticTeam } from './synthetic.ts';

const TEAMS_PER_KIND = 100;

function shareDone(kind: string): { by50: number; by85: number; by95: number } {
  const random = makeRandom(99);
  const hits = [0, 0, 0];
  for (let number = 0; number < TEAMS_PER_KIND; number++) {
    const team = syntheticTeam(kind, number);
    const items = 10 + Math.floor(random.unit() * 51);
    const answer = forecastTeam({
      today: team.today,
      seed: number,
      trials: 1_000,
      finished: team.finished,
      scope: null,
      backlog: Array.from({ length: items }, (_, at) => ({ id: `${at}`, featureId: 'one', started: false })),
      features: [{ id: 'one', doneStories: 0 }],
    });
    const one = answer.features[0];
    if (one?.kind !== 'forecast') throw new Error(`${kind} ${number} has ${one?.kind}`);
    const doneOn = finishOf(team, items) ?? '9999-12-31';
    [one.p50, one.p85, one.p95].forEach((date, at) => {
      if (date === null || doneOn <= date) hits[at] = (hits[at] ?? 0) + 1;
    });
  }
  const [by50 = 0, by85 = 0, by95 = 0] = hits.map((count) => count / TEAMS_PER_KIND);
  return { by50, by85, by95 };
}

describe('made-up teams of 90 known days', () => {
  test.each(Object.keys(KINDS))('%s: at least four of five are done by their 85-percent date', (kind) => {
    const { by50, by85, by95 } = shareDone(kind);
    // A pace that goes on falling to an eighth, after the forecast too, is known to no history.
    expect(by85).toBeGreaterThanOrEqual(kind === 'falling on and on' ? 0.75 : 0.8);
    expect(by50).toBeLessThanOrEqual(by85);
    expect(by95).toBeGreaterThanOrEqual(by85);
  });
});

describe('real teams, with only their past in hand', () => {
  const read = (file: string) =>
    readBacktestRows(parse(readFileSync(new URL(`../fixtures/throughput/${file}`, import.meta.url), 'utf8')));
  const teams = [...read('tawos-done-per-day.csv'), ...read('rueedlinger-P0-created-finished.csv')];
  const report = backtest(teams);
  const row = (method: string, horizon: number) => {
    const found = report.rows.find((one) => one.method === method && one.horizon === horizon);
    if (!found) throw new Error(`no row ${method} ${horizon}`);
    return found;
  };

  test.each(BACKTEST_PLAN.horizons)('ours is nearer and sharper than the usual methods %i weeks ahead', (horizon) => {
    const ours = row('ours', horizon);
    for (const usual of [
      'average velocity, last 12 weeks',
      'Monte-Carlo, last 12 weeks',
      'Monte-Carlo, last 52 weeks',
    ]) {
      expect(ours.nCRPS).toBeLessThan(row(usual, horizon).nCRPS);
    }
    expect(ours.wMAE).toBeLessThan(row('Monte-Carlo, last 52 weeks', horizon).wMAE);
  });

  test.each(BACKTEST_PLAN.horizons)(
    'the 85-percent counts of ours come true about so often %i weeks ahead',
    (horizon) => {
      expect(row('ours', horizon).c85).toBeGreaterThanOrEqual(0.8);
      expect(row('ours', horizon).c85).toBeLessThanOrEqual(0.92);
    },
  );

  test('dates come true about as often as they say', () => {
    const seen = backtestDates(teams, 4, { ...BACKTEST_PLAN, trials: 400 });
    expect(Math.abs(seen.by50 - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(seen.by85 - 0.85)).toBeLessThan(0.05);
    expect(Math.abs(seen.by95 - 0.95)).toBeLessThan(0.05);
  });

  test('a team with too little history is named with the reason', () => {
    const few = { team: 'Few', days: teams[0]?.days.slice(0, 10) ?? [] };
    expect(backtest([few]).leftOut).toEqual([{ team: 'Few', why: expect.stringMatching(/^\d+ whole weeks of 60$/) }]);
  });
});
