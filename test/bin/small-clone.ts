import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A clone reduced to its bootstrap, with an npm that only writes down that it was called. */
export type SmallClone = {
  root: string;
  run(env?: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> };
  /** What npm was called with, call by call. */
  npmCalls(): string[];
  remove(): void;
};

/** How a run ended and what it said. */
export type Ended = { code: number | null; signal: string | null; out: string; err: string };

const machine = `${process.platform}-${process.arch}`;

/** The packages of the small clone's lock file: one for every machine, one for this one, one for another, one that may be absent. */
export const lockedPackages = {
  '': { name: 'small' },
  'node_modules/everywhere': { version: '1.0.0' },
  [`node_modules/node-${machine}`]: { version: '24.0.0', optional: true, os: process.platform, cpu: process.arch },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['aix'] },
  'node_modules/of-elsewhere': { version: '1.0.0', optional: true },
};

/** Writes what npm leaves behind after it installed these packages. */
export function pretendInstalled(root: string, packages: object = lockedPackages): void {
  for (const path of Object.keys(packages))
    if (path !== '' && !path.includes('elsewhere')) mkdirSync(join(root, path, 'bin'), { recursive: true });
  const node = join(root, `node_modules/node-${machine}/bin/node`);
  if (!existsSync(node)) symlinkSync(process.execPath, node);
  const present = Object.fromEntries(
    Object.entries(packages).filter(([path]) => path !== '' && !path.includes('elsewhere')),
  );
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
}

/** Lays the small clone out; `program` is what runs on Node 24 once everything is there. */
export function makeSmallClone(program: string): SmallClone {
  const root = mkdtempSync(join(tmpdir(), 'throughline-bin-'));
  const calls = join(root, 'npm-calls');
  mkdirSync(join(root, 'bin'));
  cpSync(join(import.meta.dirname, '../../bin/bootstrap.mjs'), join(root, 'bin/bootstrap.mjs'));
  writeFileSync(
    join(root, 'bin/entry.mjs'),
    `import { bootstrap } from './bootstrap.mjs';\nif (await bootstrap()) {\n${program}\n}\n`,
  );
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: lockedPackages }));
  writeFileSync(
    join(root, 'npm-cli.js'),
    `const { appendFileSync, mkdirSync } = require('node:fs');
     appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n');
     mkdirSync('node_modules', { recursive: true });
     process.exit(Number(process.env.NPM_FAILS ?? 0));`,
  );
  return {
    root,
    run(env = {}) {
      const child = spawn(process.execPath, [join(root, 'bin/entry.mjs')], {
        env: { PATH: process.env.PATH ?? '', npm_execpath: join(root, 'npm-cli.js'), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, out, err }));
      return { child, ended };
    },
    npmCalls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
