import { sql } from 'kysely';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import { foundWorkspace } from '#catalogue/found';
import { keepRedrawn, pictureFor } from '#catalogue/picture';
import { redrawPicture } from '#catalogue/redraw-picture';
import { run } from '#catalogue/run';
import { sightOf } from '#catalogue/sight';
import { keepUpload } from '#catalogue/upload';
import { describeKind, kindNames } from '#domain/records';
import { exportLines } from '#feed/export-lines';
import { carriedKinds } from '#importers/own/carried-kinds';
import { runImports } from '#jobs/run-import';
import { within } from '#store/read';
import { memberRights } from '#store/rights';
import { buildWorld, type World } from '#test/world';
import type { Told } from './scene.ts';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

type Line = { kind: string; row: Record<string, unknown> };

async function exported(as: Actor, product: string | null): Promise<string> {
  let text = '';
  const request = { workspace: as.workspace, member: as.member, product, now: '2026-11-16T09:00:00.000Z' };
  for await (const part of exportLines(world.env.db, request)) text += part;
  return text;
}
const linesOf = (text: string) =>
  text.split('\n').flatMap((line): Line[] => (line.startsWith('{"kind"') ? [JSON.parse(line) as Line] : []));
const picturesIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line) =>
      line.startsWith('{"picture"') ? [(JSON.parse(line) as { picture: { id: string } }).picture.id] : [],
    );
const countsOf = (text: string) => {
  const counts: Record<string, number> = {};
  for (const { kind } of linesOf(text)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const carried = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([kind]) => carriedKinds.some((one) => one === kind)));

const field = () => String(world.names.get('$field'));

/** An administrator of a workspace of their own, with an empty product. */
async function elsewhere(): Promise<{ actor: Actor; product: string }> {
  const { workspace, member } = await foundWorkspace(
    world.env,
    { id: 'account-far', name: 'Freya Far', email: 'freya@far.example' },
    { name: 'Far', use: 'test' },
  );
  const rights = await memberRights(world.env.db, workspace, { member });
  if (!rights) throw new Error('The founder is a member.');
  const actor: Actor = { workspace, ...rights, via: 'http', power: 'decide' };
  return { actor, product: await emptyProduct(actor) };
}

async function emptyProduct(actor: Actor): Promise<string> {
  const made = await run(world.env, actor, { name: 'product.create', input: { name: 'Empty' } });
  if (made.kind !== 'done') throw new Error('It was not made.');
  return (made.output as { id: string }).id;
}

async function bring(actor: Actor, product: string, text: string, from?: string): Promise<Told> {
  const file = await keepUpload(world.env, actor, product, 'everything.jsonl', Buffer.from(text));
  const input = { product, file, ...(from === undefined ? {} : { from }) };
  const begun = await run(world.env, actor, { name: 'import.export', input });
  if (begun.kind !== 'done') throw new Error('It was not begun.');
  const { id } = begun.output as { id: string };
  await runImports(world.env)({ workspace: actor.workspace, import: id }, new AbortController().signal);
  return (await answer(world.env, actor, 'import.get', { import: id })) as Told;
}

/** Ids as words that say where a record stood among its kind, so that two exports can be compared. */
function named(text: string): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    linesOf(text).map(({ kind, row }) => {
      const n = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, n);
      return [String(row.id), `${kind} ${n}`];
    }),
  );
}

