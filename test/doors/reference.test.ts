import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands, queries } from '#catalogue/list';
import { referenceFolder, referencePages } from '#doors/reference/pages';

const pages = referencePages();

describe('the reference', () => {
  test.each(Object.keys(pages))('%s is what the catalogue says today (else run: node bin/docs.mjs)', (name) => {
    expect(readFileSync(join(referenceFolder, name), 'utf8')).toBe(pages[name]);
  });
  test('holds no page that nothing writes', () => {
    expect(readdirSync(referenceFolder).sort()).toEqual(Object.keys(pages).sort());
  });
  test('tells of every command and question once', () => {
    const told = [...(pages['commands.md'] ?? '').matchAll(/^## (\S+)$/gm)].map((match) => match[1]);
    expect(told.sort()).toEqual([...Object.keys(commands), ...Object.keys(queries)].sort());
  });
  test('leaves no name of the test world unexplained', () => {
    expect(pages['commands.md']).not.toMatch(/\$\w/);
  });
});
