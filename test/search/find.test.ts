import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SearchScene, searchScene } from './scene.ts';

let scene: SearchScene;
const short = (name: string) => String(scene.world.names.get(`${name}.short`));

beforeAll(async () => {
  scene = await searchScene();
});
afterAll(() => scene.close());

test('a word is found by its other forms, in what a customer said too', async () => {
  expect(await scene.names('pm', 'inspector basement')).toContain(short('$basements'));
  expect(await scene.names('pm', 'queued reporting')).toContain(short('$queue'));
});

test('the last word may be half typed, an accent or capital left out', async () => {
  expect(await scene.names('pm', 'time out basem')).toContain(short('$basements'));
  const { short: made } = await scene.act('support', 'feedback.capture', {
    product: '$field',
    text: 'In ZÜRICH funktioniert die Prüfliste ohne Netz nicht.',
    source: 'mail',
  });
  await scene.settle();
  expect(await scene.names('pm', 'zurich prufliste')).toEqual([made]);
});

test('a record is found by its id, however it is written, before all that fits besides', async () => {
  const id = short('$offline');
  for (const text of [id, id.toLowerCase(), id.replace('-', ''), id.slice(2)])
    expect((await scene.find('stakeholder', text)).hits.map((hit) => hit.short)).toContain(id);
  expect((await scene.names('pm', id))[0]).toBe(id);
});

test.each(['bsements', 'basemetns', 'basememts'])('%s is forgiven', async (slip) => {
  const { hits } = await scene.find('pm', `inspectors ${slip}`);
  expect(hits.map((hit) => hit.short)).toEqual([short('$basements')]);
  const excerpt = hits[0]?.excerpt;
  expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['inspectors', 'basements']);
});

test('a comment is shown as people read it, without the marks of a mention', async () => {
  const jonas = scene.world.names.get('$jonas');
  await scene.act('pm', 'comment.write', {
    feature: '$offline',
    text: `[@Jonas Brandt](member:${jonas}) **please** look at the scaffolding`,
  });
  await scene.settle();
  const { hits } = await scene.find('pm', 'scaffolding');
  expect(hits.map(({ title }) => title)).toEqual(['@Jonas Brandt please look at the scaffolding']);
});

test('people and companies are found by their names', async () => {
  expect((await scene.find('pm', 'jonas')).hits[0]).toMatchObject({ kind: 'member', title: 'Jonas Brandt' });
  const { hits } = await scene.find('pm', 'norrbo');
  expect(hits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['customer', 'feedback', 'promise']));
  expect(hits.find(({ kind }) => kind === 'feedback')?.title).toContain('Norrbo Housing');
});

test('filters narrow: the kind, who said it, whose it is, the product', async () => {
  const kindsOf = async (text: string) => new Set((await scene.find('pm', text)).hits.map(({ kind }) => kind));
  expect(await kindsOf('kind:feedback from:norrbo')).toEqual(new Set(['feedback']));
  expect(await scene.names('pm', 'from:"Norrbo Housing" kind:voice')).toContain(short('$basements'));
  expect(await kindsOf('norrbo product:field')).not.toContain('member');
  const mira = await scene.names('team', 'by:me kind:story');
  expect(mira).toContain(short('$started'));
  expect(await scene.names('pm', 'by:Mira kind:story')).toEqual(mira);
  expect(await scene.names('pm', 'kind:story by:Jonas')).not.toContain(short('$started'));
});

test('what is no filter, nobody and no product is said', async () => {
  expect((await scene.find('pm', 'status:open')).said.join()).toContain('“status:open” is no filter');
  expect((await scene.find('pm', 'kind:thing x')).said.join()).toContain('Nothing is of the kind');
  expect(await scene.find('pm', 'report by:nobody')).toMatchObject({
    hits: [],
    said: ['Nobody here is called “nobody”.'],
  });
  expect(await scene.find('pm', 'report product:far')).toMatchObject({
    hits: [],
    said: ['No product here is called “far”.'],
  });
});

test('what is written on a record’s page leads to that record', async () => {
  const { hits } = await scene.find('pm', 'written without signal is sent once');
  expect(hits[0]).toMatchObject({ kind: 'criterion', on: { kind: 'story', short: short('$queue') } });
});

test('pages follow one another without a gap, and the counts say how many there are', async () => {
  const all = await scene.find('pm', 'report', { limit: 50, counts: true });
  const paged: string[] = [];
  for (let more = true; more; ) {
    const page = await scene.find('pm', 'report', { skip: paged.length, limit: 3 });
    paged.push(...page.hits.map(({ id }) => id));
    more = page.more;
  }
  expect(paged).toEqual(all.hits.map(({ id }) => id));
  expect(Object.values(all.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(paged.length);
});

test('what was changed is found by what it says now', async () => {
  await scene.act('pm', 'feature.edit', {
    feature: '$templates',
    title: 'Shared xylophones',
    was: { title: 'Shared templates' },
  });
  await scene.settle();
  expect(await scene.names('pm', 'xylophone')).toEqual([short('$templates')]);
  expect(await scene.names('pm', 'kind:feature templates')).toEqual([]);
});

test('what was deleted is gone at once, and its words are forgotten with it', async () => {
  const { id = '' } = await scene.act('po', 'story.create', { team: '$crew', title: 'Count the wolverines' });
  await scene.settle();
  expect(await scene.names('po', 'wolverine')).toHaveLength(1);
  const knows = async () =>
    (await sql`select from search_word where word = 'wolverines'`.execute(scene.world.database.db)).rows.length;
  expect(await knows()).toBe(1);
  await scene.act('po', 'story.delete', { story: id, seen: { [id]: 1 } });
  expect(await scene.names('po', 'wolverine')).toEqual([]);
  await scene.settle();
  expect(await knows()).toBe(0);
});

test('nothing is found where nothing is asked', async () => {
  expect(await scene.find('pm', '   ', { counts: true })).toEqual({ hits: [], more: false, said: [], counts: {} });
});