describe('an export', () => {
  test('holds every record of the product and nothing of others, no secret, no key, no invitation', async () => {
    const text = await exported(await world.actor('pm'), field());
    const lines = linesOf(text);
    const kinds = new Set(lines.map(({ kind }) => kind));
    const counts = countsOf(text);
    const sight = sightOf(await world.actor('pm'));
    for (const kind of kindNames) {
      const described = describeKind(kind);
      if (described?.scope !== 'product') continue;
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(described.table)} t
        where ${within(sight, kind)} and t.product_id = ${field()}`.execute(world.env.db);
      expect([kind, counts[kind] ?? 0]).toEqual([kind, rows[0]?.n]);
    }
    expect(kinds.has('key') || kinds.has('invitation')).toBe(false);
    for (const { kind, row } of lines) {
      if (typeof row.productId === 'string') expect(row.productId).toBe(field());
      for (const [name, about] of Object.entries(describeKind(kind)?.fields ?? {}))
        expect([kind, name, Object.hasOwn(row, name)]).toEqual([kind, name, !about.secret]);
    }
    expect(text).not.toContain('hidden');
    const end = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as { counts: unknown };
    expect(end.counts).toEqual(countsOf(text));
  });

  test('of somebody without a role holds none of it', async () => {
    const text = await exported(await world.actor('stranger'), field());
    expect(Object.keys(countsOf(text)).filter((kind) => describeKind(kind as 'story')?.scope !== 'workspace')).toEqual(
      [],
    );
  });
});

describe('an import of our own export', () => {
  test('into an empty product of another workspace gives the same counts of every kind, links and ids kept; twice nothing new', async () => {
    const before = await exported(await world.actor('admin'), field());
    const { actor, product } = await elsewhere();
    const told = await bring(actor, product, before);
    expect(told.report.problems.first).toEqual([]);
    expect(told.import.state).toBe('done');
    const after = await exported(actor, product);
    expect(carried(countsOf(after))).toEqual(carried(countsOf(before)));
    const ids = new Set(linesOf(before).map(({ row }) => row.id));
    const stories = linesOf(after).filter(({ kind }) => kind === 'story');
    expect(stories.every(({ row }) => ids.has(row.id))).toBe(true);
    const rows = new Map(linesOf(before).map(({ row }) => [row.id, row]));
    for (const { row } of stories) {
      const { title, state, featureId, sprintId, criteria, estimate } = row;
      expect({ title, state, featureId, sprintId, criteria, estimate }).toEqual(
        Object.fromEntries(
          ['title', 'state', 'featureId', 'sprintId', 'criteria', 'estimate'].map((name) => [
            name,
            rows.get(row.id)?.[name],
          ]),
        ),
      );
    }
    const again = await bring(actor, product, before);
    expect(again.import).toMatchObject({ state: 'done', made: 0 });
    expect(again.import.same).toBe(told.import.made);
    expect(carried(countsOf(await exported(actor, product)))).toEqual(carried(countsOf(before)));
  });

  test('into another product of the same workspace makes everything anew, linked among itself; twice nothing new', async () => {
    const admin = await world.actor('admin');
    const before = await exported(admin, field());
    const product = await emptyProduct(admin);
    const told = await bring(admin, product, before);
    expect(told.report.problems.first).toEqual([]);
    const after = await exported(admin, product);
    expect(carried(countsOf(after))).toEqual(carried(countsOf(before)));
    const old = named(before);
    const products = new Set(
      [...old.keys()].filter((id) => /^(story|feature|sprint|release|feedback) /.test(String(old.get(id)))),
    );
    for (const { kind, row } of linesOf(after)) {
      if (!carriedKinds.some((one) => one === kind)) continue;
      for (const [name, value] of Object.entries(row))
        if (typeof value === 'string') expect([kind, name, products.has(value)]).toEqual([kind, name, false]);
    }
    const again = await bring(admin, product, before);
    expect(again.import).toMatchObject({ made: 0, same: told.import.made });
  });

  test('brings the pictures that its texts name, each once, under ids that the texts go on naming', async () => {
    const admin = await world.actor('admin');
    const drawn = async (width: number) =>
      redrawPicture(
        await sharp({ create: { width, height: 5, channels: 3, background: '#3a6' } })
          .png()
          .toBuffer(),
      );
    const shed = await drawn(7);
    const picture = await keepRedrawn(world.env, admin, field(), shed);
    await keepRedrawn(world.env, admin, field(), await drawn(8));
    await keepRedrawn(world.env, admin, await emptyProduct(admin), await drawn(9));
    const problem = `It leaks: ![A shed](picture:${picture})`;
    await run(world.env, await world.actor('pm'), {
      name: 'feature.raise',
      input: { product: field(), title: 'Dry sheds', problem },
    });
    const text = await exported(admin, field());
    expect(picturesIn(text)).toEqual([picture]);
    expect(picturesIn(await exported(admin, null))).toEqual([picture]);

    const problemIn = async (actor: Actor, product: string) =>
      linesOf(await exported(actor, product)).find(({ row }) => row.title === 'Dry sheds')?.row.problem;
    const far = await elsewhere();
    const beside = { actor: admin, product: await emptyProduct(admin) };
    for (const { actor, product } of [far, beside]) {
      const told = await bring(actor, product, text);
      expect(told.report.notes).toContain('Pictures come along with the texts that name them: 1.');
      const [id = ''] = picturesIn(await exported(actor, product));
      expect(id === picture).toBe(product === far.product);
      expect(await problemIn(actor, product)).toBe(problem.replace(picture, id));
      expect(await pictureFor(world.env, actor, id)).toMatchObject({ type: 'image/png', bytes: shed.bytes, product });
      expect((await bring(actor, product, text)).import).toMatchObject({ made: 0 });
      expect(picturesIn(await exported(actor, product))).toEqual([id]);
    }
  });

  test('draws pictures anew, tells of those that are none, and makes the rest', async () => {
    const picture = (n: number, bytes: string) => ({
      picture: { id: `019a0000-0000-7000-8000-0000000000${n}`, productId: product, type: 'image/png', bytes },
    });
    const product = '019a0000-0000-7000-8000-000000000010';
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64');
    const text = [
      { throughline: 2 },
      { kind: 'product', row: { id: product, name: 'Far', slug: 'far' } },
      { kind: 'customer', row: { id: '019a0000-0000-7000-8000-000000000011', productId: product, name: 'Good' } },
      picture(12, svg),
      picture(13, 'no base64 !'),
      { end: true },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const far = await elsewhere();
    const told = await bring(far.actor, far.product, text);
    expect(told.import).toMatchObject({ state: 'done', made: 1 });
    expect(told.report.left).toEqual([
      { what: 'picture', count: 2, why: 'They could not be read, or the workspace has no room for them.' },
    ]);
    const kept = await sql`select 1 from picture where workspace_id = ${far.actor.workspace}`.execute(world.env.db);
    expect(kept.rows).toEqual([]);
  });

  test('into the product it came from is nothing new', async () => {
    const admin = await world.actor('admin');
    const told = await bring(admin, field(), await exported(admin, field()));
    expect(told.import).toMatchObject({ state: 'done', made: 0, refused: 0 });
  });

  test('is taken back as one', async () => {
    const before = await exported(await world.actor('admin'), field());
    const { actor, product } = await elsewhere();
    const { import: row } = await bring(actor, product, before);
    const undone = await run(world.env, actor, {
      name: 'import.undo',
      input: { import: row.id, seen: { [row.id]: row.version } },
    });
    expect(undone).toMatchObject({ output: { keptTotal: 0 } });
    expect(carried(countsOf(await exported(actor, product)))).toEqual({ team: 1 });
    expect((await bring(actor, product, before)).import.state).toBe('done');
  });

  test('maps members by e-mail address, and names those who are none here', async () => {
    const before = await exported(await world.actor('admin'), field());
    const { actor, product } = await elsewhere();
    const told = await bring(actor, product, before);
    const { people } = told.report as unknown as { people: { name: string }[] };
    expect(people.map(({ name }) => name)).toContain('Ana Ferreira');
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from member where workspace_id = ${actor.workspace}`.execute(world.env.db);
    expect(rows[0]?.n).toBe(1);
  });

  test('a file of several products asks which one; one that was cut off says so', async () => {
    const admin = await world.actor('admin');
    const whole = await exported(admin, null);
    const product = await emptyProduct(admin);
    await expect(bring(admin, product, whole)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/several products: /),
    });
    const told = await bring(admin, product, whole.split('\n').slice(0, -2).join('\n'), 'field');
    expect(told.import.state).toBe('done');
    expect((told.report as unknown as { notes: string[] }).notes).toContain(
      'The last line of the file is missing: it may have been cut off.',
    );
  });

  test('refuses what was written by another hand, row by row, and makes the rest', async () => {
    const id = (n: number) => `019a0000-0000-7000-8000-0000000000${n}`;
    const row = (kind: string, n: number, more: object) => ({ kind, row: { id: id(n), productId: id(10), ...more } });
    const text = [
      { throughline: 1 },
      { kind: 'product', row: { id: id(10), name: 'Far', slug: 'far' } },
      row('customer', 11, { name: 'Good\u0000 Housing' }),
      row('customer', 12, { name: 7 }),
      row('promise', 13, { featureId: id(99), toWhom: 'X', dueOn: '2026-02-30' }),
      row('teleporter', 14, {}),
      { end: true },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const { actor, product } = await elsewhere();
    const told = await bring(actor, product, text);
    expect(told.import).toMatchObject({ state: 'done', made: 1, refused: 2 });
    expect(told.report.problems.first).toMatchObject([{ field: 'customer.name' }, { field: 'promise.featureId' }]);
    expect((told.report as unknown as { left: unknown[] }).left).toEqual([
      { what: 'teleporter', count: 1, why: 'This Throughline knows no such records.' },
    ]);
    await expect(bring(actor, product, `${text}\n{"kind":`)).rejects.toMatchObject({
      code: 'malformed',
      field: 'file',
    });
  });
});
