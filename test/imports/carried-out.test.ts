import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFollower } from '#feed/follow';
import { Problem } from '#lib/problem';
import { importReader } from '#readers/imports';
import { step } from '#readers/reader';
import { linesOfCommand } from '#store/diary';
import { bigBacklog } from '#test/fixtures/imports/made';
import { buildWorld, type World } from '#test/world';
import { holdUp, importing, slice } from './scene.ts';

let world: World;
let scene: ReturnType<typeof importing>;
beforeEach(async () => {
  world = await buildWorld();
  scene = importing(world);
});
afterEach(() => world.close());

test('a backlog comes in wholly, in the order of the file, behind the stories that stand there', async () => {
  const before = await scene.count(sql`story where product_id = ${scene.field}`);
  const told = await scene.bring('backlog', slice('gpt2sp/springxd-first-60.csv'));
  expect(told).toMatchObject({
    import: { state: 'done', made: 60, same: 0, refused: 0 },
    report: { drop: [{ column: 'split_mark', cells: 60, why: 'not mapped' }] },
    progress: null,
  });
  const stories = await scene.stories(told.import.id);
  expect(stories).toHaveLength(60);
  expect(stories[0]).toMatchObject({ external_id: 'XD-1', title: 'HDFS ItemWriter', state: 'draft', estimate: 1 });
  const ranks = stories.map((story) => String(story.rank));
  expect(new Set(ranks).size).toBe(60);
  const shorts = stories.map((story) => Number(story.short));
  expect(shorts).toEqual([...shorts].sort((a, b) => a - b));
  const { rows } = await sql<{ rank: string }>`select max(rank collate "C") as rank from story
    where product_id = ${scene.field} and (import_id is null or import_id <> ${told.import.id})`.execute(world.env.db);
  expect(ranks.every((rank) => rank > String(rows[0]?.rank))).toBe(true);
  expect(await scene.count(sql`story where product_id = ${scene.field}`)).toBe(before + 60);
  const lines = await linesOfCommand(
    world.env.db,
    world.workspace,
    String(world.names.get('$jonas')),
    `import.${told.import.id}`,
  );
  expect(lines.filter((line) => line.kind === 'story' && line.op === 'create')).toHaveLength(60);
});

test('a history comes in as accepted stories titled by their id, those finished before they were created flagged', async () => {
  const told = await scene.bring('history', slice('rueedlinger/p0-first-200.csv'));
  expect(told.import).toMatchObject({ state: 'done', made: 200, refused: 0 });
  const stories = await scene.stories(told.import.id);
  expect(
    stories.every((story) => story.state === 'accepted' && story.rank === null && story.finished_on !== null),
  ).toBe(true);
  expect(stories.find((story) => story.external_id === 'P0-T5052')).toMatchObject({
    title: 'P0-T5052',
    created_on: '2015-02-05',
    finished_on: '2015-02-04',
    flags: ['finished-before-created'],
  });
  expect(stories.filter((story) => (story.flags as string[]).length > 0)).toHaveLength(told.report.problems.total);
});

test('who left an address in the file can be told what came of it; what is none is named and left out, and so is a day to come', async () => {
  const told = await scene.bring(
    'feedback',
    'id,text,author,author email,date\n1,No signal there,Marta,Marta@Norrbo.example,2126-01-05\n2,Nor here,,Ida <ida@porto.example>,\n3,Me too,rui@porto.example,,\n4,And I,Greta,greta at home,\n',
  );
  expect(told.import).toMatchObject({ made: 4, refused: 0 });
  expect(told.report.problems.first).toMatchObject([
    { field: 'receivedOn', message: expect.stringMatching('2126-01-05 has not come yet') },
    { field: 'email', message: expect.stringMatching('greta at home') },
  ]);
  const { rows } = await sql<{ id: string; who: string; email: string | null }>`
    select id, who, email from feedback where import_id = ${told.import.id} and received_on < '2100-01-01' order by external_id`.execute(
    world.env.db,
  );
  expect(rows.map(({ who, email }) => [who, email])).toEqual([
    ['Marta', 'marta@norrbo.example'],
    ['ida@porto.example', 'ida@porto.example'],
    ['rui@porto.example', 'rui@porto.example'],
    ['Greta', null],
  ]);
  const feature = world.names.get('$drawings');
  for (const { id } of rows.slice(0, 2))
    await scene.done('pm', 'insight.link', { feedback: id, feature, startAt: 0, endAt: 3, seen: { [id]: 1 } });
  const { replies } = await scene.done('pm', 'reply.prepare', { features: [feature] });
  const prepared = await sql<{ email: string; to_name: string | null }>`
    select email, to_name from reply where id = any(${replies}::uuid[]) and email = any(${rows.map(({ email }) => email)})
    order by email desc`.execute(world.env.db);
  expect(prepared.rows).toEqual([
    { email: 'marta@norrbo.example', to_name: 'Marta' },
    { email: 'ida@porto.example', to_name: null },
  ]);
});

