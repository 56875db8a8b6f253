import { guessTableDates } from '#importers/csv/guess-table-dates';
import { importKinds } from '#importers/csv/kinds';
import { suggestMapping } from '#importers/csv/mapping';
import { planImport } from '#importers/csv/plan';
import { readTable } from '#importers/csv/read-table';
import { inSlices } from '#lib/in-slices';
import { bigBacklog } from '#test/fixtures/imports/made';

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The processor time a step takes and the longest stretch of it for which everything else had to wait; other programs on the machine do not count. */
async function measured<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; longestBlockMs: number }> {
  let longestBlockMs = 0;
  let last = threadMs();
  let running = true;
  const watch = () => {
    const now = threadMs();
    longestBlockMs = Math.max(longestBlockMs, now - last);
    last = now;
    if (running) setImmediate(watch);
  };
  const started = threadMs();
  setImmediate(watch);
  const result = await work();
  running = false;
  return { result, ms: Math.round(threadMs() - started), longestBlockMs: Math.round(longestBlockMs) };
}

const kind = importKinds.backlog;
const rssBefore = process.memoryUsage().rss;
for (const [name, bytes] of [
  ['UTF-8', bigBacklog(50_000)],
  ['Windows-1252', Buffer.from(bigBacklog(50_000).toString().replaceAll('words', 'wörds'), 'latin1')],
  ['UTF-16', Buffer.from(bigBacklog(50_000).toString(), 'utf16le')],
] as const) {
  const read = await measured(() => readTable(bytes));
  const mapping = suggestMapping(read.result.headers, kind);
  const dates = await measured(() => inSlices(guessTableDates(read.result, mapping, kind)));
  const plan = await measured(() =>
    inSlices(planImport({ kind, table: read.result, mapping, dateShape: 'iso', existing: new Set() })),
  );
  console.log(
    JSON.stringify({
      file: `50,000 rows, ${Math.round(bytes.length / 1e6)} MB, ${name}`,
      readMs: read.ms,
      readLongestBlockMs: read.longestBlockMs,
      datesMs: dates.ms,
      planMs: plan.ms,
      planLongestBlockMs: plan.longestBlockMs,
      make: plan.result.make,
      rssGrownMB: Math.round((process.memoryUsage().rss - rssBefore) / 1e6),
    }),
  );
}
