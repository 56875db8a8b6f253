// Builds the browser's half when it is missing or older than its sources; also runs by itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root, say, stop } from './bootstrap.mjs';

const built = join(root, 'dist/web');
const stampFile = join(built, '.sources');
const sources = [
  'src/web',
  'src/domain',
  'src/analysis',
  'src/lib',
  'src/catalogue',
  'src/commands',
  'src/queries',
  'package-lock.json',
];

/** Brings dist/web up to date; it is replaced whole, so a build that is broken off leaves the last one as it was. */
export function buildWeb() {
  const wanted = fingerprint();
  if (existsSync(join(built, 'index.html')) && readText(stampFile) === wanted) return;
  say('Building the web pages (once) …');
  const draft = join(root, `dist/web.tmp-${process.pid}`);
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
  } catch (error) {
    stop(`The web pages cannot be built: ${error.message}`);
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [
    'build',
    '--config',
    join(root, 'src/web/vite.config.ts'),
    '--configLoader',
    'native',
    '--outDir',
    draft,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const { status } = spawnSync(process.execPath, [vite, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    stop('Building the web pages did not work; the lines above say why.');
  }
  writeFileSync(join(draft, '.sources'), wanted);
  putInPlace(draft);
  removeDrafts();
}

/** Puts finished pages where they are handed out from; a build that ends elsewhere at the same moment may stand there again. */
function putInPlace(draft) {
  for (let left = 20; ; left--) {
    rmSync(built, { recursive: true, force: true });
    try {
      return renameSync(draft, built);
    } catch (error) {
      if (left === 0 || !['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    }
  }
}

/** What builds left behind that were broken off; one that is still under way in another process is not ours to remove. */
function removeDrafts() {
  for (const name of readdirSync(join(root, 'dist'))) {
    const [, maker] = /^web\.tmp-(\d+)$/.exec(name) ?? [];
    if (maker && !isAlive(Number(maker))) rmSync(join(root, 'dist', name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Names and contents, not times: a copy or a checkout gives files new times without changing them. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = readEntries(full);
  if (entries === null) hash.update(`${path}\0`).update(readFileSync(full));
  else for (const name of entries.sort()) if (!/\.test\.tsx?$/.test(name)) addTo(hash, `${path}/${name}`);
}

function readEntries(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && (await bootstrap())) buildWeb();
