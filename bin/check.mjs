// npm run check: what every change must pass besides the tests. Give a step's name to run that one alone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root, stop } from './bootstrap.mjs';

const steps = [
  ['format', 'the files are formatted', 'biome', ['format']],
  ['lint', 'the linter finds nothing', 'biome', ['lint', '--error-on-warnings']],
  ['types', 'the server types hold', 'tsc', ['-p', 'tsconfig.json', '--noEmit']],
  ['web-types', 'the web types hold', 'tsc', ['-p', 'tsconfig.web.json', '--noEmit']],
  ['law', 'the law of the house holds', 'vitest', ['run', 'test/law.test.ts']],
  ['reference', 'the reference is true to the catalogue', 'vitest', ['run', 'test/doors/reference.test.ts']],
  ['unused', 'nothing is unused', 'knip', []],
];

if (await bootstrap()) {
  const [only] = process.argv.slice(2);
  const chosen = steps.filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) stop(`There is no step "${only}". The steps: ${steps.map(([name]) => name).join(', ')}.`, 2);
  const failed = chosen.filter((step) => !passes(step));
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function passes([name, says, tool, args]) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [programOf(tool), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name}: ${says} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
}

/** The tools' own scripts, run by this very Node whatever the path says. */
function programOf(tool) {
  const scripts = {
    biome: '@biomejs/biome/bin/biome',
    tsc: 'typescript/bin/tsc',
    vitest: 'vitest/vitest.mjs',
    knip: 'knip/bin/knip.js',
  };
  return join(root, 'node_modules', scripts[tool]);
}
