// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone this program was started from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const wantedMajor = 24;
/** A small young generation: a server at rest gives back some 90 MB, at no measurable cost. */
const nodeFlags = ['--max-semi-space-size=8'];
const parentAtStart = process.ppid;
const stampFile = join(root, 'node_modules', '.throughline-installed');

/**
 * Installs what is missing and sees to it that the rest of the program runs on Node 24: answers true in a process that
 * may go on, false in one that handed over to another and only passes on how that one ended.
 */
export async function bootstrap() {
  install();
  followNpm();
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) {
    followParent();
    // What was compiled is kept between starts, which halves them; where it cannot be written, Node goes without.
    module.enableCompileCache(join(root, 'node_modules', '.cache', 'throughline-code'));
    return true;
  }
  await handOver(findNode());
  return false;
}

/** Ends the program with a sentence for the person who started it. */
export function stop(says, code = 1) {
  process.stderr.write(`${says}\n`);
  process.exit(code);
}

/** Says on the error output what is going on, so that a program's own output stays clean. */
export function say(says) {
  process.stderr.write(`${says}\n`);
}

function install() {
  if (isInstalled()) return;
  say('Installing what Throughline needs (once, a minute or two) …');
  const [command, args] = findNpm();
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
  ];
  const { status, error } = spawnSync(command, [...args, ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: npmEnvironment(),
  });
  if (status !== 0) {
    const why = error ? `${error.message}. ` : '';
    stop(
      `Installing did not work: ${why}The lines above say why. The first start needs a network; when it is there, start again.`,
    );
  }
  try {
    writeFileSync(stampFile, fingerprint());
  } catch {
    // Without the mark the next start compares package by package, which is only slower.
  }
}

/** What the lock file names is there: by our own mark, or, where somebody else installed, package by package. */
function isInstalled() {
  if (readText(stampFile) === fingerprint()) return true;
  const wanted = readJson(join(root, 'package-lock.json'));
  const present = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || !isExpectedHere(entry)) return true;
    return present.packages?.[path]?.version === entry.version && existsSync(join(root, path));
  });
}

/** An optional package is expected only where it names this machine; whether its C library fits is npm's judgement, not ours. */
function isExpectedHere(entry) {
  if (entry.libc || (entry.optional && !entry.os)) return false;
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

function fits(list, own) {
  if (!list) return true;
  const names = [list].flat();
  return names.includes(own) || (names.every((name) => name.startsWith('!')) && !names.includes(`!${own}`));
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/** npm says where it is when it started us; else it lies beside node, or in the path. */
function findNpm() {
  const told = process.env.npm_execpath;
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const besideOnWindows = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const script = [told?.endsWith('npm-cli.js') ? told : undefined, beside, besideOnWindows].find(
    (path) => path && existsSync(path),
  );
  return script ? [process.execPath, [script]] : ['npm', []];
}

/** What npm was told for the command that started us, such as a workspace or a dry run, is not meant for this one. */
function npmEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_config_(omit|include|only|production|dry_run|global|location|package_lock_only|workspaces?)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: 'development' };
}

function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  const node = join(folder, platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  return stop(
    `Throughline needs Node ${wantedMajor}, and this is ${process.version}. Install Node ${wantedMajor} from https://nodejs.org and start again.`,
  );
}

/** Runs the same program on the other Node and ends as it ends. */
async function handOver(node) {
  const child = spawn(node, [...nodeFlags, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, THROUGHLINE_HANDED_OVER: '1' },
  });
  child.once('error', (error) => stop(`Node ${wantedMajor} could not be started from ${node}: ${error.message}`));
  const { code, signal } = await follow(child);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}

/** Waits for a child's end and passes the signals we are sent on to it meanwhile. */
export function follow(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  const passOn = (signal) => {
    // A terminal sends its Ctrl-C to the child as well.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** Told to stop, npm ends without passing it on to us: so when the shell that npm started us from is gone, we stop in order. */
function followNpm() {
  if (!process.env.npm_lifecycle_event || process.env.THROUGHLINE_HANDED_OVER === '1') return;
  const timer = setInterval(() => {
    if (process.ppid === parentAtStart) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

/** When the process that handed over to us is killed, nobody could stop us any more: so we stop in order ourselves. */
function followParent() {
  if (process.env.THROUGHLINE_HANDED_OVER !== '1' || !process.channel) return;
  delete process.env.THROUGHLINE_HANDED_OVER;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readJson(path) {
  const text = readText(path);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
