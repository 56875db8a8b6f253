// Imports through the real server, with how long they take, what they cost in memory, and how they are taken back:
//   node bench/import.ts [rows …]                    (default 10000 50000: stories with long words)
//   node bench/import.ts jira [rows …]               (issues of Jira with epics, sprints, links and comments)
//   node bench/import.ts backlog|history|feedback|issues file.csv …
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bigJira } from '#test/fixtures/imports/big-jira';
import { bigBacklog } from '#test/fixtures/imports/made';

const clone = resolve(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'bench-import-'));
chmodSync(home, 0o711);
const env = { ...process.env, THROUGHLINE_DATA: join(home, 'data'), PORT: '0' };
type Answer = Record<string, unknown>;

const set = spawnSync(
  process.execPath,
  [join(clone, 'src/doors/cli/main.ts'), 'setup', '--email', 'a@example.com', '--name', 'Ada', '--test', '--print-key'],
  { env, encoding: 'utf8' },
);
const key = set.stdout.trim().split('\n').at(-1) ?? '';
const server = spawn(process.execPath, [join(clone, 'src/main.ts')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
const url = await listening(server);

async function listening(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const at = /listens at (http\S+)/.exec(said)?.[1];
    if (at) return at;
  }
  throw new Error(`The server did not start: ${set.stderr} ${said}`);
}

async function call(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>): Promise<Answer> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  const headers = { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': type }) };
  const answer = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const read = (await answer.json()) as Answer;
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(read)}`);
  return read;
}
const ask = (name: string, input: unknown) =>
  call('GET', `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
const act = (name: string, input: unknown) => call('POST', `/api/${name}`, JSON.stringify(input));

function memory(line: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: Math.round(performance.now() - began) / 1000 };
}

/** Asks other things meanwhile, writes a story into the same backlog now and then, and tells how long the slowest answers took. */
async function ended(id: string, team?: unknown) {
  let slowestMs = 0;
  let slowestWriteMs = 0;
  let refusedWrites = 0;
  let seen = 0;
  for (;;) {
    const began = performance.now();
    const got = await ask('import.get', { import: id });
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - began));
    if (team && got.progress) {
      const wrote = performance.now();
      await act('story.create', { team, title: 'Written meanwhile' }).catch(() => refusedWrites++);
      slowestWriteMs = Math.max(slowestWriteMs, Math.round(performance.now() - wrote));
    }
    if (got.progress) seen++;
    if ((got.import as Answer).state !== 'waiting') return { got, slowestMs, slowestWriteMs, refusedWrites, seen };
    await wait(200);
  }
}

async function bring(kind: string, name: string, bytes: Uint8Array<ArrayBuffer>, place: Answer, undo: boolean) {
  const restsAt = memory('VmRSS');
  const { file } = await call('POST', `/api/files?product=${place.product}&name=${encodeURIComponent(name)}`, bytes);
  const look = await timed(() =>
    kind === 'issues' ? ask('import.foresee', { file, team: place.team }) : ask('import.look', { file, kind }),
  );
  const lookPeaksAt = memory('VmHWM');
  const where = kind === 'feedback' ? { product: place.product } : { team: place.team };
  const whole = await timed(async () => {
    const begun = await timed(() => act(`import.${kind}`, { ...where, file }));
    return { begun: begun.seconds, ...(await ended(String(begun.result.id), place.team)), id: String(begun.result.id) };
  });
  const { import: row, report } = whole.result.got as { import: Answer; report: Answer };
  const made = Number(row.made);
  const told = {
    file: name,
    megabytes: Math.round(bytes.length / 1e5) / 10,
    state: row.state,
    made,
    same: row.same,
    refused: row.refused,
    dropped: (report.drop as Answer[]).map(({ column, cells }) => `${column} ${cells}`).slice(0, 12),
    problems: (report.problems as Answer).total,
    kinds: report.kinds,
    lookSeconds: look.seconds,
    beginSeconds: whole.result.begun,
    seconds: whole.seconds,
    rowsASecond: Math.round(made / whole.seconds),
    slowestAnswerMs: whole.result.slowestMs,
    slowestWriteMs: whole.result.slowestWriteMs,
    refusedWrites: whole.result.refusedWrites,
    progressSeen: whole.result.seen,
    residentBeforeMB: restsAt,
    residentPeakLookingMB: lookPeaksAt,
    residentPeakMB: memory('VmHWM'),
  };
  const again = await act(`import.${kind}`, { ...where, file });
  console.log(JSON.stringify({ ...told, again: { make: again.make, same: again.same } }));
  await ended(String(again.id));
  if (!undo) return;
  const version = Number(row.version);
  const back = await timed(() => act('import.undo', { import: whole.result.id, seen: { [whole.result.id]: version } }));
  console.log(JSON.stringify({ undone: back.result.deleted, kept: back.result.keptTotal, seconds: back.seconds }));
}

try {
  const { products, teams } = (await ask('product.list', {})) as { products: Answer[]; teams: Answer[] };
  const place = { product: products[0]?.id, team: teams[0]?.id };
  const [first = '10000', ...rest] = process.argv.slice(2);
  if (/^\d+$/.test(first)) {
    const sizes = process.argv.length > 2 ? [first, ...rest] : ['10000', '50000'];
    for (const rows of sizes)
      await bring('backlog', `${rows} rows`, new Uint8Array(bigBacklog(Number(rows))), place, true);
  } else if (first === 'jira') {
    for (const rows of rest.length > 0 ? rest : ['10000'])
      await bring('issues', `Jira, ${rows} rows`, new Uint8Array(bigJira(Number(rows))), place, true);
  } else for (const path of rest) await bring(first, basename(path), new Uint8Array(readFileSync(path)), place, false);
} finally {
  server.kill('SIGTERM');
  await new Promise((closed) => server.once('close', closed));
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
