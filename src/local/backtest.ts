import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BACKTEST_PLAN, type BacktestReport, backtest } from '#analysis/forecast/backtest';
import { BacktestRowsError, readBacktestRows } from '#analysis/forecast/backtest-rows';
import { refuseRest, type Typed, takeFlag } from '#doors/cli/arguments';
import { exitCodes, Misuse } from '#doors/cli/misuse';
import { printAnswer } from '#doors/cli/print';
import type { Terminal } from '#doors/cli/terminal';
import { readTable } from '#importers/csv/read-table';
import { Problem } from '#lib/problem';

/** Forecasts a past that is known, step by step, and scores every method against what came. */
export async function backtestHere(
  terminal: Terminal,
  words: readonly string[],
  flags: Typed['flags'],
): Promise<number> {
  const [path, extra] = words;
  if (path === undefined || extra !== undefined) throw new Misuse('Name one file: throughline backtest <history.csv>');
  const json = takeFlag(flags, 'json') === 'true';
  const trials = readTrials(takeFlag(flags, 'trials'));
  refuseRest(flags, ['json', 'trials']);
  const report = backtest(await readTeams(resolve(terminal.cwd, path)), { ...BACKTEST_PLAN, trials });
  if (json) terminal.out(`${JSON.stringify(report)}\n`);
  else tell(terminal, report);
  return report.used.length > 0 ? exitCodes.done : exitCodes.refused;
}

function readTrials(text: string | undefined): number {
  const trials = text === undefined ? BACKTEST_PLAN.trials : Number(text);
  if (!Number.isInteger(trials) || trials < 100 || trials > 100_000)
    throw new Misuse('--trials is a number from 100 to 100000.');
  return trials;
}

async function readTeams(path: string) {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Misuse(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const table = await readTable(bytes);
  try {
    return readBacktestRows([table.headers, ...table.rows.map(({ cells }) => cells)]);
  } catch (error) {
    if (error instanceof BacktestRowsError) throw new Problem({ code: 'invalid', message: error.message });
    throw error;
  }
}

function tell(terminal: Terminal, report: BacktestReport): void {
  const percent = (share: number | null) => (share === null ? '' : `${Math.round(share * 100)} %`);
  const rows = report.rows.map(({ method, horizon, forecasts, wMAE, nCRPS, c85, c80i }) => ({
    method,
    'weeks ahead': horizon,
    forecasts,
    error: wMAE.toFixed(3),
    crps: nCRPS.toFixed(3),
    'reached 85 %': percent(c85),
    'inside 80 %': percent(c80i),
  }));
  printAnswer(terminal, {
    teams: report.used.length,
    'left out': report.leftOut.map(({ team, why }) => `${team} (${why})`),
    methods: report.used.length > 0 ? rows : [],
  });
}
