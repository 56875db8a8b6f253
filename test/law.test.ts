import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { commands, queries } from '#catalogue/list';
import { describeKind, kindNames } from '#domain/records';
import { openDatabase } from '#store/database';
import { cloneDatabase } from '#test/database';

const root = join(import.meta.dirname, '..');
const source = filesBelow(join(root, 'src')).filter((path) => /\.(ts|tsx)$/.test(path) && !/\.test\.tsx?$/.test(path));

/** Which folder may use which; every folder may use itself and `lib`. */
const mayUse: Record<string, readonly string[]> = {
  lib: [],
  domain: [],
  analysis: ['domain'],
  store: ['domain'],
  accounts: ['domain', 'store'],
  feed: ['domain', 'store'],
  importers: ['domain'],
  queries: ['domain', 'analysis', 'store', 'importers', 'catalogue'],
  commands: ['domain', 'analysis', 'store', 'importers', 'catalogue'],
  catalogue: ['domain', 'store', 'feed', 'commands', 'queries'],
  readers: ['domain', 'analysis', 'catalogue', 'feed', 'store', 'jobs'],
  jobs: ['domain', 'analysis', 'catalogue', 'feed', 'store', 'importers', 'sample'],
  sample: ['domain', 'catalogue', 'store'],
  doors: ['domain', 'catalogue', 'feed', 'store', 'accounts', 'importers', 'src'],
  local: ['domain', 'analysis', 'catalogue', 'feed', 'store', 'accounts', 'importers', 'doors', 'sample', 'src'],
  web: ['domain', 'analysis'],
};

/** Of these folders a definition may take types and `define` alone, a screen types alone. */
const definingOnly = new Set(['#catalogue/define']);

type Import = { path: string; to: string; target: string; typeOnly: boolean };

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gms)) {
    const [, type, target = ''] = match;
    const to = target.startsWith('#')
      ? target.slice(1).split('/')[0]
      : target.startsWith('.')
        ? folderOf(join(path, '..', target))
        : undefined;
    if (to) found.push({ path, to, target, typeOnly: type !== undefined });
  }
  return found;
}

function folderOf(path: string): string {
  const inside = relative(join(root, 'src'), path);
  return inside.includes('/') ? String(inside.split('/')[0]) : 'src';
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const short = (path: string) => relative(root, path);

describe('the import law', () => {
  // How the screens are built is not a screen.
  const all = source.filter((path) => !path.endsWith('vite.config.ts')).flatMap(importsOf);
  test('each folder uses only what stands below it', () => {
    const broken = all.filter(({ path, to, typeOnly }) => {
      const from = folderOf(path);
      if (from === 'src' || to === from || to === 'lib') return false;
      if (typeOnly && (from === 'web' || to === 'src')) return false;
      return !mayUse[from]?.includes(to);
    });
    expect(broken.map(({ path, target }) => `${short(path)} uses ${target}`)).toEqual([]);
  });
  test('definitions take from the catalogue only what defines', () => {
    const broken = all.filter(
      ({ path, to, target }) =>
        ['commands', 'queries'].includes(folderOf(path)) && to === 'catalogue' && !definingOnly.has(target),
    );
    expect(broken.map(({ path, target }) => `${short(path)} uses ${target}`)).toEqual([]);
  });
  test('commands never call commands', () => {
    const broken = all.filter(({ path, target }) => folderOf(path) === 'commands' && target.startsWith('#commands'));
    expect(broken.map(({ path, target }) => `${short(path)} uses ${target}`)).toEqual([]);
  });
});

describe('one place for each dangerous thing', () => {
  const talking = (pattern: RegExp, allowed: RegExp) =>
    source.filter((path) => !allowed.test(short(path)) && pattern.test(readFileSync(path, 'utf8'))).map(short);
  test('SQL stands in the store', () => {
    expect(talking(/^import (?!type)[^;]*from '(kysely|pg)'|\bsql`|\.query\(/m, /^src\/store\//)).toEqual([]);
  });
  test('nothing on the server fetches from elsewhere', () => {
    expect(talking(/\bfetch\(|from 'node:(http|https)'|from 'undici'/, /^src\/(web|doors\/cli|local)\//)).toEqual([]);
  });
  test('rules know no clock and no chance of their own', () => {
    const pure = source.filter((path) => /^src\/(domain|analysis|commands)\//.test(short(path)));
    expect(
      pure
        .filter((path) =>
          /Date\.now\(|new Date\(\)|Math\.random|randomUUID|randomBytes/.test(readFileSync(path, 'utf8')),
        )
        .map(short),
    ).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('lists every definition under its own name', () => {
    const wrong = [...Object.entries(commands), ...Object.entries(queries)]
      .filter(([name, { name: own }]) => name !== own)
      .map(([name]) => name);
    expect(wrong).toEqual([]);
  });
  test('lists every definition that stands in a file', () => {
    const listed = new Set([...Object.keys(commands), ...Object.keys(queries)]);
    const defined = source
      .filter((path) => /^src\/(commands|queries)\//.test(short(path)))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/^\s*(?:act: '\w+',\s*)?name: '([a-zA-Z]+\.[a-zA-Z]+)'/gm)].map(
          (match) => String(match[1]),
        ),
      );
    expect(defined.filter((name) => !listed.has(name))).toEqual([]);
    expect(defined.length).toBeGreaterThan(50);
  });
  test('says of every definition what it is for, with an example', () => {
    const wrong = [...Object.values(commands), ...Object.values(queries)]
      .filter(({ says, examples }) => says.length < 8 || examples.length === 0)
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });
});

describe('the schema law', () => {
  test('every key of a workspace’s tables starts with workspace_id', async () => {
    const database = openDatabase((await cloneDatabase()).url);
    const { rows } = await sql<{ table: string; name: string; first: string }>`
      select c.conrelid::regclass::text as "table", c.conname as name, a.attname as first
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      where c.contype in ('p', 'u', 'f') and n.nspname = 'public'`.execute(database.db);
    await database.close();
    expect(
      rows
        .filter(({ table, first }) => first !== 'workspace_id' && table !== 'migration')
        .map(({ table, name }) => `${table}: ${name}`),
    ).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
  });
  test('every kind of record has its table and columns', async () => {
    const database = openDatabase((await cloneDatabase()).url);
    const { rows } = await sql<{
      table: string;
      column: string;
    }>`select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`.execute(
      database.db,
    );
    await database.close();
    const columns = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    const missing = kindNames.flatMap((kind) => {
      const described = describeKind(kind);
      return Object.keys(described?.fields ?? {}).map(
        (field) => `${described?.table}.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      );
    });
    expect(missing.filter((column) => !columns.has(column))).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = source
    .map((path) => ({ path: short(path), count: readFileSync(path, 'utf8').split('\n').length }))
    .sort((a, b) => a.count - b.count);
  test('a file is read in one sitting', () => {
    expect(lines.filter(({ count }) => count > 400)).toEqual([]);
  });
  test('nine files in ten stay under 200 lines, half under about 60', () => {
    expect(lines[Math.floor(lines.length * 0.9)]?.count).toBeLessThan(200);
    expect(lines[Math.floor(lines.length / 2)]?.count).toBeLessThan(61);
  });
});

test('lib knows no word of the product', () => {
  const words = /\b(feature|story|stories|feedback|insight|proposal|backlog|sprint|promise[sd]? to)\b/i;
  expect(
    source.filter((path) => /^src\/lib\//.test(short(path)) && words.test(readFileSync(path, 'utf8'))).map(short),
  ).toEqual([]);
});
