import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionOf } from '#domain/mentions';
import { passOn } from '#feed/pass-on';
import { readDerived } from '#store/derived';
import { buildWorld, type World, worldNow } from '#test/world';
import { conversing } from './scene.ts';

let world: World;
let scene: ReturnType<typeof conversing>;
beforeAll(async () => {
  world = await buildWorld();
  scene = conversing(world);
  await scene.act('po', 'story.assign', { story: '$readied', assigneeId: '$mira' });
  await scene.tick();
});
afterAll(() => world.close());

const say = async (text: string) => {
  await scene.act('po', 'comment.write', { story: '$readied', text });
  await scene.tick();
};
const thread = async (state: 'open' | 'done' | 'snoozed') =>
  (await scene.inbox('team', state)).find(({ subjectId }) => subjectId === world.names.get('$readied'));
const mark = (verb: string, more: object = {}, thread: object = {}) =>
  scene.act('team', `notice.${verb}`, { threads: [{ story: '$readied', ...thread }], ...more });
const states = async () =>
  [(await thread('open')) && 'open', (await thread('done')) && 'done', (await thread('snoozed')) && 'snoozed'].filter(
    Boolean,
  );
const mira = () => mentionOf({ id: String(world.names.get('$mira')), name: 'Mira' });

test('a thread says what it is about and why it is there, in order', async () => {
  await say('First **words**');
  expect(await thread('open')).toMatchObject({
    subjectKind: 'story',
    short: expect.stringMatching(/^S-\d+$/),
    title: 'Story readied',
    product: 'field',
    productName: 'Field',
    state: 'open',
    more: 0,
    reasons: [
      { why: 'assigned', actorName: 'Jonas Brandt', excerpt: 'Story readied', fresh: true },
      { why: 'commented', actorName: 'Jonas Brandt', excerpt: 'First words', fresh: true },
    ],
  });
});

test('what is done is done until something new is told, which alone is fresh then', async () => {
  await mark('done');
  expect(await states()).toEqual(['done']);
  await say('News');
  expect(await states()).toEqual(['open']);
  expect((await thread('open'))?.reasons.map(({ fresh }) => fresh)).toEqual([false, false, true]);
});

test('what came after one looked stays open', async () => {
  const { upTo } = (await thread('open')) ?? { upTo: 0 };
  await say('In between');
  await mark('done', {}, { upTo });
  expect(await states()).toEqual(['open']);
  await mark('done', {}, { upTo: (await thread('open'))?.upTo });
  expect(await states()).toEqual(['done']);
  const { command } = await mark('reopen');
  expect(await states()).toEqual(['open']);
  await scene.act('team', 'change.undo', { command: String(command) });
  expect(await states()).toEqual(['done']);
});

test('a snoozed thread sleeps through comments until its day, but not through a mention', async () => {
  await mark('snooze', { until: '2026-11-20' });
  await say('Nothing for you');
  expect(await states()).toEqual(['snoozed']);
  expect(await scene.ask('team', 'notice.count')).toMatchObject({ snoozed: 1 });
  expect((await thread('snoozed'))?.untilOn).toBe('2026-11-20');
  // Midnight in Berlin, not in Greenwich.
  world.clock.now = Date.parse('2026-11-19T22:59:00Z');
  expect(await states()).toEqual(['snoozed']);
  world.clock.now = Date.parse('2026-11-19T23:00:00Z');
  expect(await states()).toEqual(['open']);
  world.clock.now = Date.parse(worldNow);
  expect(await states()).toEqual(['snoozed']);
  await say(`But now, ${mira()}`);
  expect(await states()).toEqual(['open']);
});

test('the marks of one are nobody else’s', async () => {
  await mark('done');
  expect((await scene.inbox('po', 'done')).length).toBe(0);
  const { log } = await scene.ask<{ log: { name: string }[] }>('admin', 'decision.log', {
    product: '$field',
    limit: 200,
  });
  expect(log.map(({ name }) => name)).toContain('comment.write');
  expect(log.filter(({ name }) => name.startsWith('notice.'))).toEqual([]);
  await scene.act('po', 'comment.write', { story: '$readied', text: 'More' });
  await expect(scene.act('stranger', 'notice.done', { threads: [{ story: '$readied' }] })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a list comes a page at a time, each thread once', async () => {
  for (const story of ['$queue', '$show', '$started']) {
    world.clock.now += 1000;
    await scene.act('po', 'comment.write', { story, text: `Look, ${mira()}` });
  }
  await scene.tick();
  const whole = (await scene.inbox('team')).map(({ subjectId }) => subjectId);
  expect(whole.slice(0, 3)).toEqual(['$started', '$show', '$queue'].map((name) => world.names.get(name)));
  const paged: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: { threads: { subjectId: string }[]; next: string | null } = await scene.ask('team', 'notice.list', {
      limit: 2,
      ...(after === undefined ? {} : { after }),
    });
    paged.push(...page.threads.map(({ subjectId }) => subjectId));
    after = page.next;
  }
  expect(paged).toEqual(whole);
  expect(await scene.ask('team', 'notice.count')).toMatchObject({ open: whole.length });
  world.clock.now = Date.parse(worldNow);
});

