// CPU of server and PostgreSQL together for each kind of request, over the sample product with many more records in it:
//   node bench/engine.ts [stories …]     (default 1000 10000)
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds, family } from './cpu.ts';
import { clone, furnished } from './furnished.ts';
import type { Seeded } from './seed.ts';

function residentMegabytes(pids: number[]): number {
  let kilobytes = 0;
  for (const pid of pids)
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  return Math.round(kilobytes / 1024);
}

async function ready(url: string, since: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - since;
    await new Promise((resolved) => setImmediate(resolved));
  }
}

/** So many of a kind are sent before those that count: a program that has just started compiles what it runs. */
const warmUp = 300;

type Request = { says: string; send: (n: number) => [string, string, unknown?] };

async function measure(url: string, pids: () => number[], seeded: Seeded, { says, send }: Request): Promise<void> {
  const one = async (n: number) => {
    const [method, path, body] = send(n);
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${seeded.keys[n % seeded.keys.length]}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  };
  for (let n = 0; n < warmUp; n++) await one(n);
  const count = 300;
  const before = cpuSeconds(pids());
  const start = performance.now();
  for (let n = 0; n < count; n++) await one(warmUp + n);
  const wall = performance.now() - start;
  const cpu = cpuSeconds(pids()) - before;
  console.log(
    `  ${says.padEnd(34)} ${((cpu * 1000) / count).toFixed(2).padStart(7)} ms CPU  ${(wall / count).toFixed(2).padStart(7)} ms wall`,
  );
}

const ask = (name: string, input: unknown): [string, string] => [
  'GET',
  `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
];

async function at(stories: number): Promise<void> {
  const { joined, folder, seeded } = await furnished(stories);
  const { product, team } = seeded;
  await joined.close();
  const env = { ...process.env, THROUGHLINE_DATA: folder, PORT: String(20_000 + (process.pid % 20_000)) };

  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=8', join(clone, 'src/main.ts')], {
    env,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${env.PORT}`;
  console.log(`  ready on an existing folder after ${Math.round(await ready(url, began))} ms`);
  const pids = () => family(Number(child.pid)).filter((pid) => readdirSync('/proc').includes(String(pid)));
  const open = seeded.open;
  const requests: Request[] = [
    { says: 'read a story', send: (n) => ask('story.get', { story: seeded.stories[(n * 7) % seeded.stories.length] }) },
    {
      says: 'read a feature',
      send: (n) => ask('feature.get', { feature: seeded.features[n % seeded.features.length] }),
    },
    { says: 'list 50 stories', send: () => ask('story.list', { product, limit: 50 }) },
    { says: 'list 50 feedback', send: () => ask('feedback.list', { product, limit: 50, state: 'unprocessed' }) },
    {
      says: 'create a story',
      send: (n) => [
        'POST',
        '/api/story.create',
        { team, title: `Made ${n}`, feature: seeded.features[n % seeded.features.length] },
      ],
    },
    { says: 'capture feedback', send: (n) => ['POST', '/api/feedback.capture', { product, text: `Said ${n}` }] },
    {
      says: 'reorder',
      send: (n) => [
        'POST',
        '/api/story.move',
        { stories: [open[(n * 13) % open.length]], before: open[(n * 29 + 7) % open.length] },
      ],
    },
  ];
  for (const request of requests) await measure(url, pids, seeded, request);
  await new Promise((resolved) => setTimeout(resolved, 30_000));
  const app = residentMegabytes([Number(child.pid)]);
  console.log(
    `  half a minute later at rest: ${residentMegabytes(pids())} MB, of which ${app} MB are the server's (proportional set size)`,
  );
  child.kill('SIGTERM');
  await new Promise((resolved) => child.once('exit', resolved));
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
const sizes = process.argv.slice(2).map(Number);
for (const stories of sizes.length > 0 ? sizes : [1000, 10_000]) await at(stories);
