import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const clone = join(import.meta.dirname, '../..');

/** Runs vitest over the given files and answers what the reporter counted. */
function count(name: string, files: Record<string, string>): unknown {
  const folder = join(inject('testRun'), name);
  mkdirSync(folder);
  for (const [file, body] of Object.entries(files)) {
    writeFileSync(join(folder, file), `import { beforeAll, describe, expect, test } from 'vitest';\n${body}\n`);
  }
  writeFileSync(join(folder, 'vitest.config.mjs'), "export default { test: { include: ['*.test.mjs'] } };");
  const counts = join(folder, 'counts.json');
  const reporter = `--reporter=${join(clone, 'bin/count-reporter.mjs')}`;
  spawnSync(process.execPath, [join(clone, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, reporter], {
    env: { PATH: process.env.PATH ?? '', THROUGHLINE_TEST_COUNTS: counts },
  });
  return JSON.parse(readFileSync(counts, 'utf8'));
}

test('what passed, failed and was skipped is counted', () => {
  const body =
    "test('a', () => {}); test('b', () => {}); test('c', () => expect(1).toBe(2)); test.skip('d', () => {});";
  expect(count('count-tests', { 'one.test.mjs': body })).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a file that cannot be read, a set-up that breaks and an error outside every test are failures', () => {
  const files = {
    'broken.test.mjs': "import './nowhere.mjs';",
    'suite.test.mjs': "describe('s', () => { beforeAll(() => { throw new Error('no'); }); test('in', () => {}); });",
    'late.test.mjs': "test('late', async () => { Promise.reject(new Error('late')); await null; });",
  };
  expect(count('count-broken', files)).toMatchObject({ passed: 1, failed: 3 });
});
