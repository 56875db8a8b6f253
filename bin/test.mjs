// npm test: installs what is missing, Chromium too, and runs everything; its last line counts what passed and failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, follow, root } from './bootstrap.mjs';
import { buildWeb } from './build-web.mjs';
import { findChromium } from './find-chromium.mjs';

if (await bootstrap()) {
  const chromium = findChromium();
  buildWeb();
  process.exitCode = await runTests(chromium, process.argv.slice(2));
}

async function runTests(chromium, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-counts-'));
  const counts = join(folder, 'counts.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${join(root, 'bin/count-reporter.mjs')}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...filters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium, THROUGHLINE_TEST_COUNTS: counts },
  });
  const { code } = await follow(child);
  const { passed, failed, skipped } = readCounts(counts);
  rmSync(folder, { recursive: true, force: true });
  // A run that ends badly has failed, even where every test it came to has passed.
  const failures = failed === 0 && code !== 0 ? 1 : failed;
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failures} failed\n`);
  return failures === 0 ? 0 : 1;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
