import { isDeepStrictEqual } from 'node:util';
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#catalogue/list';
import { run } from '#catalogue/run';
import { keptContent } from '#doors/public/content';
import { Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { publicContent } from '#store/public-pages';
import { type PublicProduct, publicProduct } from '#store/public-products';
import { buildWorld, fill, type World } from '#test/world';
import { type PublicScene, publicScene } from './scene.ts';

describe('what was done to something published shows on the next request', () => {
  let scene: PublicScene;
  let version = 2;
  beforeAll(async () => {
    scene = await publicScene();
  });
  afterAll(() => scene.close());
  const text = async (path: string) => (await scene.browser().get(`/p/field${path}`)).text;

  test('other words for a feature', async () => {
    for (const path of ['', '/roadmap', '/changelog', '/changelog.rss']) await text(path);
    const was = { publicTitle: 'Dictate a report' };
    await scene.act('pm', 'portal.publish', { feature: '$dictation', publicTitle: 'Speak a report', was });
    version += 1;
    expect(await text('')).toContain('Speak a report');
    expect(await text('?q=speak')).toContain('Speak a report');
    expect(await text('?q=dictate')).not.toContain('Speak a report');
  });

  test('a vote, and taking it back', async () => {
    const feature = String(scene.world.names.get('$dictation.short'));
    const visitor = scene.browser('203.0.113.9');
    const votes = async () =>
      /<span>(\d+)<\/span><span class="unseen"> votes?\. Vote for “Speak/.exec(await text(''))?.[1];
    expect(await votes()).toBe('1');
    await visitor.get('/p/field');
    await visitor.send('/p/field', '/p/field/vote', { feature });
    expect(await votes()).toBe('2');
    await visitor.send('/p/field', '/p/field/unvote', { feature });
    expect(await votes()).toBe('1');
  });

  test('the changelog: published, and withdrawn', async () => {
    const before = { page: await text('/changelog'), feed: await text('/changelog.rss') };
    await scene.act('pm', 'announcement.publish', { announcement: '$approvedNews', seen: { $approvedNews: 2 } });
    expect(await text('/changelog')).not.toBe(before.page);
    expect(await text('/changelog.rss')).not.toBe(before.feed);
    await scene.act('pm', 'announcement.withdraw', { announcement: '$approvedNews', seen: { $approvedNews: 3 } });
    expect(await text('/changelog')).toBe(before.page);
    expect(await text('/changelog.rss')).toBe(before.feed);
  });

  test('taking a feature off the pages, also while they are closed', async () => {
    const $field = 2;
    await scene.act('pm', 'portal.close', { product: '$field', seen: { $field } });
    await scene.act('pm', 'portal.unpublish', { feature: '$dictation', seen: { $dictation: version } });
    await scene.act('pm', 'portal.open', { product: '$field', seen: { $field: $field + 1 } });
    for (const path of ['', '/roadmap']) expect(await text(path)).not.toContain('Speak a report');
    await scene.act('pm', 'portal.publish', { feature: '$dictation', was: {} });
    expect(await text('')).toContain('Speak a report');
    await scene.act('pm', 'portal.unpublish', { feature: '$dictation', seen: { $dictation: version + 2 } });
    expect(await text('')).not.toContain('Speak a report');
  });

  test('a browser that takes pages packed is sent the same page', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    for (const path of ['/roadmap', '/changelog.rss']) {
      const packed = await fetch(`${scene.server.url}/p/field${path}`, { headers });
      expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
      expect(await packed.text()).toBe(await text(path));
    }
  });
});

/** Keeps the words of every statement that goes through. */
function listening(db: Db): { db: Db; heard: string[] } {
  const heard: string[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      heard.push(JSON.stringify(node));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), heard };
}

