import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionOf } from '#domain/mentions';
import { lapseProposals } from '#jobs/lapse-proposals';
import { buildWorld, type World } from '#test/world';
import { conversing } from './scene.ts';

let world: World;
let scene: ReturnType<typeof conversing>;
beforeAll(async () => {
  world = await buildWorld();
  scene = conversing(world);
});
afterAll(() => world.close());

const mention = (name: string) => mentionOf({ id: String(world.names.get(name)), name: name.slice(1) });
const comment = (as: 'po' | 'team' | 'sales' | 'pm' | 'designer', on: object, text: string, keep?: string) =>
  scene.act(as, 'comment.write', { ...on, text }, keep);

test('a comment is told to whom it mentions and to who follows the record, and never to its writer', async () => {
  const on = { story: '$queue' };
  expect(await scene.told(() => comment('sales', on, `Is it fast, ${mention('$mira')}?`))).toEqual([
    'Jonas: commented $queue by Sol',
    'Mira: mentioned $queue by Sol',
  ]);
  expect(await scene.told(() => comment('po', on, 'It is.'))).toEqual(['Sol: commented $queue by Jonas']);
  expect(await scene.told(() => comment('team', on, `${mention('$jonas')} and ${mention('$mira')}: yes`))).toEqual([
    'Jonas: mentioned $queue by Mira',
    'Sol: commented $queue by Mira',
  ]);
});

test('who holds a record is told what is said about it', async () => {
  await scene.act('po', 'story.assign', { story: '$readied', assigneeId: '$dora' });
  expect(await scene.told(() => comment('team', { story: '$readied' }, 'Hm.'))).toEqual([
    'Dora: commented $readied by Mira',
    'Jonas: commented $readied by Mira',
  ]);
  await scene.act('po', 'story.assign', { story: '$readied', assigneeId: null });
  expect(await scene.told(() => comment('team', { story: '$readied' }, 'Hm?'))).toEqual([
    'Jonas: commented $readied by Mira',
  ]);
});

test('an edited comment tells those alone whom it mentions anew, and its words everywhere', async () => {
  await comment('po', { feature: '$templates' }, `First, ${mention('$sol')}`, '$edited');
  const text = `Second, ${mention('$sol')} and ${mention('$mira')}`;
  expect(await scene.told(() => scene.act('po', 'comment.edit', { comment: '$edited', text }))).toEqual([
    'Mira: mentioned $templates by Jonas',
  ]);
  const [thread] = (await scene.inbox('sales')).filter(({ subjectId }) => subjectId === world.names.get('$templates'));
  expect(thread?.reasons.at(-1)).toMatchObject({ why: 'mentioned', excerpt: 'Second, @sol and @mira' });
});

test('a removed comment takes along what it told, and brings it back with it', async () => {
  const inboxOf = async () => (await scene.inbox('support')).map(({ subjectId }) => subjectId);
  await comment('po', { feature: '$spoken' }, mention('$suri'), '$removed');
  await scene.tick();
  expect(await inboxOf()).toContain(world.names.get('$spoken'));
  const { command } = await scene.act('po', 'comment.remove', { comment: '$removed' });
  await scene.tick();
  expect(await inboxOf()).not.toContain(world.names.get('$spoken'));
  await scene.act('po', 'change.undo', { command: String(command) });
  await scene.tick();
  expect(await inboxOf()).toContain(world.names.get('$spoken'));
});

test('who gets a story is told, and whoever had it is told of it no longer', async () => {
  const assign = (assigneeId: string | null) => () => scene.act('po', 'story.assign', { story: '$show', assigneeId });
  expect(await scene.told(assign('$mira'))).toEqual(['Mira: assigned $show by Jonas']);
  expect(await scene.told(assign('$dora'))).toEqual(['Dora: assigned $show by Jonas']);
  const mine = (await scene.inbox('team')).flatMap(({ reasons }) => reasons).filter(({ why }) => why === 'assigned');
  expect(mine).toEqual([]);
  expect(await scene.told(assign('$jonas'))).toEqual([]);
});

test('who works on a story is told that it is blocked, may go on, and was rejected', async () => {
  await scene.act('po', 'story.assign', { story: '$reviewed', assigneeId: '$mira' });
  const story = '$reviewed';
  expect(await scene.told(() => scene.act('po', 'story.block', { story, why: 'No phone' }))).toEqual([
    'Mira: blocked $reviewed by Jonas',
  ]);
  expect(await scene.told(() => scene.act('po', 'story.unblock', { story }))).toEqual([
    'Mira: unblocked $reviewed by Jonas',
  ]);
  expect(await scene.told(() => scene.act('po', 'story.reject', { story, why: 'Twice' }))).toEqual([
    'Mira: rejected $reviewed by Jonas',
  ]);
  expect(await scene.told(() => scene.act('team', 'story.block', { story, why: 'Again' }))).toEqual([]);
});

test('who is asked is told until it is answered, and then who asked', async () => {
  const question = { feature: '$nightLook', text: 'How dark?', toRole: 'designer' };
  expect(await scene.told(() => scene.act('sales', 'question.ask', question, '$dark'))).toEqual([
    'Dora: asked $nightLook by Sol',
  ]);
  expect(
    await scene.told(() => scene.act('po', 'question.edit', { question: '$dark', toRole: null, toMember: '$mira' })),
  ).toEqual(['Mira: asked $nightLook by Jonas']);
  const asked = async (as: 'designer' | 'team') =>
    (await scene.inbox(as)).filter(({ subjectId }) => subjectId === world.names.get('$nightLook')).length;
  expect([await asked('designer'), await asked('team')]).toEqual([0, 1]);
  expect(await scene.told(() => scene.act('team', 'question.answer', { question: '$dark', answer: 'Very.' }))).toEqual([
    'Sol: answered $nightLook by Mira',
  ]);
  expect(await asked('team')).toBe(0);
});

