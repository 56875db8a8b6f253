import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnOf, describeKind, kindNames } from '#domain/records';
import { type PublicScene, publicScene } from './scene.ts';

/** Words by which the program itself finds its way; what they hold is no text of anybody's. */
const ways = new Set(['feature.stage', 'feature.horizon', 'announcement.state', 'product.slug', 'product.timeZone']);
/** The one way out: what a person published, in the fields that were written for it. */
const published = new Set([
  'product.name',
  'feature.publicTitle',
  'feature.publicText',
  'announcement.title',
  'announcement.text',
]);

let scene: PublicScene;
/** By marker: the field that holds it, and whether its record was published. */
const markers = new Map<string, { field: string; out: boolean }>();

beforeAll(async () => {
  scene = await publicScene();
  const { act, world } = scene;
  await act('pm', 'portal.publish', {
    feature: '$drawings',
    publicTitle: 'Draw',
    publicText: 'Words',
    was: { publicTitle: null, publicText: null },
  });
  const { db } = world.env;
  const { rows: checks } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace`.execute(db);
  for (const { table, name } of checks)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.ref(name)}`.execute(db);
  const { rows: columns } = await sql<{ place: string }>`select table_name || '.' || column_name as place
    from information_schema.columns where table_schema = 'public' and data_type = 'text'`.execute(db);
  const written = new Set(columns.map(({ place }) => place));
  for (const kind of kindNames) {
    const described = describeKind(kind);
    const fields = Object.entries(described?.fields ?? {}).filter(
      ([name, { type }]) =>
        type === 'text' && !ways.has(`${kind}.${name}`) && written.has(`${described?.table}.${columnOf(name)}`),
    );
    const table = sql.table(described?.table ?? '');
    const { rows } = await sql<{
      out: boolean;
    }>`select (${isOut(kind, world)}) as out from ${table} t order by t.id`.execute(db);
    for (const [name] of fields) {
      for (const [index, { out }] of rows.entries())
        markers.set(`mark-${kind}-${name}-${index + 1}-`, { field: `${kind}.${name}`, out });
      await sql`update ${table} t set ${sql.ref(columnOf(name))} = ${`mark-${kind}-${name}-`} || r.place || '-'
        from (select id, row_number() over (order by id) as place from ${table}) r where r.id = t.id`.execute(db);
    }
  }
});
afterAll(() => scene.close());

/** The condition under which a record of this kind was published. */
function isOut(kind: string, world: PublicScene['world']) {
  const field = sql`${world.names.get('$field')}::uuid`;
  if (kind === 'product') return sql`t.id = ${field}`;
  if (kind === 'feature') return sql`t.product_id = ${field} and t.published and t.public_title is not null`;
  if (kind === 'announcement') return sql`t.product_id = ${field} and t.state = 'published'`;
  return sql`false`;
}

test('no public answer holds a word that nobody published', async () => {
  const { server, world } = scene;
  const visitor = scene.browser();
  await visitor.get('/p/field');
  const features = ['$drawings', '$dictation', '$offline', '$templates'].map((name) =>
    String(world.names.get(`${name}.short`)),
  );
  const answers = [];
  const gets = server.routes().filter(({ url, method }) => url.startsWith('/p') && [method].flat().includes('GET'));
  for (const { url } of gets)
    for (const query of ['', '?q=mark', '?page=2', '?q=mark-feature-title', '?t=x'])
      for (const slug of ['field', 'hidden-product', String(world.names.get('$field')), '-'])
        answers.push(await visitor.get(url.replace(':slug', slug).replace('*', 'else') + query));
  for (const to of ['/p/field/vote', '/p/field/unvote', '/p/field/follow', '/p/field/tell'])
    for (const feature of features) {
      answers.push(await visitor.send('/p/field', to, { feature, email: 'no address' }));
      answers.push(await visitor.send('/p/field', to, { feature, email: 'x@y.example', words: '' }));
    }
  const all = answers.map(({ text, headers }) => `${text}${JSON.stringify([...headers])}`).join('\n');
  const seen = [...markers].filter(([marker]) => all.includes(marker));
  const leaked = seen.filter(([, { field, out }]) => !out || !published.has(field));
  expect(leaked.map(([marker]) => marker)).toEqual([]);
  const fields = new Set(seen.map(([, { field }]) => field));
  expect([...fields].sort()).toEqual([...published].sort());
  expect(markers.size).toBeGreaterThan(500);
  expect(gets.length).toBeGreaterThan(8);
});
