// How long after its answer a change made at one process reaches a stream of another, on one PostgreSQL:
//   node bench/two-processes.ts [changes]     (default 300)
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Actor } from '#catalogue/define';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { readConfig } from '#src/config';
import { joinParts } from '#src/parts';
import { memberRights } from '#store/rights';

const clone = resolve(import.meta.dirname, '..');
const quiet = { info() {}, warn() {}, error() {} };
const count = Number(process.argv[2] ?? 300);
const firstPort = 20_000 + (process.pid % 20_000);

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const { env, store, close } = await joinParts(readConfig({ THROUGHLINE_DATA: folder }, clone), quiet);
const { workspace } = await foundWorkspace(
  env,
  { id: 'bench', name: 'Bench', email: 'bench@example.com' },
  { name: 'Bench', use: 'test' },
);
const actor = async (): Promise<Actor> => {
  const rights = await memberRights(env.db, workspace, { account: 'bench' });
  if (!rights) throw new Error('Nobody is there.');
  return { workspace, ...rights, via: 'cli', power: 'decide' };
};
const act = async (name: string, input: unknown) =>
  ((await run(env, await actor(), { name, input })) as { output: Record<string, string> }).output;
const product = await act('product.create', { name: 'Bench' });
await act('role.give', { product: product.id, member: (await actor()).member, role: 'pm' });
const keys = await Promise.all(
  Array.from({ length: 10 }, async (_, n) =>
    String((await act('key.create', { label: `bench ${n}`, power: 'decide' })).key),
  ),
);

const servers: ChildProcess[] = [0, 1].map((n) =>
  spawn(process.execPath, [join(clone, 'src/main.ts')], {
    env: { ...process.env, DATABASE_URL: store.url, PORT: String(firstPort + n) },
    stdio: 'ignore',
  }),
);
const urls = [0, 1].map((n) => `http://127.0.0.1:${firstPort + n}`);
for (const url of urls)
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok)
    await new Promise((resolved) => setImmediate(resolved));

const arrived = new Map<string, number>();
const stream = await fetch(`${urls[1]}/api/live?from=1000000000`, { headers: { authorization: `Bearer ${keys[0]}` } });
const reading = (async () => {
  const decoder = new TextDecoder();
  for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
    const now = performance.now();
    for (const [, title] of decoder.decode(chunk, { stream: true }).matchAll(/"title":"(Made \d+)"/g))
      arrived.set(String(title), now);
  }
})().catch(() => {});

const sent = new Map<string, { asked: number; answered: number }>();
for (let n = 0; n < count; n++) {
  const title = `Made ${n}`;
  const asked = performance.now();
  const answer = await fetch(`${urls[0]}/api/feature.raise`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys[n % keys.length]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ product: product.id, title }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  sent.set(title, { asked, answered: performance.now() });
}
const late = performance.now() + 5_000;
while (arrived.size < count && performance.now() < late) await new Promise((resolved) => setImmediate(resolved));
for (const server of servers) server.kill('SIGTERM');
await reading;
const waits = [...sent]
  .map(([title, { asked }]) => (arrived.get(title) ?? Number.POSITIVE_INFINITY) - asked)
  .sort((a, b) => a - b);
const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]?.toFixed(1);
console.log(
  `${count} changes, sent at one process, seen at the other: from sending p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; missed ${count - arrived.size}`,
);
await close();
