import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { BACKTEST_PLAN, type BacktestReport, type BacktestTeam, backtest } from '#analysis/forecast/backtest';
import { backtestDates } from '#analysis/forecast/backtest-dates';
import { readBacktestRows } from '#analysis/forecast/backtest-rows';

/** Walk-forward quality of the forecasts over real histories: `node bench/forecast-calibration.ts --data <folder or file.csv>`. */
const given = process.argv.slice(2).filter((word) => word !== '--data');
const source = given[0];
if (!source) {
  console.error('Say where the histories are: node bench/forecast-calibration.ts --data <folder or file.csv>');
  process.exit(2);
}
const files = source.endsWith('.csv') ? [source] : csvFiles(source);
const teams = files.flatMap(read).sort((a, b) => (a.team < b.team ? -1 : 1));
const halves: [string, BacktestTeam[]][] = [
  ['all teams', teams],
  ['every second team, tuned on', teams.filter((_, at) => at % 2 === 0)],
  ['the others, held out', teams.filter((_, at) => at % 2 === 1)],
];
for (const [title, some] of halves) print(title, backtest(some));
console.log('\nDates for the next items, as the product says them (share done by the date; want .50 / .85 / .95)');
for (const weeks of [2, 4, 8]) {
  const seen = backtestDates(teams, weeks, BACKTEST_PLAN);
  const shares = [seen.by50, seen.by85, seen.by95].map(short).join(' / ');
  console.log(
    `  work of about ${weeks} weeks: ${shares} in ${seen.forecasts} forecasts, ${seen.unresolved} end after the data`,
  );
}

function csvFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name));
}

function read(file: string): BacktestTeam[] {
  const table: string[][] = parse(readFileSync(file, 'utf8'), { bom: true, relax_column_count: true });
  const alone = readBacktestRows(table);
  return alone.map(({ team, days }) => ({ team: `${file.split('/').at(-1)} ${team}`, days }));
}

function print(title: string, report: BacktestReport): void {
  console.log(`\n${title}: ${report.used.length} used`);
  for (const { team, why } of report.leftOut) console.log(`  left out ${team}: ${why}`);
  for (const horizon of BACKTEST_PLAN.horizons) {
    console.log(`  ${'k = '.concat(String(horizon)).padEnd(40)} wMAE  nCRPS   c85  c80i`);
    for (const row of report.rows.filter((one) => one.horizon === horizon)) {
      const scores = [row.wMAE, row.nCRPS, row.c85, row.c80i].map((value) => short(value).padStart(5)).join('  ');
      console.log(`  ${row.method.padEnd(40)} ${scores}  (${row.forecasts})`);
    }
  }
}

function short(value: number | null): string {
  return value === null ? '-' : value.toFixed(3).replace(/^0/, '');
}