describe('what is kept', () => {
  let world: World;
  beforeAll(async () => {
    world = await buildWorld();
    await act('portal.open', { product: '$field', seen: { $field: 1 } });
  });
  afterAll(() => world.close());
  const act = async (name: string, input: Record<string, unknown>) =>
    run(world.env, await world.actor('pm'), { name, input: fill(input, world.names) });
  const field = async (): Promise<PublicProduct> => {
    const product = await publicProduct(world.env.db, 'field');
    if (!product) throw new Error('The pages are closed.');
    return product;
  };

  test('stands through whatever is done to what no page shows, and is not read again', async () => {
    const { db, heard } = listening(world.env.db);
    const kept = keptContent(db);
    const [features, news] = [await kept.features(await field()), await kept.news(await field())];
    expect(features.length).toBeGreaterThan(0);
    const whole = heard.splice(0);
    const raised = await act('feature.raise', { product: '$field', title: 'Nobody outside reads this' });
    const { id } = (raised.kind === 'done' ? raised.output : {}) as { id: string };
    await act('feature.edit', { feature: id, title: 'Nor this', was: { title: 'Nobody outside reads this' } });
    await act('feature.move', { feature: id, stage: 'qualified', seen: { [id]: 2 } });
    await act('announcement.write', { product: '$field', title: 'A draft', text: 'Not yet' });
    await act('portal.mute', { product: '$field', email: 'busy@norrbo.example' });
    expect(await kept.features(await field())).toBe(features);
    expect(await kept.news(await field())).toBe(news);
    expect(heard).toHaveLength(2);
    expect(heard.filter((statement) => whole.includes(statement))).toEqual([]);
    await kept.features(await field());
    expect(heard).toHaveLength(2);
  });

  test('keeps as it was what a change to something else did not touch', async () => {
    const kept = keptContent(world.env.db);
    await act('portal.publish', { feature: '$drawings', publicTitle: 'Draw on plans', was: { publicTitle: null } });
    const had = await kept.features(await field());
    await act('vote.cast', { feature: '$dictation', visitor: 'Greta' });
    const has = await kept.features(await field());
    const by = (rows: typeof had, title: string) => rows.find((row) => row.title === title);
    expect(by(has, 'Draw on plans')).toBe(by(had, 'Draw on plans'));
    expect(by(has, 'Dictate a report')).toMatchObject({ votes: (by(had, 'Dictate a report')?.votes ?? 0) + 1 });
  });

  test('is read whole where the pages were closed while it was read', async () => {
    const kept = keptContent(world.env.db);
    const open = await field();
    const versionOf = async () =>
      (await sql<{ version: number }>`select version from product where slug = 'field'`.execute(world.env.db)).rows[0]
        ?.version;
    await act('portal.close', { product: '$field', seen: { $field: await versionOf() } });
    expect(await kept.features(open)).toEqual([]);
    await act('portal.open', { product: '$field', seen: { $field: await versionOf() } });
    expect((await kept.features(await field())).map(({ title }) => title)).toContain('Dictate a report');
  });

  test('is what would be read anew, after every example of every command and after its undo', async () => {
    const { env } = world;
    const kept = keptContent(env.db);
    const differ: string[] = [];
    const compare = async (where: string) => {
      const product = await publicProduct(env.db, 'field');
      if (!product) return 0;
      const now = {
        features: await publicContent.features.read(env.db, product.workspace, product.product),
        news: await publicContent.news.read(env.db, product.workspace, product.product),
      };
      const held = { features: await kept.features(product), news: await kept.news(product) };
      for (const part of ['features', 'news'] as const) {
        expect(held[part].length, where).toBe(now[part].length);
        for (const [at, row] of now[part].entries())
          if (!isDeepStrictEqual({ ...held[part][at], ...row }, held[part][at])) differ.push(where);
      }
      return now.features.length + now.news.length;
    };
    let compared = 0;
    for (const [name, { examples }] of Object.entries(commands))
      for (const { as, input, gives, says } of examples) {
        if (gives !== undefined) continue;
        try {
          const actor = await world.actor(as as 'pm');
          const outcome = await run(env, actor, { name, input: fill(input, world.names) });
          if (outcome.kind !== 'done') continue;
          if ((await compare(`${name}: ${says}`)) > 0) compared++;
          await run(env, await world.actor('pm'), { name: 'change.undo', input: { command: outcome.command } });
          await compare(`undo of ${name}: ${says}`);
        } catch (error) {
          // What was done before may be in its way, or cannot be undone: all of them share one world.
          if (!(error instanceof Problem)) throw error;
        }
        await stillOpen.execute(env.db);
      }
    expect(differ).toEqual([]);
    expect(compared).toBeGreaterThan(120);
  }, 120_000);
});

/** Later examples are about pages that stand open. */
const stillOpen = sql`update product set portal = true where slug = 'field'`;