test('a handoff is told to those it goes to, and its answer to who offered it', async () => {
  const offer = { feature: '$nightLook', toRole: 'designer', note: 'Dark' };
  expect(await scene.told(() => scene.act('pm', 'handoff.offer', offer, '$dim'))).toEqual([
    'Dora: offered $nightLook by Ana',
  ]);
  const back = { handoff: '$dim', questions: ['For phones?'] };
  expect(await scene.told(() => scene.act('designer', 'handoff.giveback', back))).toContain(
    'Ana: returned $nightLook by Dora',
  );
});

test('who proposed is told what was decided, by a person or by the clock', async () => {
  const propose = (keep: string) => scene.act('po', 'feature.edit', { feature: '$tablets', scopeOut: keep }, keep);
  await propose('$no');
  expect(await scene.told(() => scene.act('pm', 'proposal.decline', { proposal: '$no', answer: 'Not now' }))).toEqual([
    'Jonas: decided $tablets by Ana',
  ]);
  const [thread] = (await scene.inbox('po')).filter(({ subjectId }) => subjectId === world.names.get('$tablets'));
  expect(thread?.reasons.at(-1)).toMatchObject({ why: 'decided', is: 'declined', excerpt: 'Not now' });
  expect(await scene.told(() => scene.act('po', 'proposal.withdraw', { proposal: '$laterPromise' }))).toEqual([]);
  await propose('$late');
  world.clock.now += 16 * 86_400_000;
  expect(await scene.told(() => lapseProposals(world.env))).toContain('Jonas: decided $tablets by Throughline');
  world.clock.now -= 16 * 86_400_000;
});

test('who made a promise or raised its feature is told that it moved', async () => {
  await scene.act('pm', 'feature.promise', { feature: '$templates', toWhom: 'Kerner', dueOn: '2027-01-12' }, '$kerner');
  expect(await scene.told(() => scene.act('pm', 'promise.move', { promise: '$kerner', dueOn: '2027-02-12' }))).toEqual([
    'Sol: promise $templates by Ana',
  ]);
  const [thread] = (await scene.inbox('sales')).filter(({ subjectId }) => subjectId === world.names.get('$templates'));
  expect(thread?.reasons.at(-1)).toMatchObject({ was: '2027-01-12', is: '2027-02-12' });
});

test('who keeps something is told, and who planned a release how it ended', async () => {
  await scene.act('pm', 'objective.add', { product: '$field', title: 'Fewer calls' }, '$calls');
  expect(await scene.told(() => scene.act('pm', 'objective.edit', { objective: '$calls', keeperId: '$suri' }))).toEqual(
    ['Suri: assigned $calls by Ana'],
  );
  await scene.act('admin', 'role.give', { product: '$field', member: '$ada', role: 'pm' });
  expect(await scene.told(() => scene.act('admin', 'release.cancel', { release: '$spring' }))).toEqual([
    'Ana: release $spring by Ada',
  ]);
  expect(await scene.told(() => scene.act('pm', 'release.cancel', { release: '$winter' }))).toEqual([]);
});

test('what a file brings in is told to nobody, but to whoever began it that it is in', async () => {
  const deed = () => scene.send('po', 'story.assign', { story: '$started', assigneeId: '$mira' }, { via: 'import' });
  expect(await scene.told(deed)).toEqual([]);
  expect(await scene.told(() => scene.act('po', 'import.run', { import: '$waiting' }))).toEqual([
    'Jonas: imported $field by Jonas',
  ]);
  const thread = (await scene.inbox('po')).find(({ subjectKind }) => subjectKind === 'product');
  expect(thread?.reasons.at(-1)).toMatchObject({ why: 'imported', is: 'done', sourceId: world.names.get('$waiting') });
});

test('what was said about a customer moves with them to another', async () => {
  await scene.act('sales', 'customer.add', { product: '$field', name: 'Kern' }, '$kern');
  await scene.act('sales', 'customer.add', { product: '$field', name: 'Kerner two' }, '$kernTwo');
  await comment('team', { customer: '$kern' }, 'They called.');
  await scene.tick();
  await scene.act('support', 'customer.merge', { customer: '$kern', into: '$kernTwo' });
  await scene.tick();
  const subjects = (await scene.inbox('sales')).map(({ subjectId }) => subjectId);
  expect(subjects).toContain(world.names.get('$kernTwo'));
  expect(subjects).not.toContain(world.names.get('$kern'));
});

test('who has left a product sees nothing of it, and who sees nothing is not mentioned', async () => {
  await expect(comment('po', { story: '$queue' }, mention('$stranger'))).rejects.toThrow(
    'stranger cannot see this product',
  );
  await comment('po', { story: '$queue' }, mention('$stella'));
  await scene.tick();
  expect((await scene.inbox('stakeholder')).length).toBe(1);
  await scene.act('admin', 'role.take', { role: '$stellaRole' });
  await scene.tick();
  expect(await scene.inbox('stakeholder')).toEqual([]);
  expect(await scene.ask('stakeholder', 'notice.count')).toEqual({ open: 0, snoozed: 0 });
});

test('reading the whole diary anew leads to the same inboxes', async () => {
  await scene.tick();
  const step = await scene.all();
  expect(step.length).toBeGreaterThan(25);
  await sql`delete from notice`.execute(world.env.db);
  await sql`update reader_cursor set seq = 0 where reader = 'notices'`.execute(world.env.db);
  await scene.tick();
  expect(await scene.all()).toEqual(step);
});
