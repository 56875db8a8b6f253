import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#catalogue/list';

const folder = resolve(import.meta.dirname, '../../src/analysis/alignment');

test('every command that a finding names to settle it exists', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const named = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/settledBy[:\s=]*[^\]]*\]/g)].flatMap(([text]) =>
      [...text.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map((match) => String(match[1])),
    ),
  );
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
});