test('feedback comes in unprocessed, word for word', async () => {
  const told = await scene.bring('feedback', slice('app-reviews/evernote-first-40.csv'));
  expect(told.import).toMatchObject({ state: 'done', made: 40 });
  const { rows } = await sql<{
    text: string;
    state: string;
  }>`select text, state from feedback where external_id = 'd632e56ba003'`.execute(world.env.db);
  expect(rows).toMatchObject([{ text: expect.stringMatching(/^Evernote is a great app\./), state: 'unprocessed' }]);
});

test('states, features and acceptance criteria come along; a feature that is not here is named', async () => {
  const file =
    'key,title,status,epic,acceptance criteria\nA,One,In Progress,Offline field reports,"- it works\n- it lasts"\nB,Two,Done,Not here,\nC,Three,To Do,F-1,\n';
  const told = await scene.bring('backlog', file);
  const [one, three, two] = await scene.stories(told.import.id);
  expect(one).toMatchObject({
    title: 'One',
    state: 'in progress',
    feature_id: world.names.get('$offline'),
    criteria: 2,
  });
  expect(three).toMatchObject({ title: 'Three', state: 'draft', feature_id: world.names.get('$offline') });
  expect(two).toMatchObject({ title: 'Two', state: 'accepted', feature_id: null, rank: null });
  expect(told.report.unlinked).toEqual({ first: [{ feature: 'Not here', rows: 1 }], rows: 1 });
  expect(await scene.count(sql`criterion where story_id = ${one?.id}`)).toBe(2);
});

test('what is here already by its outside id stays untouched: twice gives nothing new', async () => {
  const bytes = slice('gpt2sp/springxd-first-60.csv');
  const first = await scene.bring('backlog', bytes);
  const before = await scene.stories(first.import.id);
  const again = await scene.bring('backlog', bytes);
  expect(again.import).toMatchObject({ state: 'done', made: 0, same: 60 });
  expect(await scene.stories(first.import.id)).toEqual(before);
  expect(await scene.stories(again.import.id)).toEqual([]);
});

test('two imports of one file begun at once make each record once', async () => {
  const bytes = slice('app-reviews/evernote-first-40.csv');
  const both = [await scene.begin('feedback', bytes), await scene.begin('feedback', bytes)];
  await Promise.all(both.map((id) => scene.job(id)));
  const told = await Promise.all(both.map((id) => scene.got(id)));
  expect(told.map(({ import: row }) => row.state)).toEqual(['done', 'done']);
  expect(told.map(({ import: row }) => row.made).sort((a, b) => a - b)).toEqual([0, 40]);
});

test('one job done twice, or by two at once, is one import', async () => {
  const id = await scene.begin('backlog', slice('gpt2sp/usergrid-first-20.csv'));
  await Promise.all([scene.job(id), scene.job(id)]);
  await scene.job(id);
  expect(await scene.got(id)).toMatchObject({ import: { state: 'done', made: 20 } });
  expect(await scene.stories(id)).toHaveLength(20);
});

test('cancelled in the middle, nothing of it stays', async () => {
  const id = await scene.begin('backlog', bigBacklog(1_200));
  const before = await scene.count(sql`change`);
  const hold = await holdUp(world, id);
  const running = scene.job(id);
  await hold.held();
  await scene.done('po', 'import.cancel', { import: id, seen: { [id]: 1 } });
  await hold.release();
  await running;
  expect(await scene.got(id)).toMatchObject({ import: { state: 'cancelled', made: 0 }, progress: null });
  expect(await scene.stories(id)).toEqual([]);
  expect(await scene.count(sql`change`)).toBe(before + 1);
  await scene.job(id);
  expect(await scene.stories(id)).toEqual([]);
});