test('a thread of comments is read from its end, a page at a time', async () => {
  type Page = { comments: { id: string; text: string }[]; earlier: string | null; total: number };
  for (const text of ['one', 'two', 'three', 'four', 'five'])
    await scene.act('sales', 'comment.write', { feature: '$glove', text });
  const first = await scene.ask<Page>('po', 'comment.list', { feature: '$glove', limit: 2 });
  expect([first.comments.map(({ text }) => text), first.total]).toEqual([['four', 'five'], 5]);
  const second = await scene.ask<Page>('po', 'comment.list', { feature: '$glove', limit: 2, before: first.earlier });
  expect(second.comments.map(({ text }) => text)).toEqual(['two', 'three']);
  const last = await scene.ask<Page>('po', 'comment.list', { feature: '$glove', limit: 2, before: second.earlier });
  expect([last.comments.map(({ text }) => text), last.earlier]).toEqual([['one'], null]);
});

test('nobody takes back what somebody else said, changed or removed; administrators may', async () => {
  const { command } = await scene.act('sales', 'comment.write', { feature: '$login', text: 'Mine' }, '$mine');
  const refused = { code: 'not-allowed', message: 'Only whoever wrote this can take it back.' };
  await expect(scene.act('pm', 'change.undo', { command })).rejects.toMatchObject(refused);
  const removed = await scene.act('sales', 'comment.remove', { comment: '$mine' });
  await expect(scene.act('pm', 'change.undo', { command: removed.command })).rejects.toMatchObject(refused);
  await scene.act('sales', 'change.undo', { command: removed.command });
  await scene.act('admin', 'role.give', { product: '$field', member: '$ada', role: 'stakeholder' });
  await scene.act('admin', 'comment.remove', { comment: '$mine' });
});

test('whose inbox differs is told alone', async () => {
  const told: string[] = [];
  const reader = (member: string) => ({
    reader: { workspace: 'w', member, sight: { workspace: 'w', member, admin: false, products: ['p'] } },
    say: async () => void told.push(member),
  });
  const derived = readDerived('w p notice ana,jonas');
  await passOn(world.env.db, new Set([reader('ana'), reader('mira'), reader('jonas')]), derived ?? null);
  expect(told).toEqual(['ana', 'jonas']);
  await passOn(world.env.db, new Set([reader('mira')]), readDerived('w p notice') ?? null);
  expect(told).toEqual(['ana', 'jonas', 'mira']);
});

test('whoever answers has done with what was said to them and read, and takes it back with the answer', async () => {
  const story = '$show';
  const about = (state: 'open' | 'done') =>
    scene
      .inbox('team', state)
      .then((all) =>
        all.find(({ subjectId }) => subjectId === world.names.get(story))?.reasons.map(({ fresh }) => fresh),
      );
  const read = () => scene.ask<{ upTo: number }>('team', 'comment.list', { story }).then(({ upTo }) => upTo);
  const reply = (upTo: number | undefined) => scene.act('team', 'comment.write', { story, text: 'Yes.', upTo });
  await scene.act('team', 'notice.done', { threads: [{ story }] });
  await scene.act('po', 'comment.write', { story, text: `Look again, ${mira()}` });
  await scene.tick();
  expect((await about('open'))?.at(-1)).toBe(true);
  expect(await reply(undefined)).toMatchObject({ answered: false });

  // What comes in while one writes was not read.
  const before = await read();
  await scene.act('po', 'comment.write', { story, text: `And this, ${mira()}?` });
  await scene.tick();
  expect(await reply(before)).toMatchObject({ answered: true });
  expect(await about('open')).toEqual([false, false, false, true]);
  const { command } = await reply(await read());
  expect([await about('open'), await about('done')]).toEqual([undefined, [false, false, false, false]]);
  await scene.act('team', 'change.undo', { command: String(command) });
  expect(await about('open')).toEqual([false, false, false, true]);

  // A question waits for its own answer.
  await scene.act('po', 'question.ask', { story, toMember: '$mira', text: 'When?' });
  await scene.tick();
  expect(await reply(await read())).toMatchObject({ answered: false });
  expect(await about('open')).toEqual([false, false, false, true, true]);
});

test('what was opened is read until something new is told, and can be unread again', async () => {
  const unread = async () => (await thread('open'))?.unread;
  await mark('reopen');
  expect(await unread()).toBe(false);
  await say('News again');
  expect(await unread()).toBe(true);
  await mark('read', {}, { upTo: (await thread('open'))?.upTo });
  expect(await unread()).toBe(false);
  await mark('unread');
  expect(await unread()).toBe(true);
  await mark('done');
  await mark('read');
  expect(await states()).toEqual(['done']);
  await mark('snooze', { until: '2026-11-17' });
  world.clock.now = Date.parse('2026-11-17T09:00:00Z');
  expect(await unread()).toBe(true);
  world.clock.now = Date.parse(worldNow);
});
