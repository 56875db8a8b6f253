// Finds the browser the tests drive, or brings one, or says what helps.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, say, stop } from './bootstrap.mjs';

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that runs here. */
export function findChromium() {
  const told = process.env.CHROMIUM;
  if (told)
    return runs(told)
      ? told
      : stop(`CHROMIUM is "${told}", which does not start. Set it to the path of a Chromium or Chrome, or unset it.`);
  return find() ?? installed() ?? downloaded() ?? stop(helps);
}

const helps =
  'The tests need a Chromium. Install one (Debian, Ubuntu: "sudo apt-get install -y chromium"; macOS: Google Chrome), or set CHROMIUM to the path of one, and start again.';

function find() {
  return [...usual, ...playwrights()].find(runs);
}

/** Root may ask Debian for it. */
function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium (once) …');
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
    const path = find();
    if (path) return path;
  }
  return undefined;
}

/** Anybody may bring Playwright's into their home folder; it runs where the libraries it needs are there. */
function downloaded() {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  if (!existsSync(cli)) return undefined;
  say('Bringing a Chromium for the tests (once) …');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], env, timeout: 600_000 });
  return find();
}

function playwrights() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return folders.filter((folder) => folder && existsSync(folder)).flatMap(browsersIn);
}

function browsersIn(folder) {
  const browsers = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return browsers
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

/** Asked of the program itself: a file may lie there and lack the libraries it needs. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