test('how far an import is can be seen while it runs, and whoever waits is told', async () => {
  await sql`create table told (done int, total int)`.execute(world.env.db);
  await sql`create function tell() returns trigger language plpgsql as
    'begin insert into told values (new.done, new.total); return new; end'`.execute(world.env.db);
  await sql`create trigger tell after insert or update on import_progress for each row execute function tell()`.execute(
    world.env.db,
  );
  const heard: unknown[] = [];
  const follower = startFollower({ db: world.env.db, url: world.url });
  await follower.ready;
  const last = Promise.withResolvers<void>();
  follower.onDerived((derived) => heard.push(derived) === 5 && last.resolve());
  await scene.bring('backlog', bigBacklog(1_200));
  const { rows } = await sql`select done, total from told order by done`.execute(world.env.db);
  expect(rows).toEqual([500, 1_000, 1_200, 1_200].map((done) => ({ done, total: 1_200 })));
  await last.promise;
  expect(new Set(heard.map((derived) => JSON.stringify(derived)))).toEqual(
    new Set([JSON.stringify({ workspace: world.workspace, product: scene.field, topic: 'import' })]),
  );
  await follower.close();
});

test('a server that ends stops the job, which begins anew elsewhere', async () => {
  const id = await scene.begin('backlog', bigBacklog(1_200));
  const ending = new AbortController();
  ending.abort(new Error('The server ends.'));
  await expect(scene.job(id, ending.signal)).rejects.toThrow('The server ends.');
  expect(await scene.stories(id)).toEqual([]);
  await scene.job(id);
  expect(await scene.got(id)).toMatchObject({ import: { state: 'done', made: 1_200 } });
});

test('an import whose file is gone is refused with the reason', async () => {
  const id = await scene.begin('feedback', 'id,review\n1,Good\n');
  await sql`delete from import_file`.execute(world.env.db);
  await scene.job(id);
  expect(await scene.got(id)).toMatchObject({
    import: { state: 'refused', made: 0 },
    report: { failed: expect.stringMatching(/Upload it again/) },
  });
});

test('an import whose member has left is ended and makes nothing', async () => {
  const id = await scene.begin('feedback', 'id,review\n1,Good\n');
  await sql`update member set state = 'removed' where id = ${world.names.get('$jonas')}`.execute(world.env.db);
  await scene.job(id);
  expect(await scene.got(id)).toMatchObject({ import: { state: 'cancelled', made: 0 } });
});

test('a proposed import is carried out once it is accepted, as it was shown', async () => {
  const file = await scene.upload('key,title\nA,One\nB,Two\n');
  const outcome = await scene.act('pm', 'import.backlog', { team: '$crew', file });
  if (outcome.kind !== 'proposed') throw new Error('It was not proposed.');
  const { row } = (await scene.ask('record.get', { id: outcome.proposal.id })) as {
    row: { previewHash: string; preview: unknown };
  };
  expect(row.preview).toMatchObject([{ op: 'create', kind: 'import', after: { report: { make: 2, same: 0 } } }]);
  const accepted = await scene.done('po', 'proposal.accept', {
    proposal: outcome.proposal.id,
    preview: row.previewHash,
  });
  const { id } = accepted.gave as { id: string };
  await scene.job(id);
  expect(await scene.got(id)).toMatchObject({ import: { state: 'done', made: 2, startedBy: world.names.get('$ana') } });
});

test('the reader leaves one job for each import that was begun, in the transaction of its cursor', async () => {
  const id = await scene.begin('feedback', 'id,review\n1,Good\n');
  const jobs: unknown[] = [];
  const env = {
    ...world.env,
    runForecast: () => Promise.reject(new Error('not here')),
    enqueue: async (_db: unknown, task: string, payload: object) => void jobs.push([task, payload]),
  };
  expect(await step(env, importReader, world.workspace, true)).toBe('moved');
  const earlier = ['sibling:import', '$waiting'].map((name) => world.names.get(name));
  expect(jobs).toEqual([...earlier, id].map((one) => ['import', { workspace: world.workspace, import: one }]));
  expect(await step(env, importReader, world.workspace, true)).toBe('idle');
  expect(jobs).toHaveLength(3);
});

test('a date that can be read two ways is asked for, once', async () => {
  const file = await scene.upload('id,created,finished\nA,6/7/2025,7/7/2025\n');
  const refusal = await scene.act('po', 'import.history', { team: '$crew', file }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Problem);
  expect(refusal).toMatchObject({
    code: 'invalid',
    field: 'dateShape',
    details: { dates: { dayFirst: '2025-07-06', monthFirst: '2025-06-07' } },
  });
  expect(await scene.ask('import.look', { file, kind: 'history' })).toMatchObject({
    dateShape: null,
    dates: { sure: false },
  });
  const { id } = await scene.done('po', 'import.history', { team: '$crew', file, dateShape: 'dmy' });
  await scene.job(String(id));
  expect(await scene.stories(String(id))).toMatchObject([{ created_on: '2025-07-06', finished_on: '2025-07-07' }]);
});
