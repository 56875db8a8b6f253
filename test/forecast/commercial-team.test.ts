import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { forecastTeam } from '#analysis/forecast/forecast-team';
import type { FinishedItem } from '#analysis/forecast/history';
import { teamHistory } from '#analysis/forecast/history';
import { missingInWords } from '#analysis/forecast/in-words';

const file = new URL('../fixtures/throughput/rueedlinger-P0-created-finished.csv', import.meta.url);
const rows: { created_date: string; finished_date: string }[] = parse(readFileSync(file, 'utf8'), { columns: true });
const finished: FinishedItem[] = rows.map((row) => ({ createdOn: row.created_date, finishedOn: row.finished_date }));
const backlog = Array.from({ length: 30 }, (_, at) => ({ id: `S-${at}`, featureId: 'F-1', started: false }));
const ask = (today: string) =>
  forecastTeam({
    today,
    seed: 7,
    trials: 2_000,
    finished,
    scope: null,
    backlog,
    features: [{ id: 'F-1', doneStories: 3 }],
  });

describe('the history of a real commercial team', () => {
  test('all 2,427 finishes count, and the 1,108 that lie before their creation are flagged and have no age', () => {
    const history = teamHistory(finished, null, '2018-09-21');
    expect(finished).toHaveLength(2_427);
    expect(history.finishedBeforeCreated).toBe(1_108);
    expect(history.cycleDays).toHaveLength(2_427 - 1_108);
    expect(Math.min(...history.cycleDays)).toBeGreaterThanOrEqual(1);
    expect(history.lastFinishedOn).toBe('2018-09-20');
  });

  test('every finish is in a whole week, in one of the two part-weeks, or on a bulk-close day', () => {
    const history = teamHistory(finished, null, '2018-09-21');
    const inWeeks = history.weeks.reduce((sum, week) => sum + week.done, 0);
    const bulk = history.bulkClosed.reduce((sum, day) => sum + day.count, 0);
    const first = history.weeks[0]?.monday ?? '';
    const partWeeks = finished.filter(({ finishedOn }) => finishedOn < first || finishedOn >= '2018-09-17').length;
    expect(inWeeks + bulk + partWeeks).toBe(2_427);
  });

  test('the day after its last finish, which ends a pause of 28 weeks, the dates rest on the weeks of work', () => {
    const answer = ask('2018-09-21');
    const feature = answer.features[0];
    if (feature?.kind !== 'forecast') throw new Error(`no forecast but ${feature?.kind}`);
    expect(feature.warning).toBeNull();
    expect('2018-09-21' < (feature.p50 ?? '')).toBe(true);
    expect((feature.p95 ?? '9999') < '2019-01-01').toBe(true);
    expect((feature.p50 ?? '') <= (feature.p85 ?? '') && (feature.p85 ?? '') <= (feature.p95 ?? '')).toBe(true);
    expect(feature.sample.weeks).toBe(104);
    expect(feature.sample.to).toBe('2018-03-04');
    expect(feature.sample.pausedWeeks).toBe(28);
  });

  test('years later it says how old the history is and gives no date', () => {
    const answer = ask('2026-11-22');
    if (answer.kind !== 'none') throw new Error('a forecast from an old history');
    expect(answer.missing).toEqual({ old: { lastFinishedOn: '2018-09-20', weeks: 426 } });
    expect(missingInWords(answer.missing)).toBe(
      'The history is 426 weeks old: the last story was finished on 2018-09-20.',
    );
  });
});
